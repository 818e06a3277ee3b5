package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Pages of random words in several languages, the same for the same number. */
final class RandomPages {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "ja", "ru", "es", "pt", "it", "nl", "sv", "da", "fi", "th", "xx");
  private static final List<String> WORDS =
      List.of(
          "harbour",
          "harbours",
          "Harbour's",
          "the",
          "gates",
          "reopened",
          "lächelnd",
          "Straßen",
          "1,250",
          "U.S.",
          "10s",
          "港が再開した",
          "гавани",
          "walking",
          "walked",
          "x".repeat(300));

  private RandomPages() {}

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      boolean known = random.nextInt(3) > 0;
      text.append(known ? WORDS.get(random.nextInt(WORDS.size())) : letters(random));
      text.append(random.nextInt(9) == 0 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static String letters(Random random) {
    return letters(random.nextInt(40_000));
  }

  /** Another word without digits for each number below 456,976. */
  static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0, rest = number; i < 4; i++, rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  private static Teaser teaser(String headline, int position) {
    Optional<String> none = Optional.empty();
    return new Teaser(headline, none, false, none, none, none, position, none, Optional.empty());
  }

  static Extracted page(int number) {
    Random random = new Random(number);
    ArticleBuilder article =
        Article.builder().headline(text(random, 1 + random.nextInt(8))).authors(List.of("Ada Roe"));
    article.published(NewsTime.of(LocalDate.EPOCH.plusDays(random.nextInt(20_000))));
    if (random.nextInt(4) > 0) {
      article.language(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    }
    if (random.nextInt(5) > 0) {
      article.paragraphs(List.of(text(random, 1 + random.nextInt(120)), text(random, 30)));
    }
    List<Teaser> teasers = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      teasers.add(teaser("Teaser " + text(random, 3), i));
    }
    return page("https://courier.example/" + number % 170, article, teasers);
  }

  static Extracted page(String url, ArticleBuilder article, List<Teaser> teasers) {
    return new Extracted(url, Optional.of(url), Optional.of(article.build()), teasers);
  }

  /** One that has a word of its own, {@code only} and its number. */
  static Extracted unique(int number) {
    ArticleBuilder article =
        Article.builder()
            .headline("Lamp " + number)
            .paragraphs(List.of("only" + number + " " + text(new Random(number), 200)));
    return page("https://post.example/" + number, article, List.of());
  }
}
