package io.broadsheet.samples;

import static io.broadsheet.samples.News.page;
import static io.broadsheet.samples.News.teaser;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stories by number, each with its pages: the article, near-copies of it on other sites, teasers
 * that name its URL, and teasers that only show a headline. All say "harbour", each as often as its
 * number has it.
 */
public final class StoryWorld {
  private static final List<String> WORDS = words();

  private StoryWorld() {}

  private static List<String> words() {
    Random random = new Random(1);
    return IntStream.range(0, 600)
        .mapToObj(
            i ->
                IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(
                        part ->
                            ""
                                + "bdfgklmnprstv".charAt(random.nextInt(13))
                                + "aeiou".charAt(random.nextInt(5)))
                    .collect(Collectors.joining()))
        .toList();
  }

  /** So many sentences of ten words, always the same for a seed. */
  public static List<String> paragraphs(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                IntStream.range(0, 10)
                    .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" ", "", ".")))
        .toList();
  }

  /** The pages of a story: six, in one of which two other stories are teased too. */
  public static List<Extracted> pages(int story) {
    String url = "https://post.example/" + story;
    Article article = article(story, url);
    String second = "Quay number " + story + " is shut";
    return List.of(
        page("article-" + story, article),
        page("cut-" + story, cut(story, article)),
        page("edited-" + story, edited(story, article)),
        listing("front-" + story, teaser(second, "At the harbour", Optional.of(url), 1)),
        listing("dump-" + story, teaser(second, "No harbour…")),
        listing(
            "list-" + story,
            teaser(article.headline().orElseThrow(), "Said of the harbour"),
            teaser("Gulls " + story, "At a harbour", Optional.of(url + "/gulls"), 2)));
  }

  private static Article article(int story, String url) {
    List<String> text = new ArrayList<>(paragraphs(story, 12));
    text.add("harbour ".repeat(1 + story));
    return Article.builder()
        .url(url)
        .headline("Storm number " + story + " at the harbour")
        .paragraphs(text)
        .published(NewsTime.of(LocalDate.of(2026, 11, 1).plusDays(story)))
        .build();
  }

  private static Article cut(int story, Article article) {
    return article.toBuilder()
        .url("https://courier.example/wire/" + story)
        .headline("Harbour in storm, courier " + story)
        .paragraphs(article.paragraphs().subList(0, 8))
        .build();
  }

  private static Article edited(int story, Article article) {
    List<String> text = new ArrayList<>(paragraphs(1_000 + story, 1));
    text.addAll(article.paragraphs().subList(1, article.paragraphs().size()));
    text.add("Copyright of the gazette. All rights reserved by those who have them.");
    return article.toBuilder()
        .url("https://gazette.example/" + story)
        .headline("Gazette " + story + ": harbour storm")
        .paragraphs(text)
        .build();
  }

  public static Extracted listing(String location, Teaser... teasers) {
    return new Extracted(location, Optional.empty(), Optional.empty(), List.of(teasers));
  }
}
