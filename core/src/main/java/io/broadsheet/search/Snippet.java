package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.util.List;

/**
 * A piece of an item's text and where the query's words stand in it. Plain text, not markup; {@link
 * Markup} renders it. Immutable.
 *
 * @param field the field that it is from
 * @param text the text, without white space at its ends
 * @param spans what matched, in order, not overlapping; empty where nothing in this piece did
 */
public record Snippet(NewsField field, String text, List<Span> spans) {
  /** Copies the list. */
  public Snippet {
    spans = List.copyOf(spans);
  }
}
