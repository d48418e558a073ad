"""`quiz completion`: what makes a shell complete commands, options, decks and facts."""

import click

_SHELLS = ("bash", "zsh", "fish")


@click.command(name="completion")
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    r"""Print the script that makes a SHELL complete quiz.

    Tab then completes commands, options, the names of decks, and the facts of `quiz explain DECK#FACT`. Once and for
    all:

    \b
        quiz completion bash > ~/.local/share/bash-completion/completions/quiz
        quiz completion zsh  > "${fpath[1]}/_quiz"
        quiz completion fish > ~/.config/fish/completions/quiz.fish
    """
    from click.shell_completion import ShellComplete, get_completion_class  # noqa: PLC0415 - seldom needed

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell} cannot be completed for.")
    # Not the class's own `source`, which would start a bash to ask for its version.
    click.echo(ShellComplete.source(kind(ctx.find_root().command, {}, "quiz", "_QUIZ_COMPLETE")))
