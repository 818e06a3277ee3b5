package io.broadsheet.search;

import io.broadsheet.index.PageOrigin;
import io.broadsheet.index.TextSignature;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What must be known of an item to put stories together.
 *
 * @param doc its document
 * @param score its score; 0 where items have none, or where it does not match itself
 * @param article whether it is an article
 * @param keys its story keys
 * @param published when it was published, in seconds
 * @param origin its {@link PageOrigin}
 * @param signature what its text is like, where it is an article with enough of it
 */
record StoryItem(
    int doc,
    float score,
    boolean article,
    List<Long> keys,
    OptionalLong published,
    long origin,
    Optional<TextSignature> signature) {
  /** Weekly reports and tables are made from one form; copies of a story are of the same days. */
  private static final long COPIED_WITHIN_SECONDS = 3 * 86_400L;

  int page() {
    return PageOrigin.page(origin);
  }

  int site() {
    return PageOrigin.site(origin);
  }

  boolean isNearCopyOf(StoryItem other) {
    return signature.isPresent()
        && other.signature.isPresent()
        && isNear(other)
        && signature.get().isNearCopyOf(other.signature.get());
  }

  private boolean isNear(StoryItem other) {
    return published.isEmpty()
        || other.published.isEmpty()
        || Math.abs(published.getAsLong() - other.published.getAsLong()) <= COPIED_WITHIN_SECONDS;
  }
}
