package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.demo.json.ResultJson;
import io.broadsheet.search.Hit;
import io.broadsheet.search.NewsSearcher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "related",
    header = "Shows stories about the same as a page's.",
    description =
        "The story of the page itself and near-copies of it are left out. A page is named by its "
            + "URL, or where it has none by the file that it was read from.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there is a related story",
      "1:there is none, the index does not hold the page, or it cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet related --index news https://www.example/2026/ferry-strike",
      "  broadsheet related --index news pages/ferry.html",
      "",
      "JSON (--json): one object with hits, as 'broadsheet search --json' has them."
    })
final class RelatedCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();

  @Option(names = "--json", description = "Print one JSON object, described below.")
  private boolean json;

  @Mixin private Size size = new Size();

  @Parameters(paramLabel = "PAGE", description = "URL or file of the page.")
  private String page = "";

  private final Terminal terminal;

  RelatedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int most = size.atMost(NewsSearcher.MAX_RELATED);
    Optional<List<Hit>> related = find(most);
    if (related.isEmpty()) {
      terminal.complain("The index does not hold " + Terminal.harmless(page) + ".");
      return Broadsheet.FAILED;
    }
    if (json) {
      terminal.line(ResultJson.write(related.get()));
    } else if (related.get().isEmpty()) {
      terminal.line("Nothing was found.");
    } else {
      new HitPrinter(terminal).print(related.get());
    }
    return related.get().isEmpty() ? Broadsheet.FAILED : Broadsheet.OK;
  }

  private Optional<List<Hit>> find(int most) throws IOException {
    try (NewsIndex news = NewsIndex.openReadOnly(index.folder())) {
      return PageName.find(page, key -> news.related(key, most));
    }
  }
}
