"""A language server for decks over standard input and output: findings as you type, passages, proposals, fixes."""

import asyncio
import re
from functools import partial

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

import quiz
from quiz.editor.answers import FIX_ALL, Document, completions

_PAUSE = 0.15  # seconds without a change after which a deck is checked: nobody reads findings between two letters
_IS_DECK = re.compile(r"^(?:deck|sources|facts|claims):|deck\.schema\.json", re.MULTILINE)


class _Desk:
    """The decks that are open in an editor."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._known: dict[str, Document] = {}

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        self._publish(params.text_document.uri)

    def saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        self._known.pop(params.text_document.uri, None)  # its article may have been saved before
        self._publish(params.text_document.uri)

    async def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        uri, documents = params.text_document.uri, self._server.workspace.text_documents
        version = params.text_document.version
        await asyncio.sleep(_PAUSE)
        if uri in documents and documents[uri].version == version:
            self._publish(uri)

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        self._known.pop(params.text_document.uri, None)
        self._send(params.text_document.uri, [])

    def hovered(self, params: lsp.HoverParams) -> lsp.Hover | None:
        document = self._document(params.text_document.uri)
        return document.hover(params.position) if document else None

    def completed(self, params: lsp.CompletionParams) -> lsp.CompletionList:
        text = self._server.workspace.get_text_document(params.text_document.uri).source
        if not _IS_DECK.search(text):
            return lsp.CompletionList(is_incomplete=False, items=[])
        return completions(text, params.position)

    def acted(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        document = self._document(params.text_document.uri)
        return document.actions(params.text_document.uri, params) if document else []

    def _document(self, uri: str) -> Document | None:
        """Give a deck as it is now; `None` for any other YAML, of which nothing is said."""
        text, path = self._server.workspace.get_text_document(uri).source, to_fs_path(uri)
        if path is None or not _IS_DECK.search(text):
            self._known.pop(uri, None)
            return None
        document = self._known.get(uri)
        if document is None or document.loaded.text != text:
            document = self._known[uri] = Document(path, text)
        return document

    def _publish(self, uri: str) -> None:
        document = self._document(uri)
        self._send(uri, document.diagnostics() if document else [])

    def _send(self, uri: str, diagnostics: list[lsp.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=diagnostics))


def make_server() -> LanguageServer:
    """Make the server; `start_io()` runs it until its client says so."""
    server = LanguageServer("quiz", quiz.__version__)
    desk = _Desk(server)  # the library leaves marks on what it is given, which a method does not take
    server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)(partial(desk.opened))
    server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)(partial(desk.saved))
    server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(partial(desk.changed))
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(partial(desk.closed))
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(partial(desk.hovered))
    triggers = lsp.CompletionOptions(trigger_characters=[" ", "[", ","])
    server.feature(lsp.TEXT_DOCUMENT_COMPLETION, triggers)(partial(desk.completed))
    kinds = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, FIX_ALL])
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)(partial(desk.acted))
    return server
