package io.broadsheet.extract;

import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What microdata ({@code itemprop}) and RDFa ({@code property}) in the page's text say of its own
 * story. Authors and dates are read by {@link VisibleByline} and {@link VisibleDates}.
 */
final class Microdata {
  private static final int MAX_VALUE = 1_000;
  private static final int MAX_LEVELS = 30;

  private static final Set<String> READ =
      Set.of("description", "articlesection", "keywords", "image", "publisher");

  private final Map<String, List<String>> values = new HashMap<>();

  Microdata(Surroundings surroundings) {
    surroundings.nearMarks().forEach(this::add);
    surroundings.farMarks().forEach(this::add);
    surroundings.pictureMarks().forEach(this::add);
  }

  Optional<String> first(String property) {
    return all(property).stream().findFirst();
  }

  List<String> all(String property) {
    return values.getOrDefault(property, List.of());
  }

  private void add(Mark mark) {
    String property = BylineCues.property(mark.element()).toLowerCase(Locale.ROOT);
    if (READ.contains(property) && isOfStory(mark.element())) {
      String value = value(mark.element());
      if (!value.isEmpty() && value.length() <= MAX_VALUE) {
        values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
      }
    }
  }

  /** Whether the thing that the element describes is a story or a page, as far as that is said. */
  private static boolean isOfStory(Element element) {
    Element scope = element.parent();
    for (int i = 0; i < MAX_LEVELS && scope != null; i++) {
      String type = scope.attr("itemtype") + scope.attr("typeof");
      if (!type.isEmpty()) {
        return type.contains("Article")
            || type.contains("Posting")
            || type.contains("Page")
            || type.contains("CreativeWork")
            || type.contains("Report");
      }
      scope = scope.parent();
    }
    return true;
  }

  private static String value(Element element) {
    for (String name : List.of("content", "src", "href", "resource")) {
      if (element.hasAttr(name) && !element.attr(name).isBlank()) {
        return TextScan.collapse(element.attr(name), MAX_VALUE + 1);
      }
    }
    Element inner = inner(element);
    return inner == null ? TextScan.text(element, MAX_VALUE) : value(inner);
  }

  /** The part of a thing that stands for it: its name, URL or picture. */
  private static @Nullable Element inner(Element element) {
    if (!element.hasAttr("itemscope") && !element.hasAttr("typeof")) {
      return null;
    }
    for (Element child : element.children()) {
      String property = BylineCues.property(child);
      if (property.equals("name") || property.equals("url") || child.hasAttr("src")) {
        return child;
      }
    }
    return null;
  }
}
