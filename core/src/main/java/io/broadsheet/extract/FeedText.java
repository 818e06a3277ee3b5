package io.broadsheet.extract;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The texts of feeds, which are HTML even where they should not be. */
final class FeedText {
  /** In words; what is longer is a story, not a summary. */
  static final int SHORTEST_STORY = 100;

  /** In words: how much of a story is shown where the feed gives no summary. */
  private static final int OPENING = 50;

  /** In characters; markup beyond this is not looked at for a title or summary. */
  private static final int MOST_MARKUP = 200_000;

  private FeedText() {}

  /** The text without markup and entities; empty where that is blank. */
  static Optional<String> plain(String html) {
    return present(html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : body(html).text());
  }

  /** A summary without the line that blogs append ("The post … appeared first on …"). */
  static Optional<String> summary(String html) {
    if (html.indexOf('<') < 0) {
      return plain(html);
    }
    Element body = body(html);
    Element last = body.select("p").last();
    if (last != null && last.text().contains(" appeared first on ")) {
      last.remove();
    }
    return present(body.text());
  }

  /** The alternative text of the first picture in a summary. */
  static Optional<String> imageText(String html) {
    return html.contains("<img")
        ? present(body(html).select("img[alt]").attr("alt"))
        : Optional.empty();
  }

  /** The first words of a story, cut off with "…" where there are more. */
  static Optional<String> opening(String html) {
    String[] words = plain(html).orElse("").split(" ", OPENING + 1);
    if (words.length <= OPENING) {
      return present(String.join(" ", words));
    }
    words[OPENING] = "";
    return present(String.join(" ", words).strip() + '…');
  }

  static boolean isStory(String html) {
    String text = plain(html).orElse("");
    long letters = text.codePoints().filter(Character::isIdeographic).count();
    return text.chars().filter(c -> c == ' ').count() + letters / 2 >= SHORTEST_STORY;
  }

  /** The text without white space at its ends and with single spaces inside; empty where blank. */
  static Optional<String> present(String text) {
    String clean = text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  private static Element body(String html) {
    Document document =
        Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), MOST_MARKUP)));
    return document.body();
  }
}
