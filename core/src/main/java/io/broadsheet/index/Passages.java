package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passages of an item that get vectors: headline, summary and text, cut into pieces of equal
 * length, of up to 200 words. A model sees a few hundred words at most, and what a long article
 * says in one place is lost in a vector of the whole.
 */
final class Passages {
  private static final int WORDS = 200;

  /** A text of 10,000 words is embedded whole; longer ones are not news, and take minutes. */
  private static final int MOST = 50;

  /** Longer words are no words, or text in a script that puts no spaces between them. */
  private static final int LONGEST_WORD = 100;

  private Passages() {}

  static List<String> of(NewsItem item) {
    List<String> words = words(text(item));
    int count = Math.ceilDiv(words.size(), WORDS);
    List<String> passages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) words.size() * i / count);
      int to = (int) ((long) words.size() * (i + 1) / count);
      passages.add(String.join(" ", words.subList(from, to)));
    }
    return passages;
  }

  private static String text(NewsItem item) {
    return switch (item) {
      case Article article ->
          joined(
              Stream.concat(
                  Stream.of(article.headline(), article.standfirst()).flatMap(it -> it.stream()),
                  article.paragraphs().stream()));
      case Teaser teaser ->
          joined(Stream.concat(Stream.of(teaser.headline()), teaser.snippet().stream()));
    };
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining("\n"));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length() && words.size() < WORDS * MOST; i++) {
      boolean inside = i < text.length() && !Character.isWhitespace(text.charAt(i));
      if (start >= 0 && (!inside || i - start == LONGEST_WORD)) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (inside && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
