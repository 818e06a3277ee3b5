package io.broadsheet.demo;

import io.broadsheet.IngestReport;
import io.broadsheet.Upkeep;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rebuild",
    header = "Writes an index anew from the items that it stores.",
    description = {
      "After an update of the program that changed how text is analysed, for an index of an older"
          + " form, or to index by meaning too (--semantic) or no more (without it). The pages are"
          + " not needed and not read again.",
      "",
      "The new index takes the old one's place in one step at the end. Until then searches find the"
          + " old one, and a rebuild that is broken off leaves it as it was. Nobody may write the"
          + " index meanwhile."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the index was rebuilt",
      "1:it cannot be read or written, or is open for writing; it is as it was",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet rebuild --index news",
      "  broadsheet rebuild --index news --semantic",
      "",
      "JSON (--json): one object, as 'broadsheet index --json' has it."
    })
final class RebuildCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();
  @Mixin private Semantic semantic = new Semantic();

  @Option(names = "--json", description = "Print the report as one JSON object.")
  private boolean json;

  private final Terminal terminal;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    IngestReport report;
    try (Semantic model = semantic;
        Progress progress = Progress.on(terminal, "Rebuilding")) {
      report = Upkeep.rebuild(index.folder(), model.settings(), (page, bytes) -> progress.step());
    }
    ReportPrinter printer = new ReportPrinter(terminal, index.folder());
    if (json) {
      printer.printJson(report);
    } else {
      printer.print(report);
    }
    return Broadsheet.OK;
  }
}
