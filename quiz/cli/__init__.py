"""The command line: one command a file, imported when it is called; this file only chooses."""

import atexit
import gc
import importlib
import os
import pkgutil
import shutil
import sys
from collections.abc import Iterable

import click

import quiz
from quiz.text.visible import one_line

TROUBLE, BUG, INTERRUPTED = 2, 2, 130
_ROOMY = 60  # columns


class _Formatter(click.HelpFormatter):
    """Writes help below the options where there is no room for it beside them."""

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl(rows, col_max if self.width >= _ROOMY else 6, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


class _Commands(click.Group):
    """Finds the commands in this folder by file name and imports the one that is asked for."""

    context_class = _Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        command.context_class = _Context
        # In a raw docstring, click's mark of lines to be left alone is two characters.
        command.help = (command.help or "").replace("\\b\n", "\b\n")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-") and not ctx.resilient_parsing:
            from quiz.text.suggest import suggest  # noqa: PLC0415 - only a mistake needs it

            near = suggest(args[0], known)
            hint = f"Did you mean {near}?" if near else f"There are {', '.join(known)}."
            ctx.fail(f"No command {one_line(args[0])!r}. {hint}")
        return super().resolve_command(ctx, args)


@click.command(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(quiz.__version__, prog_name="factcheck-quiz", message="%(prog)s %(version)s")
@click.pass_context
def _quiz(ctx: click.Context) -> None:
    """Quizzes generated from the facts of a news article, every question with its proof.

    With no command, in a terminal, quiz offers the decks it finds and what to do with them.
    """
    if ctx.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(ctx.get_help())
        return
    from quiz.terminal.menu import run  # noqa: PLC0415 - prompts are slow to import and only needed here

    ctx.exit(run())


def main() -> None:
    """Run the command and leave with its status: 0 done, 1 findings, 2 usage or a bug, 130 interrupted."""
    atexit.register(gc.freeze)  # nobody needs the cycles of a process that ends, which Python looks for twice
    try:
        # Click takes no terminal for narrower than 50 columns; wider lines than its own 80 it does not write.
        width = max(20, min(80, shutil.get_terminal_size().columns) - 2)
        status = _quiz.main(standalone_mode=False, terminal_width=width)
    except click.ClickException as mistake:
        mistake.show()
        status = mistake.exit_code
    except (click.Abort, KeyboardInterrupt):
        status = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has left; what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except OSError as trouble:
        click.echo(f"quiz: {one_line(str(trouble))}", err=True)
        status = TROUBLE
    except Exception as bug:
        if os.environ.get("QUIZ_DEBUG"):
            raise
        what = one_line(f"{type(bug).__name__}: {bug}")[:300]
        click.echo(f"quiz: a bug, not your mistake: {what} (QUIZ_DEBUG=1 shows where; please report it)", err=True)
        status = BUG
    finally:  # commands leave with a status of their own
        _name_broken_extensions()
    sys.exit(status)


def _name_broken_extensions() -> None:
    """Say what other packages add and cannot be used, where the command looked for such: `--help` never does."""
    registry = sys.modules.get("quiz.registry")
    for line in registry.complaints() if registry is not None else ():
        click.echo(f"quiz: {one_line(line)}", err=True)
