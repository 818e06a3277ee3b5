package io.broadsheet.ingest;

import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the pages that stand in a web archive, each as the server sent it. */
final class WarcPages implements WarcReader.Sink {
  /** Takes a page's bytes. */
  interface Content {
    void read(Origin origin, byte[] content) throws IOException;
  }

  private final Origin archive;
  private final int maxBytes;
  private final Consumer<Entry> sink;
  private final Content content;

  WarcPages(Origin archive, int maxBytes, Consumer<Entry> sink, Content content) {
    this.archive = archive;
    this.maxBytes = maxBytes;
    this.sink = sink;
    this.content = content;
  }

  @Override
  public void record(long number, WarcRecord record) throws IOException {
    if (!record.isCapture()) {
      return;
    }
    if (record.target().isEmpty()) {
      String uri = record.fields().getOrDefault("warc-target-uri", "none");
      rejected(number, Rejected.Reason.UNSUPPORTED_TYPE, "the record's target is no page: " + uri);
    } else if (record.isHttp()) {
      http(number, record);
    } else {
      String type = record.fields().get("content-type");
      page(number, record, Optional.ofNullable(type), record.block());
    }
  }

  private void http(long number, WarcRecord record) throws IOException {
    HttpMessage message = HttpMessage.parse(record.block());
    if (message.status() == 0) {
      rejected(number, Rejected.Reason.MALFORMED, "the HTTP response has no status");
      return;
    }
    if (message.status() < 200 || message.status() > 299) {
      String reason = "the server answered with status " + message.status();
      rejected(number, Rejected.Reason.NO_NEWS, reason);
      return;
    }
    try {
      Optional<String> type = Optional.ofNullable(message.headers().get("content-type"));
      page(number, record, type, message.content(maxBytes));
    } catch (DamagedException damaged) {
      rejected(number, Rejected.Reason.MALFORMED, String.valueOf(damaged.getMessage()));
    } catch (UnsupportedOperationException unknown) {
      rejected(number, Rejected.Reason.UNSUPPORTED_TYPE, String.valueOf(unknown.getMessage()));
    }
  }

  private void page(long number, WarcRecord record, Optional<String> type, byte[] body)
      throws IOException {
    content.read(
        new Origin(
            archive.part(number), record.target(), type.filter(t -> !t.isBlank()), record.date()),
        body);
  }

  @Override
  public void rejected(long number, Rejected.Reason reason, String message) {
    SourceReader.reject(archive.part(number), reason, message, sink);
  }
}
