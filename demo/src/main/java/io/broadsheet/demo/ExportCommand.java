package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.ingest.NewsJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    header = "Writes all items of an index as JSON Lines.",
    description =
        "One page a line, its article with its teasers, in the names that 'broadsheet index' reads:"
            + " from an export it makes the same index. The index may be written meanwhile; what"
            + " was committed last is exported.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was exported",
      "1:the index is empty or cannot be read, or the file cannot be written",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet export --index news --output news.jsonl.gz",
      "  broadsheet export --index news | jq -r .headline",
      "",
      "JSON: as 'broadsheet extract' has it, and location, where the page was read."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Write to this file, compressed where its name ends with .gz (default: standard output).")
  private @Nullable Path output;

  private final Terminal terminal;
  private final NewsJson json = new NewsJson();
  private long pages;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (NewsIndex news = NewsIndex.openReadOnly(index.folder())) {
      if (output == null) {
        news.upkeep().pages(page -> write(page, terminal::line));
      } else {
        toFile(news, output);
        terminal.line(
            "Exported "
                + Counted.of(pages, "page")
                + " to "
                + Terminal.harmless(output.toString()));
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    return pages == 0 ? Broadsheet.FAILED : Broadsheet.OK;
  }

  private void toFile(NewsIndex news, Path file) throws IOException {
    try (Progress progress = Progress.on(terminal, "Exporting");
        BufferedWriter out = open(file)) {
      news.upkeep()
          .pages(
              page -> {
                write(page, line -> append(out, line));
                progress.step();
              });
    }
  }

  private void write(Extracted page, Consumer<String> lines) {
    pages++;
    lines.accept(json.writeWhole(page));
  }

  private static void append(BufferedWriter out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static BufferedWriter open(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    OutputStream out =
        file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 65_536) : bytes;
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
