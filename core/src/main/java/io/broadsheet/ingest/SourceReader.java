package io.broadsheet.ingest;

import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.extract.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads news from where it is kept, in all of these forms, each as it is or compressed with gzip:
 *
 * <ul>
 *   <li>HTML pages and text dumps, one page a file;
 *   <li>JSON Lines, one page a line, and a file with one JSON object, in the names of {@link
 *       NewsJson};
 *   <li>web archives (WARC, as Common Crawl's CC-NEWS), one page for each response, resource or
 *       conversion record; a damaged record is rejected, the others are read. The archive is
 *       compressed record by record, as web archives are;
 *   <li>RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, and sitemaps with news entries: one page with a
 *       teaser for each entry, and a page for each story of 100 words or more that an entry
 *       carries;
 *   <li>zip archives of these.
 * </ul>
 *
 * What a file is, is seen from its content, not from its name. Folders are read with all that is
 * below them, in the order of names, but for hidden files; links to folders are not followed.
 * Thread-safe.
 *
 * <p>Locations are absolute paths, so a file has the same one however it was named. A part of a
 * file adds {@code #} and its number, counted from 1: the line of JSON Lines, the record of a web
 * archive, the entry of a feed. A file in a zip archive adds {@code !/} and its name. Memory does
 * not grow with a source: no more than one page, line, record or feed is held at a time.
 */
public final class SourceReader {
  /**
   * The largest page, line, record or feed that is read by default, in bytes, uncompressed: 64 MiB.
   */
  public static final int MAX_ENTRY_BYTES = 64 * 1024 * 1024;

  private final Function<Page, Extraction> extractor;
  private final UnaryOperator<Extraction> items;
  private final int maxEntryBytes;

  /**
   * A reader that takes articles and teasers out of pages, and adds what an extractor finds out of
   * items that came as such: their language.
   *
   * @param extractor the extractor
   */
  public SourceReader(Extractor extractor) {
    this(extractor, MAX_ENTRY_BYTES);
  }

  /**
   * A reader with another limit.
   *
   * @param extractor the extractor; its own limit on a page is another
   * @param maxEntryBytes the largest page, line, record or feed that is read, in bytes,
   *     uncompressed; what is larger is {@link Rejected.Reason#TOO_LARGE}
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public SourceReader(Extractor extractor, int maxEntryBytes) {
    this(extractor::extract, extractor::withLanguage, maxEntryBytes);
    if (maxEntryBytes < 1) {
      throw new IllegalArgumentException("maxEntryBytes must be 1 or more, not " + maxEntryBytes);
    }
  }

  /**
   * A reader with an extractor of its own.
   *
   * @param extractor takes articles and teasers out of a page; thread-safe. Items that come as such
   *     (JSON) are handed on as they are
   */
  public SourceReader(Function<Page, Extraction> extractor) {
    this(extractor, MAX_ENTRY_BYTES);
  }

  SourceReader(Function<Page, Extraction> extractor, int maxEntryBytes) {
    this(extractor, UnaryOperator.identity(), maxEntryBytes);
  }

  private SourceReader(
      Function<Page, Extraction> extractor, UnaryOperator<Extraction> items, int maxEntryBytes) {
    this.extractor = extractor;
    this.items = items;
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

  /**
   * Reads a stream, such as standard input.
   *
   * @param location what its pages are reported under, such as {@code stdin}; not blank
   * @param content what any file could hold; it is not closed
   * @param sink takes each page, on this thread, in order
   * @throws IOException if it cannot be read
   */
  public void read(String location, InputStream content, Consumer<Entry> sink) throws IOException {
    new ContentReader(extractor, items, maxEntryBytes, sink).read(Origin.of(location), content);
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
    try (InputStream content = Files.newInputStream(file)) {
      read(file.toString(), content, sink);
    }
  }

  static void reject(
      String location, Rejected.Reason reason, String message, Consumer<Entry> sink) {
    Rejected rejected = new Rejected(location, reason, message);
    sink.accept(new Entry(location, 0, () -> rejected));
  }
}
