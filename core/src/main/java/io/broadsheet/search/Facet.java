package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.util.List;

/**
 * The most frequent values of a field among what a search found. Immutable.
 *
 * <p>Items are counted, as in {@link SearchResult#total()}, articles and teasers alike; an item
 * with several values counts once for each. Values that differ only in case or accents are one, in
 * the form that is most frequent. The filters on a field ({@link SearchRequest#withFilter}) narrow
 * the facets of all other fields but not its own, so that further values can be chosen; operators
 * in the query narrow all.
 *
 * @param field one of {@link #FIELDS}
 * @param values the values, most items first, then those that are filtered by but rarer
 */
public record Facet(NewsField field, List<Value> values) {
  /** The fields that have facets. */
  public static final List<NewsField> FIELDS =
      List.of(
          NewsField.SOURCE,
          NewsField.SECTION,
          NewsField.TAG,
          NewsField.AUTHOR,
          NewsField.PLACE,
          NewsField.LANGUAGE,
          NewsField.TYPE);

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * A value of a facet.
   *
   * @param name the value as written in most items; of a language its first part
   * @param count how many items have it, exactly
   * @param selected whether the search is filtered by it
   */
  public record Value(String name, long count, boolean selected) {}
}
