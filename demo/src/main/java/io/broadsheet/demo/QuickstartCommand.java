package io.broadsheet.demo;

import io.broadsheet.IngestReport;
import io.broadsheet.NewsIndex;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "quickstart",
    description = {
      "Indexes the sample edition that comes with the program, searches it, and says what to",
      "try next. Everything goes into a new folder under the system's temporary directory;",
      "nothing else is touched."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the folder cannot be written", "2:wrong arguments"},
    footerHeading = "%nExample:%n",
    footer = "  broadsheet quickstart")
final class QuickstartCommand implements Callable<Integer> {
  private static final String QUERY = "\"ferry strike\" skerrin";
  private static final int HITS = 3;

  private final Terminal terminal;

  QuickstartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("broadsheet-quickstart-");
    Path edition = folder.resolve("edition");
    Path index = folder.resolve("index");
    int files = SampleEdition.copyTo(edition);
    terminal.line(
        "The sample edition, " + files + " files of news about an invented coast: " + edition);
    terminal.line("");
    SearchResult result;
    try (NewsIndex news = NewsIndex.open(index)) {
      IngestReport report = news.ingest(List.of(edition));
      new ReportPrinter(terminal, index).print(report);
      result = news.search(SearchRequest.of(QUERY).withHits(0, HITS));
    }
    terminal.line("");
    terminal.line("$ " + search(index) + "'" + QUERY + "'");
    new HitPrinter(terminal).print(result, 1);
    next(edition, index);
    return Broadsheet.OK;
  }

  private void next(Path edition, Path index) {
    terminal.line("");
    terminal.line("Try next:");
    terminal.line("  " + search(index) + "cocoa after:2026-11-01 -ferry");
    terminal.line("  " + search(index) + "--sort newest 'ferry OR fähre OR type:teaser lang:es'");
    terminal.line("  " + terminal.command() + " stats --index " + index);
    terminal.line(
        "  "
            + terminal.command()
            + " extract "
            + edition.resolve("dumps/sugar-warehouse-fire.txt"));
    terminal.line("  " + terminal.command() + " index --index my-news FOLDER-OF-PAGES");
  }

  private String search(Path index) {
    return terminal.command() + " search --index " + index + " ";
  }
}
