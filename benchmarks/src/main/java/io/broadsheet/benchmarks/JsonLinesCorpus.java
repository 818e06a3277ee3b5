package io.broadsheet.benchmarks;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Rejected;
import io.broadsheet.ingest.NewsJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The pages of a JSON Lines file in schema.org's NewsArticle names. A line that is rejected fails
 * the run: figures from half a corpus would mislead.
 *
 * @param file the file; uncompressed on the way where its name ends in {@code .gz}
 */
public record JsonLinesCorpus(Path file) implements Corpus {
  private static final int BUFFER_BYTES = 1 << 16;

  @Override
  public Stream<Extracted> pages() throws IOException {
    BufferedReader reader = open();
    NewsJson json = new NewsJson();
    return reader
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> extracted(json.read(line, file.toString())))
        .onClose(() -> close(reader));
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain =
          file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER_BYTES);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private Extracted extracted(Extraction extraction) {
    return switch (extraction) {
      case Extracted page -> page;
      case Rejected bad ->
          throw new UncheckedIOException(new IOException(file + ": " + bad.message()));
    };
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
