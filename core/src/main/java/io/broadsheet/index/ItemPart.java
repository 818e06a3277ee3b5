package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What some items have and others do not: the values of {@link NewsField#HAS}. */
public enum ItemPart {
  /** A named author. */
  AUTHOR,
  /** Text of an article. */
  BODY,
  /** Words under a picture. */
  CAPTION,
  /** A time of publication. */
  DATE,
  /** A dateline. */
  PLACE,
  /** A picture of an article, or the words for a teaser's. */
  PICTURE,
  /** A part of the paper. */
  SECTION,
  /** A summary: an article's standfirst, a teaser's snippet. */
  SUMMARY,
  /** A keyword. */
  TAG;

  private final String value = name().toLowerCase(Locale.ROOT);

  /**
   * What {@code has:} is followed by.
   *
   * @return all of them, in lower case
   */
  public static List<String> names() {
    return Arrays.stream(values()).map(ItemPart::value).toList();
  }

  /** Its value in the index. */
  String value() {
    return value;
  }

  /** Those that an item has. */
  static Set<ItemPart> of(NewsItem item) {
    return switch (item) {
      case Article article -> of(article);
      case Teaser teaser -> of(teaser);
    };
  }

  private static Set<ItemPart> of(Article article) {
    Parts parts = new Parts();
    parts.add(AUTHOR, !article.authors().isEmpty());
    parts.add(BODY, !article.paragraphs().isEmpty());
    parts.add(CAPTION, !article.captions().isEmpty());
    parts.add(DATE, article.published());
    parts.add(PLACE, article.dateline());
    parts.add(PICTURE, article.picture());
    parts.add(SECTION, article.section());
    parts.add(SUMMARY, article.standfirst());
    parts.add(TAG, !article.tags().isEmpty());
    return parts.present;
  }

  private static Set<ItemPart> of(Teaser teaser) {
    Parts parts = new Parts();
    parts.add(DATE, teaser.published());
    parts.add(PLACE, teaser.dateline());
    parts.add(PICTURE, teaser.imageText());
    parts.add(SUMMARY, teaser.snippet());
    return parts.present;
  }

  private static final class Parts {
    private final Set<ItemPart> present = EnumSet.noneOf(ItemPart.class);

    void add(ItemPart part, Optional<?> value) {
      add(part, value.isPresent());
    }

    void add(ItemPart part, boolean has) {
      if (has) {
        present.add(part);
      }
    }
  }
}
