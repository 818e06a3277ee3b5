package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "quickstart",
    header = "Indexes a sample edition, searches it or serves it, says what to try next.",
    description =
        "The sample edition comes with the program. It and its index go into a new folder under "
            + "the system's temporary directory; nothing else is touched. The folder stays, for you to "
            + "go on with. Served, it goes when the server is stopped, and is watched meanwhile: "
            + "what is put into it is found within seconds.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the folder cannot be written, or the port is taken",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  broadsheet quickstart", "  broadsheet quickstart --serve"})
final class QuickstartCommand implements Callable<Integer> {
  /** Articles, and a story that no page of the edition holds and other pages only announce. */
  private static final List<String> QUERIES =
      List.of("ferry strike type:article", "ferret accordion");

  private static final int HITS = 2;
  private static final String FOLDER = "broadsheet-quickstart-";

  @Option(names = "--serve", description = "Serve the edition as a web page until stopped.")
  private boolean serve;

  @Mixin private ServePort port = new ServePort();

  private final Terminal terminal;

  QuickstartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (serve) {
      serve();
    } else {
      showHits(Files.createTempDirectory(FOLDER));
    }
    return Broadsheet.OK;
  }

  private void serve() throws IOException {
    InetSocketAddress address = port.loopback();
    try (Serving serving = new Serving(terminal);
        TemporaryFolder folder = TemporaryFolder.named(FOLDER)) {
      Path edition = copyEdition(folder.path());
      terminal.line("The folder goes when this stops.");
      Path index = folder.path().resolve("index");
      try (NewsIndex news = NewsIndex.open(index)) {
        serving.run(news, Optional.of(edition), address, () -> ingest(news, edition, index));
      }
    }
  }

  private void showHits(Path folder) throws IOException {
    Path edition = copyEdition(folder);
    terminal.line("");
    Path index = folder.resolve("index");
    try (NewsIndex news = NewsIndex.open(index)) {
      ingest(news, edition, index);
      for (String query : QUERIES) {
        terminal.line("");
        terminal.line("$ " + search(index) + query);
        SearchResult result = news.search(SearchRequest.of(query).withHits(0, HITS));
        new HitPrinter(terminal).print(result, 1);
      }
    }
    next(edition, index);
    terminal.line("");
    terminal.line("The folder stays for that; to remove it: rm -r " + folder);
  }

  private Path copyEdition(Path folder) throws IOException {
    Path edition = folder.resolve("edition");
    int files = SampleEdition.copyTo(edition);
    terminal.line(
        "The sample edition, " + files + " files of news about an invented coast: " + edition);
    return edition;
  }

  private void ingest(NewsIndex news, Path edition, Path index) throws IOException {
    new ReportPrinter(terminal, index).print(news.ingest(List.of(edition)));
  }

  private void next(Path edition, Path index) {
    terminal.line("");
    terminal.line("Try next:");
    terminal.line("  " + search(index) + "cocoa after:2026-11-15 -ferry");
    terminal.line("  " + search(index) + "--sort newest '\"extreme cold\" OR kältewelle'");
    terminal.line("  " + terminal.command() + " serve --index " + index);
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
