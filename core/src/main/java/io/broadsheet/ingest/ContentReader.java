package io.broadsheet.ingest;

import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.extract.FeedExtractor;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Tells what a stream holds and hands on its pages. What is damaged or too large becomes a rejected
 * entry; the other pages of the same stream are not harmed by it.
 */
final class ContentReader {
  /** An archive in an archive in an archive is read, a fourth is not. */
  private static final int DEEPEST = 3;

  private static final int BUFFER = 64 * 1024;

  private static final FeedExtractor FEEDS = new FeedExtractor();

  private final Function<Page, Extraction> extractor;
  private final UnaryOperator<Extraction> items;
  private final int maxEntryBytes;
  private final Consumer<Entry> sink;

  ContentReader(
      Function<Page, Extraction> extractor,
      UnaryOperator<Extraction> items,
      int maxEntryBytes,
      Consumer<Entry> sink) {
    this.extractor = extractor;
    this.items = items;
    this.maxEntryBytes = maxEntryBytes;
    this.sink = sink;
  }

  /** Reads a stream; does not close it. */
  void read(Origin origin, InputStream content) throws IOException {
    read(origin, content, 0);
  }

  private void read(Origin origin, InputStream raw, int depth) throws IOException {
    try {
      InputStream buffered = new BufferedInputStream(raw, BUFFER);
      if (depth > DEEPEST) {
        String message = "archives are nested more than " + DEEPEST + " deep";
        reject(origin, Rejected.Reason.UNSUPPORTED_TYPE, message);
      } else if (!Gunzip.isCompressed(buffered)) {
        readContent(origin, buffered, depth);
      } else if (Gunzip.startsWith(buffered, "WARC/")) {
        try (GzipMembers members = new GzipMembers(buffered)) {
          readWarc(origin, members);
        }
      } else {
        read(origin, new Gunzip(buffered), depth + 1);
      }
    } catch (DamagedException damaged) {
      reject(origin, Rejected.Reason.MALFORMED, String.valueOf(damaged.getMessage()));
    }
  }

  private void readContent(Origin origin, InputStream content, int depth) throws IOException {
    content.mark(SourceKind.HEAD);
    byte[] head = content.readNBytes(SourceKind.HEAD);
    content.reset();
    switch (SourceKind.of(head)) {
      case WARC -> readWarc(origin, Members.whole(content));
      case ZIP -> readZip(origin, content, depth);
      case JSON_LINES ->
          new JsonLines(origin.location(), content, maxEntryBytes)
              .read(entry -> sink.accept(entry.with(items)));
      case JSON_OBJECT -> readJson(origin, content);
      case XML_FEED -> readFeed(origin, content);
      case PAGE -> readPage(origin, content);
    }
  }

  private void readWarc(Origin origin, Members members) throws IOException {
    WarcPages pages = new WarcPages(origin, maxEntryBytes, sink, this::readCapture);
    new WarcReader(members, maxEntryBytes, pages).read();
  }

  /** What a server sent is a page or a feed. */
  private void readCapture(Origin origin, byte[] body) throws IOException {
    byte[] head = Arrays.copyOf(body, Math.min(body.length, SourceKind.HEAD));
    switch (SourceKind.of(head)) {
      case XML_FEED -> readFeed(origin, new ByteArrayInputStream(body));
      case JSON_OBJECT -> readJson(origin, new ByteArrayInputStream(body));
      default -> readPage(origin, new ByteArrayInputStream(body));
    }
  }

  /** Files in the order of the archive, but for hidden ones. */
  private void readZip(Origin origin, InputStream content, int depth) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new Unclosed(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!entry.isDirectory() && !name.startsWith(".") && !name.contains("/.")) {
          read(Origin.of(origin.location() + "!/" + name), new Unclosed(zip), depth + 1);
        }
      }
    } catch (EOFException | ZipException | IllegalArgumentException damaged) {
      String message = "the zip archive is damaged: " + damaged.getMessage();
      reject(origin, Rejected.Reason.MALFORMED, message);
    }
  }

  private void readJson(Origin origin, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(maxEntryBytes + 1);
    NewsJson json = new NewsJson();
    if (json.isFeed(bytes)) {
      readFeed(origin, new ByteArrayInputStream(bytes));
    } else if (!isTooLarge(origin, bytes)) {
      String location = origin.location();
      Entry entry =
          new Entry(location, bytes.length, () -> json.read(bytes, 0, bytes.length, location));
      sink.accept(entry.with(items));
    }
  }

  private void readFeed(Origin origin, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(maxEntryBytes + 1);
    if (!isTooLarge(origin, bytes)) {
      Extraction teasers = FEEDS.extract(origin.page(bytes), this::handOn);
      sink.accept(new Entry(origin.location(), bytes.length, () -> teasers));
    }
  }

  private void readPage(Origin origin, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(maxEntryBytes + 1);
    if (!isTooLarge(origin, bytes)) {
      handOn(origin.page(bytes));
    }
  }

  private void handOn(Page page) {
    sink.accept(new Entry(page.location(), page.content().length, () -> extractor.apply(page)));
  }

  private boolean isTooLarge(Origin origin, byte[] bytes) {
    boolean tooLarge = bytes.length > maxEntryBytes;
    if (tooLarge) {
      String message = "the page is larger than " + maxEntryBytes + " bytes";
      reject(origin, Rejected.Reason.TOO_LARGE, message);
    }
    return tooLarge;
  }

  private void reject(Origin origin, Rejected.Reason reason, String message) {
    SourceReader.reject(origin.location(), reason, message, sink);
  }
}
