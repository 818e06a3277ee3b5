package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsField.Kind;
import io.broadsheet.search.BruteForce.Item;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an item has in a field, as the table of fields describes it. */
final class ItemValues {
  private ItemValues() {}

  static List<String> values(Item item, NewsField field) {
    if (field.kind() == Kind.TEXT) {
      return field.textOf(item.item()).stream().toList();
    }
    Stream<String> values =
        switch (item.item()) {
          case Article article -> values(article, field);
          case Teaser teaser -> values(teaser, item.page(), field);
        };
    Stream<String> tags =
        field == NewsField.LANGUAGE
            ? language(item.page()).stream().flatMap(tag -> Stream.of(tag, tag.substring(0, 2)))
            : Stream.of();
    return Stream.concat(values, tags)
        .map(value -> field.kind() == Kind.KEYWORD ? value.toLowerCase(Locale.ROOT) : value)
        .toList();
  }

  private static Stream<String> values(Article article, NewsField field) {
    return switch (field) {
      case AUTHOR -> article.authors().stream();
      case SOURCE -> Stream.concat(article.source().stream(), article.agency().stream());
      case PLACE -> article.dateline().stream();
      case SECTION -> article.section().stream();
      case HAS -> parts(article);
      case TAG -> article.tags().stream();
      case SITE -> sites(article.url());
      case TYPE -> Stream.of("article");
      default -> Stream.of();
    };
  }

  private static Stream<String> values(Teaser teaser, Extracted page, NewsField field) {
    return switch (field) {
      case SOURCE -> page.article().flatMap(Article::source).stream();
      case PLACE -> teaser.dateline().stream();
      case SITE -> sites(teaser.url().or(page::url));
      case HAS -> parts(teaser);
      case TYPE -> Stream.of("teaser");
      default -> Stream.of();
    };
  }

  private static Stream<String> parts(Article article) {
    return Stream.of(
            article.authors().stream().map(any -> "author"),
            article.paragraphs().stream().map(any -> "body"),
            article.captions().stream().map(any -> "caption"),
            article.published().stream().map(any -> "date"),
            article.dateline().stream().map(any -> "place"),
            article.picture().stream().map(any -> "picture"),
            article.section().stream().map(any -> "section"),
            article.standfirst().stream().map(any -> "summary"),
            article.tags().stream().map(any -> "tag"))
        .flatMap(part -> part);
  }

  private static Stream<String> parts(Teaser teaser) {
    return Stream.of(
            teaser.published().stream().map(any -> "date"),
            teaser.dateline().stream().map(any -> "place"),
            teaser.imageText().stream().map(any -> "picture"),
            teaser.snippet().stream().map(any -> "summary"))
        .flatMap(part -> part);
  }

  /** The host without "www.", and each domain above it that has a dot. */
  static Stream<String> sites(Optional<String> url) {
    return url.stream()
        .map(address -> URI.create(address).getHost().replaceFirst("^www\\.", ""))
        .flatMap(host -> Stream.iterate(host, ItemValues::above))
        .takeWhile(host -> host.indexOf('.') > 0);
  }

  private static String above(String host) {
    return host.substring(host.indexOf('.') + 1);
  }

  static Optional<String> url(Item item) {
    return switch (item.item()) {
      case Article article -> article.url();
      case Teaser teaser -> teaser.url();
    };
  }

  static Optional<Long> time(Item item) {
    Optional<NewsTime> time =
        switch (item.item()) {
          case Article article -> article.published();
          case Teaser teaser -> teaser.published();
        };
    return time.map(t -> t.instant().getEpochSecond());
  }

  static Optional<String> language(Extracted page) {
    return page.article().flatMap(Article::language);
  }
}
