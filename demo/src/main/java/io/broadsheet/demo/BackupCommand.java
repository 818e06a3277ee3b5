package io.broadsheet.demo;

import io.broadsheet.BackupReport;
import io.broadsheet.NewsIndex;
import io.broadsheet.demo.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    header = "Copies an index, also one that is being searched and written.",
    description =
        "Copied is what was committed last. In a folder that holds an earlier backup of the same"
            + " index only what is new is copied, and the earlier backup stays whole until the new"
            + " one is. A backup is an index: to restore it, copy it to where the index was.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the folder holds the backup",
      "1:the index cannot be read, or the folder holds something else or cannot be written",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet backup --index news /backup/news",
      "  broadsheet search --index /backup/news ferry strike",
      "",
      "JSON (--json): one object with index, backup, files, bytes, copiedFiles,",
      "  copiedBytes, seconds."
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();

  @Option(names = "--json", description = "Print one JSON object, described below.")
  private boolean json;

  @Parameters(paramLabel = "FOLDER", description = "Where the backup goes; made if need be.")
  private Path folder = Path.of("");

  private final Terminal terminal;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BackupReport report;
    try (NewsIndex news = NewsIndex.openReadOnly(index.folder())) {
      report = news.upkeep().backup(folder);
    }
    if (json) {
      printJson(report);
    } else {
      terminal.line(
          String.format(
              Locale.ROOT,
              "%s holds the index, %d files of %s; copied %d files of %s in %.1f s",
              Terminal.harmless(folder.toString()),
              report.files(),
              Bytes.of(report.bytes()),
              report.copiedFiles(),
              Bytes.of(report.copiedBytes()),
              report.took().toMillis() / 1e3));
    }
    return Broadsheet.OK;
  }

  private void printJson(BackupReport report) throws IOException {
    terminal.line(
        Json.object(
            it ->
                it.put("index", index.folder().toString())
                    .put("backup", folder.toString())
                    .put("files", report.files())
                    .put("bytes", report.bytes())
                    .put("copiedFiles", report.copiedFiles())
                    .put("copiedBytes", report.copiedBytes())
                    .put("seconds", report.took().toMillis() / 1e3)));
  }
}
