"""`quiz lsp`: a language server for editors."""

import sys

import click


@click.command(name="lsp")
def command() -> None:
    """Serve an editor: findings as you type, passages, fixes.

    Speaks the Language Server Protocol over standard input and output; an editor starts it, nobody else. It needs an
    extra: pip install 'factcheck-quiz[lsp]'
    """
    try:
        from quiz.editor.server import make_server  # noqa: PLC0415 - an extra
    except ImportError:
        click.echo("quiz lsp needs pygls: pip install 'factcheck-quiz[lsp]'", err=True)
        sys.exit(2)
    make_server().start_io()
