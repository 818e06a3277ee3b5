package io.broadsheet.demo;

import io.broadsheet.IngestReport;
import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "index",
    header = "Reads files and folders into an index.",
    description = {
      "Makes the index where there is none. A page that is read again replaces what the index held"
          + " of it. Where it is interrupted (Ctrl-C, or SIGTERM), what was read until then is"
          + " kept.",
      "",
      "Read are HTML pages and text dumps, one page a file; JSON Lines with the names of"
          + " schema.org/NewsArticle, one page a line; web archives (WARC); feeds (RSS, Atom, JSON"
          + " Feed, news sitemaps), a teaser for each entry; and zip archives of these; each also"
          + " compressed with gzip. Folders are read with all that is below them, but for hidden"
          + " files. Pages that cannot be read are counted and listed, and stop nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was indexed",
      "1:nothing was indexed, a source cannot be read, or the index cannot be written",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet index --index news pages/ wire.jsonl.gz",
      "  broadsheet index --index news --json pages/ > report.json",
      "",
      "JSON (--json): one object with index, pages, articles, teasers,",
      "  rejectedByReason {reason: count}, rejected [{location, reason, message}] (the",
      "  first 1,000), bytes, seconds, documentsPerSecond."
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();
  @Mixin private Semantic semantic = new Semantic();

  @Option(names = "--json", description = "Print the report as one JSON object, described below.")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files and folders to read.")
  private List<Path> sources = new ArrayList<>();

  private final Terminal terminal;

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Sources.requireReadable(sources);
    IngestReport report;
    try (Semantic model = semantic;
        NewsIndex news = model.open(index.folder());
        Progress progress = Progress.on(terminal, "Indexing");
        Interruption interruption = Interruption.of(news, terminal)) {
      report =
          news.ingest(
              sources,
              (page, bytes) -> {
                progress.step();
                interruption.step();
              });
    }
    ReportPrinter printer = new ReportPrinter(terminal, index.folder());
    if (json) {
      printer.printJson(report);
    } else {
      printer.print(report);
    }
    return report.articles() + report.teasers() == 0 ? Broadsheet.FAILED : Broadsheet.OK;
  }
}
