package io.broadsheet.demo.web;

import io.broadsheet.index.NewsField;
import io.broadsheet.search.Facet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The values of a field to choose from.
 *
 * @param id names the group in the page
 * @param title the field, for people
 * @param values the values
 */
record FacetView(String id, String title, List<ValueView> values) {
  private static final Map<String, String> KINDS =
      Map.of("article", "Article", "teaser", "Teaser only");

  /**
   * A value.
   *
   * @param href the search with it chosen, or not any more
   * @param name the value
   * @param count how many items have it
   * @param selected whether it is chosen
   */
  record ValueView(String href, String name, String count, boolean selected) {}

  /** A choice between fewer than two is none, unless it was made. */
  static List<FacetView> of(List<Facet> facets, SearchParameters asked) {
    return facets.stream()
        .map(facet -> of(facet, asked))
        .filter(it -> it.values.size() > 1 || it.values.stream().anyMatch(ValueView::selected))
        .toList();
  }

  private static FacetView of(Facet facet, SearchParameters asked) {
    NewsField field = facet.field();
    return new FacetView(
        "facet-" + field.operator(),
        title(field),
        facet.values().stream()
            .map(
                value ->
                    new ValueView(
                        asked.toggled(field, value.name()).link(),
                        name(field, value.name()),
                        Texts.number(value.count()),
                        value.selected()))
            .toList());
  }

  /** The value as people call it. */
  static String name(NewsField field, String value) {
    return switch (field) {
      case TYPE -> KINDS.getOrDefault(value.toLowerCase(Locale.ROOT), value);
      case LANGUAGE -> Texts.language(value);
      default -> value;
    };
  }

  static String title(NewsField field) {
    String name = field.fieldName();
    return switch (field) {
      case TAG -> "Topic";
      case TYPE -> "Kind";
      default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }
}
