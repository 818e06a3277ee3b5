package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.search.IndexSearcher;

/** Says why a story ranks where it does: its words, meaning, recency, prominence. */
final class HitReasons {
  private static final double SECONDS_OF_DAY = 86_400;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Ranking ranking;
  private final TextReasons texts;
  private final Optional<MeaningReasons> meaning;

  HitReasons(
      IndexSearcher searcher,
      SearchRequest request,
      Ranking ranking,
      TextReasons texts,
      Optional<MeaningReasons> meaning) {
    this.searcher = searcher;
    this.request = request;
    this.ranking = ranking;
    this.texts = texts;
    this.meaning = meaning;
  }

  Reason of(Story story) throws IOException {
    String what = what(story);
    if (!ranking.scores()) {
      return Reason.given(what + "; ordered by time alone: " + published(story.best()), 0);
    }
    List<Reason> parts = new ArrayList<>();
    StoredItem best = StoredItems.read(searcher, story.best().doc());
    Reason text = texts.of(story.best().doc(), best);
    parts.add(meaning.map(it -> it.of(text, best.item())).orElse(text));
    if (request.order() == Order.RECENT) {
      parts.add(recency(story.best().published()));
    }
    if (request.stories() && request.prominence()) {
      parts.add(prominence(story));
    }
    return Reason.product(what, story.score(), parts);
  }

  private String what(Story story) throws IOException {
    StoredItem best = StoredItems.read(searcher, story.best().doc());
    String type = story.best().article() ? "article" : "teaser";
    String headline = NewsField.HEADLINE.textOf(best.item()).orElse("(no headline)");
    String what = "the " + type + " “" + headline + "” on " + best.page().key();
    if (!request.stories()) {
      return what;
    }
    int similar = story.similar().size();
    return what
        + (story.hasArticle() && !story.best().article() ? " ranks its article" : "")
        + (similar > 0 ? ", with " + counted(similar, "near-copy", "near-copies") : "");
  }

  private Reason recency(OptionalLong published) {
    if (published.isEmpty()) {
      return Reason.given(
          "recency: no time of publication, so it counts as old", ranking.recency(published));
    }
    double days = (ranking.now().getEpochSecond() - published.getAsLong()) / SECONDS_OF_DAY;
    String age =
        String.format(
            Locale.ROOT,
            "recency: %.1f days %s, half-life %.1f days",
            Math.abs(days),
            days < 0 ? "ahead" : "old",
            request.halfLife().toSeconds() / SECONDS_OF_DAY);
    return Reason.given(age, ranking.recency(published));
  }

  private static Reason prominence(Story story) {
    int pages = story.teasingPages();
    int sites = story.teasingSites();
    String teased =
        pages == 0
            ? "on no page"
            : "on " + counted(pages, "page", "pages") + " of " + counted(sites, "site", "sites");
    return Reason.given("prominence: teased " + teased, story.prominence());
  }

  private static String published(StoryItem item) {
    return item.published().isEmpty()
        ? "no time of publication"
        : "published " + Instant.ofEpochSecond(item.published().getAsLong());
  }

  static String counted(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
