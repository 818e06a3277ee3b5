package io.broadsheet.demo;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    header = "Prints a script that completes commands and options in bash and zsh.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong arguments"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(broadsheet completion)",
      "  broadsheet completion > ~/.local/share/bash-completion/completions/broadsheet"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine root = Objects.requireNonNull(spec).root().commandLine();
    terminal.line(AutoComplete.bash("broadsheet", root).stripTrailing());
    return Broadsheet.OK;
  }
}
