"""What an editor asks of one deck, answered in the terms of the Language Server Protocol (3.17)."""

from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types as lsp
from pygls.uris import from_fs_path

from quiz.check.deck import check_loaded
from quiz.check.fixing import fixed_text
from quiz.check.project import SettingsError, find_project
from quiz.check.settings import Settings
from quiz.editor.completion import proposals
from quiz.editor.hover import hover
from quiz.editor.ranges import Position, Ranges, smallest_edit
from quiz.load import load_text
from quiz.load.edit import edited
from quiz.model.finding import Excerpt, Finding, Severity
from quiz.text.visible import one_line

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
FIX_ALL = "source.fixAll.quiz"
_QUICK_FIX = lsp.CodeActionKind.QuickFix.value


class Document:
    """A deck as the editor has it, and what was found in it."""

    def __init__(self, path: str, text: str) -> None:
        """Load and check the text of a deck that belongs where `path` is."""
        self.loaded = load_text(path, text)
        self.ranges = Ranges(text)
        self.settings = _settings(path)
        self.report = check_loaded(self.loaded, self.settings)

    def diagnostics(self) -> list[lsp.Diagnostic]:
        """Give every finding."""
        return [_diagnostic(self, finding) for finding in self.report.findings]

    def hover(self, position: lsp.Position) -> lsp.Hover | None:
        """Tell of the place under the pointer."""
        told = hover(self.loaded, self.ranges.offset(Position(position.line, position.character)))
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, told)) if told else None

    def actions(self, uri: str, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """Give the fixes of the findings in a range, and all safe ones where those are asked for."""
        only = params.context.only or [lsp.CodeActionKind.QuickFix]
        found: list[lsp.CodeAction] = []
        if _are_asked(only, _QUICK_FIX):
            for finding in self.report.findings:
                if _touches(self, finding, params.range):
                    found += _quick_fixes(self, uri, finding)
        if _are_asked(only, FIX_ALL):
            found += _fix_all(self, uri)
        return found


def completions(text: str, position: lsp.Position) -> lsp.CompletionList:
    """Propose what can be written at a position of a deck's text, whole or not."""
    ranges = Ranges(text)
    offset = ranges.offset(Position(position.line, position.character))
    items = [
        lsp.CompletionItem(
            label=proposal.text.strip().removesuffix(":"),
            kind=lsp.CompletionItemKind.Field if proposal.text.endswith(": ") else lsp.CompletionItemKind.Value,
            detail=proposal.detail or None,
            documentation=proposal.doc or None,
            sort_text=f"{number:04}",
            text_edit=lsp.TextEdit(
                lsp.Range(_position(ranges.position(offset - len(proposal.typed))), _position(ranges.position(offset))),
                proposal.text,
            ),
        )
        for number, proposal in enumerate(proposals(text, offset))
    ]
    return lsp.CompletionList(is_incomplete=False, items=items)


def _settings(path: str) -> Settings:
    try:
        return find_project(Path(path).parent).settings
    except SettingsError:
        return Settings()


def _are_asked(only: Sequence[lsp.CodeActionKind | str], wanted: str) -> bool:
    """Whether one of the kinds that a client asks for is ours or above it, as "source" is above "source.fixAll"."""
    names = [str(getattr(kind, "value", kind)) for kind in only]
    return any(name in ("", wanted) or wanted.startswith(f"{name}.") for name in names)


def _position(position: Position) -> lsp.Position:
    return lsp.Position(position.line, position.character)


def _range(document: Document, finding: Finding) -> lsp.Range:
    end = finding.end or finding.location
    start = document.ranges.at(finding.location.line, finding.location.column)
    return lsp.Range(_position(start), _position(document.ranges.at(end.line, end.column)))


def _touches(document: Document, finding: Finding, asked: lsp.Range) -> bool:
    place = _range(document, finding)
    before = (place.end.line, place.end.character) < (asked.start.line, asked.start.character)
    after = (asked.end.line, asked.end.character) < (place.start.line, place.start.character)
    return not before and not after


def _diagnostic(document: Document, finding: Finding) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=_range(document, finding),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source="quiz",
        message=one_line(f"{finding.message} {finding.hint}".strip()),
        related_information=[_related(excerpt) for excerpt in finding.excerpts[1:]] or None,
        data=finding.fingerprint,
    )


def _related(excerpt: Excerpt) -> lsp.DiagnosticRelatedInformation:
    """Point to a place of the deck or of an article; its columns are counted in the excerpt's own lines."""
    ranges = Ranges("\n".join(excerpt.lines))
    first, last = ranges.at(1, excerpt.start.column), ranges.at(1, excerpt.end.column)
    if excerpt.end.line > excerpt.start.line:
        last = ranges.at(min(excerpt.end.line - excerpt.start.line + 1, len(excerpt.lines)), excerpt.end.column)
    above = excerpt.start.line - 1
    place = lsp.Range(
        lsp.Position(above + first.line, first.character), lsp.Position(above + last.line, last.character)
    )
    uri = from_fs_path(str(Path(excerpt.start.file).resolve())) or ""
    return lsp.DiagnosticRelatedInformation(lsp.Location(uri, place), one_line(excerpt.label) or "here")


def _quick_fixes(document: Document, uri: str, finding: Finding) -> list[lsp.CodeAction]:
    if finding.fix is None:
        return []
    after = edited(document.loaded.text, document.loaded.places, finding.fix.changes)
    if after is None or after == document.loaded.text:
        return []
    return [
        lsp.CodeAction(
            title=one_line(finding.fix.description),
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[_diagnostic(document, finding)],
            is_preferred=finding.fix.is_safe,
            edit=_workspace_edit(document, uri, after),
        )
    ]


def _fix_all(document: Document, uri: str) -> list[lsp.CodeAction]:
    after, count = fixed_text(document.loaded.places.file, document.loaded.text, document.settings)
    if not count:
        return []
    edit = _workspace_edit(document, uri, after)
    return [lsp.CodeAction(title="Make all safe fixes of quiz", kind=FIX_ALL, edit=edit)]


def _workspace_edit(document: Document, uri: str, after: str) -> lsp.WorkspaceEdit:
    start, end, text = smallest_edit(document.loaded.text, after)
    place = lsp.Range(_position(document.ranges.position(start)), _position(document.ranges.position(end)))
    return lsp.WorkspaceEdit(changes={uri: [lsp.TextEdit(place, text)]})
