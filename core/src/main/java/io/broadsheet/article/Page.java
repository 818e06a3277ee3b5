package io.broadsheet.article;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A page as it came in: bytes, and what is known of them. Immutable as long as nobody writes into
 * {@code content}, which is not copied.
 *
 * @param location where it was read, for reports and, where there is no URL, as its identity: a
 *     file's path, an archive's path and offset, a URL; not blank
 * @param url the absolute http(s) URL it was fetched from, where that is known
 * @param content the bytes, uncompressed
 * @param contentType the media type with parameters as a server sent it ({@code text/html;
 *     charset=utf-8}), where there was one
 * @param fetched when it was fetched, where that is known; relative dates ("two hours ago") are
 *     read against it
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large and are never compared or keys
public record Page(
    String location,
    Optional<String> url,
    byte[] content,
    Optional<String> contentType,
    Optional<Instant> fetched) {
  /** Checks that the location is not blank. */
  public Page {
    Require.text("Page.location", location);
    Require.optionalText("Page.url", url);
    Objects.requireNonNull(content, "Page.content");
  }

  /**
   * A page of which nothing is known but its bytes.
   *
   * @param location where it was read
   * @param content the bytes
   * @return the page
   */
  public static Page of(String location, byte[] content) {
    return new Page(location, Optional.empty(), content, Optional.empty(), Optional.empty());
  }

  /**
   * The same page with a known URL.
   *
   * @param url the absolute http(s) URL it was fetched from
   * @return a copy that shares the content
   */
  public Page withUrl(String url) {
    return new Page(location, Optional.of(url), content, contentType, fetched);
  }
}
