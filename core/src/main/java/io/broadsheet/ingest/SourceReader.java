package io.broadsheet.ingest;

import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads files and folders: HTML pages and text dumps, one page a file, and JSON Lines, one page a
 * line; each as it is or compressed with gzip. What a file is, is seen from its content, not from
 * its name. Folders are read with all that is below them, in the order of names, but for hidden
 * files; links to folders are not followed. Thread-safe.
 *
 * <p>Locations are absolute paths, so a file has the same one however it was named; a line of JSON
 * Lines adds {@code #} and its number, counted from 1. Memory does not grow with a source: no more
 * than one page or line is held at a time.
 */
public final class SourceReader {
  /** The largest page or line that is read, in bytes, uncompressed: 64 MiB. */
  public static final int MAX_ENTRY_BYTES = 64 * 1024 * 1024;

  private final Function<Page, Extraction> extractor;
  private final int maxEntryBytes;

  /**
   * A reader.
   *
   * @param extractor takes articles and teasers out of a page, such as {@link
   *     io.broadsheet.extract.Extractor#extract}; thread-safe
   */
  public SourceReader(Function<Page, Extraction> extractor) {
    this(extractor, MAX_ENTRY_BYTES);
  }

  SourceReader(Function<Page, Extraction> extractor, int maxEntryBytes) {
    this.extractor = extractor;
    this.maxEntryBytes = maxEntryBytes;
  }

  /**
   * Reads a file or a folder.
   *
   * @param source the file or folder
   * @param sink takes each page, on this thread, in order
   * @throws NoSuchFileException if it does not exist
   * @throws IOException if it cannot be read
   */
  public void read(Path source, Consumer<Entry> sink) throws IOException {
    Path path = source.toAbsolutePath().normalize();
    if (Files.notExists(path)) {
      throw new NoSuchFileException(source.toString());
    }
    if (Files.isDirectory(path)) {
      readFolder(path, sink);
    } else {
      readFile(path, sink);
    }
  }

  private void readFolder(Path folder, Consumer<Entry> sink) throws IOException {
    List<Path> files;
    try (Stream<Path> children = Files.list(folder)) {
      files =
          children
              .filter(child -> !child.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        readFile(file, sink);
      } else if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
        readFolder(file, sink);
      }
    }
  }

  private void readFile(Path file, Consumer<Entry> sink) throws IOException {
    String location = file.toString();
    try (InputStream raw = Files.newInputStream(file);
        InputStream content = Gunzip.ifCompressed(raw)) {
      readContent(location, content, sink);
    } catch (Gunzip.DamagedException damaged) {
      reject(location, Rejected.Reason.MALFORMED, String.valueOf(damaged.getMessage()), sink);
    }
  }

  private void readContent(String location, InputStream content, Consumer<Entry> sink)
      throws IOException {
    if (JsonLines.startsLikeJson(content)) {
      new JsonLines(location, content, maxEntryBytes).read(sink);
      return;
    }
    byte[] bytes = content.readNBytes(maxEntryBytes + 1);
    if (bytes.length > maxEntryBytes) {
      String message = "the page is larger than " + maxEntryBytes + " bytes";
      reject(location, Rejected.Reason.TOO_LARGE, message, sink);
      return;
    }
    Page page = Page.of(location, bytes);
    sink.accept(new Entry(location, bytes.length, () -> extractor.apply(page)));
  }

  static void reject(
      String location, Rejected.Reason reason, String message, Consumer<Entry> sink) {
    Rejected rejected = new Rejected(location, reason, message);
    sink.accept(new Entry(location, 0, () -> rejected));
  }
}
