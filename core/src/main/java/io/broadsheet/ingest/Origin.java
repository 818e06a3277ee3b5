package io.broadsheet.ingest;

import io.broadsheet.article.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * Where content came from, and what is known of it before it is read.
 *
 * @param location see {@link Page#location()}
 * @param url see {@link Page#url()}
 * @param contentType see {@link Page#contentType()}
 * @param fetched see {@link Page#fetched()}
 */
record Origin(
    String location,
    Optional<String> url,
    Optional<String> contentType,
    Optional<Instant> fetched) {

  static Origin of(String location) {
    return new Origin(location, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Page page(byte[] content) {
    return new Page(location, url, content, contentType, fetched);
  }

  /** A part of this, numbered from 1. */
  String part(long number) {
    return location + '#' + number;
  }
}
