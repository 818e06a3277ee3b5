package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.demo.json.CompletionJson;
import io.broadsheet.search.Completion;
import io.broadsheet.search.NewsSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "suggest",
    header = "Completes what is being typed.",
    description =
        "The last word is taken for a beginning; all words before it must occur. Words, names and "
            + "headlines of the index are shown, each with its kind.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there is a completion",
      "1:there is none, or the index cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet suggest --index news harb",
      "  broadsheet suggest --index news --json ina h",
      "",
      "JSON (--json): one object with completions [{kind, text, query, count}]. Kinds",
      "  are word, author, source, place, tag and headline."
    })
final class SuggestCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();

  @Option(names = "--json", description = "Print one JSON object, described below.")
  private boolean json;

  @Mixin private Size size = new Size();

  @Parameters(arity = "1..*", paramLabel = "TYPED", description = "What was typed so far.")
  private List<String> typed = new ArrayList<>();

  private final Terminal terminal;

  SuggestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int most = size.atMost(NewsSearcher.MAX_COMPLETIONS);
    String beginning = String.join(" ", typed);
    List<Completion> completions;
    try (NewsIndex news = NewsIndex.openReadOnly(index.folder())) {
      completions = news.complete(beginning, most);
    }
    if (json) {
      terminal.line(CompletionJson.write(completions));
    } else if (completions.isEmpty()) {
      terminal.complain("broadsheet: nothing in the index begins with \"" + beginning + '"');
    } else {
      completions.forEach(this::print);
    }
    return completions.isEmpty() ? Broadsheet.FAILED : Broadsheet.OK;
  }

  private void print(Completion completion) {
    terminal.line(
        String.format(
            Locale.ROOT,
            "%-9s %s",
            CompletionJson.kind(completion),
            Terminal.harmless(completion.text())));
  }
}
