package io.broadsheet.benchmarks;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Invented news, any number of distinct articles: words by {@link Vocabulary}, lengths log-normal
 * around a median of 130 words as on a newswire, headlines of 6 to 12 words, bylines, sections,
 * tags, captions, and on most pages a few teasers of earlier articles. Article number n is always
 * the same one, whatever the size of the corpus, and is made without its predecessors. Immutable
 * and thread-safe.
 *
 * @param articles how many, 1 or more
 */
public record GeneratedCorpus(long articles) implements Corpus {
  private static final long SEED = 20_261_124;
  private static final int MEDIAN_WORDS = 130;
  private static final double SIGMA = 0.8;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 3_000;
  private static final int SECONDS_BETWEEN_ARTICLES = 97;
  private static final long FIRST_PUBLISHED =
      Instant.parse("2020-01-01T05:00:00Z").getEpochSecond();
  private static final int SOURCES = 200;
  private static final int SECTIONS = 14;
  private static final int MOST_TEASERS = 6;
  private static final int TEASED_AMONG = 500;

  /** Checks the range. */
  public GeneratedCorpus {
    if (articles < 1) {
      throw new IllegalArgumentException("articles must be 1 or more, not " + articles);
    }
  }

  @Override
  public Stream<Extracted> pages() {
    return LongStream.range(0, articles).mapToObj(GeneratedCorpus::page);
  }

  /** The page of an article, from 0. */
  static Extracted page(long number) {
    Front front = Front.of(number);
    Random random = random(number, 1);
    Article article = article(front, new Prose(random), random);
    return new Extracted(
        front.url(), Optional.of(front.url()), Optional.of(article), teasers(number, random));
  }

  private static Article article(Front front, Prose prose, Random random) {
    String place = Vocabulary.name(random).toUpperCase(Locale.ROOT);
    boolean dateline = random.nextInt(10) < 6;
    List<String> paragraphs = prose.paragraphs(words(random));
    if (dateline) {
      paragraphs.set(0, place + " — " + paragraphs.getFirst());
    }
    return Article.builder()
        .url(front.url())
        .headline(front.headline())
        .standfirst(random.nextBoolean() ? prose.phrase(prose.between(12, 25)) : null)
        .paragraphs(paragraphs)
        .captions(captions(prose, random))
        .authors(strings(random.nextInt(3), () -> person(random)))
        .dateline(dateline ? place : null)
        .source(Vocabulary.nameOf(front.source()) + " Courier")
        .section(Vocabulary.capitalised(Vocabulary.spell(100 + random.nextInt(SECTIONS))))
        .tags(
            strings(random.nextInt(6), () -> Vocabulary.word(random)).stream().distinct().toList())
        .language("en")
        .published(front.published())
        .build();
  }

  private static int words(Random random) {
    double words = MEDIAN_WORDS * StrictMath.exp(SIGMA * random.nextGaussian());
    return (int) Math.clamp(words, SHORTEST, LONGEST);
  }

  private static List<Caption> captions(Prose prose, Random random) {
    if (random.nextInt(10) >= 4) {
      return List.of();
    }
    return List.of(new Caption(prose.phrase(prose.between(8, 20)), Optional.of(person(random))));
  }

  private static List<Teaser> teasers(long number, Random random) {
    int count = (int) Math.min(number, random.nextInt(MOST_TEASERS + 1));
    Prose prose = new Prose(random);
    List<Teaser> teasers = new ArrayList<>(count);
    for (int position = 1; position <= count; position++) {
      long back = 1L + random.nextInt((int) Math.min(number, TEASED_AMONG));
      Front teased = Front.of(number - back);
      teasers.add(
          new Teaser(
              teased.headline(),
              Optional.of(prose.phrase(prose.between(15, 30)) + "…"),
              true,
              Optional.of(prose.phrase(prose.between(4, 10))),
              Optional.of(teased.url()),
              Optional.of("You May Also Like"),
              position,
              Optional.empty(),
              Optional.empty()));
    }
    return teasers;
  }

  private static String person(Random random) {
    return Vocabulary.name(random) + " " + Vocabulary.name(random);
  }

  private static List<String> strings(int count, Supplier<String> maker) {
    return IntStream.range(0, count).mapToObj(i -> maker.get()).toList();
  }

  /** The bits of neighbouring numbers are mixed: {@link Random} would start them alike. */
  private static Random random(long number, int part) {
    long mixed = (SEED + 2 * number + part) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    return new Random(mixed ^ (mixed >>> 27));
  }

  /** What other pages show of an article, made without its text. */
  private record Front(String headline, int source, String url, NewsTime published) {
    static Front of(long number) {
      Random random = random(number, 0);
      Prose prose = new Prose(random);
      String headline = prose.phrase(prose.between(6, 12));
      int source = 1 + Math.min(Vocabulary.rank(random), SOURCES);
      OffsetDateTime time =
          Instant.ofEpochSecond(FIRST_PUBLISHED + number * SECONDS_BETWEEN_ARTICLES)
              .atOffset(ZoneOffset.UTC);
      String host = Vocabulary.nameOf(source).toLowerCase(Locale.ROOT);
      String url =
          "https://www." + host + ".example/" + time.toLocalDate() + "/" + slug(headline) + number;
      return new Front(headline, source, url, NewsTime.of(time));
    }

    private static String slug(String headline) {
      StringBuilder slug = new StringBuilder(headline.length() + 1);
      for (String word : headline.toLowerCase(Locale.ROOT).replace(",", "").split(" ", -1)) {
        slug.append(word).append('-');
      }
      return slug.toString();
    }
  }
}
