package io.broadsheet.demo;

import io.broadsheet.CheckReport;
import io.broadsheet.Upkeep;
import io.broadsheet.demo.json.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    header = "Checks that an index is sound.",
    description =
        "Reads all of it: whether a file is damaged, whether every item can be read, whether all"
            + " items of a page are found by its key. Nothing is changed. Nobody may write the"
            + " index meanwhile; of one that is being written, check a backup.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is sound",
      "1:it is not, or there is none, or it is open for writing",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet check --index news",
      "  broadsheet check --index /backup/news --json",
      "",
      "JSON (--json): one object with index, sound, pages, articles, teasers,",
      "  problems [..], seconds."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();

  @Option(names = "--json", description = "Print one JSON object, described below.")
  private boolean json;

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CheckReport report;
    try (Progress progress = Progress.on(terminal, "Checking")) {
      report = Upkeep.check(index.folder(), page -> progress.step());
    }
    if (json) {
      printJson(report);
    } else {
      print(report);
    }
    return report.isSound() ? Broadsheet.OK : Broadsheet.FAILED;
  }

  private void print(CheckReport report) {
    terminal.line(
        String.format(
            Locale.ROOT,
            "%s: %s with %s and %s; checked in %.1f s",
            report.isSound() ? "Sound" : "Damaged",
            Counted.of(report.pages(), "page"),
            Counted.of(report.articles(), "article"),
            Counted.of(report.teasers(), "teaser"),
            report.took().toMillis() / 1e3));
    for (String problem : report.problems()) {
      terminal.wrapped("- ", "  ", Terminal.harmless(problem));
    }
    if (!report.isSound()) {
      terminal.line("The index is damaged: restore a backup, or index the pages again.");
    }
  }

  private void printJson(CheckReport report) throws IOException {
    terminal.line(
        Json.object(
            it ->
                it.put("index", index.folder().toString())
                    .put("sound", report.isSound())
                    .put("pages", report.pages())
                    .put("articles", report.articles())
                    .put("teasers", report.teasers())
                    .putTexts("problems", report.problems())
                    .put("seconds", report.took().toMillis() / 1e3)));
  }
}
