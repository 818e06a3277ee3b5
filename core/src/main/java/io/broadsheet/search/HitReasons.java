package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Says why a story ranks where it does: its words, recency, prominence. */
final class HitReasons {
  private static final double ROUNDING = 1e-3;
  private static final double SECONDS_OF_DAY = 86_400;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Ranking ranking;
  private final QueryTranslator ranked;
  private final List<NewsAnalyzer> analyzers;

  HitReasons(
      IndexSearcher searcher,
      SearchRequest request,
      Ranking ranking,
      QueryTranslator ranked,
      List<NewsAnalyzer> analyzers) {
    this.searcher = searcher;
    this.request = request;
    this.ranking = ranking;
    this.ranked = ranked;
    this.analyzers = analyzers;
  }

  Reason of(Story story) throws IOException {
    String what = what(story);
    if (!ranking.scores()) {
      return Reason.given(what + "; ordered by time alone: " + published(story.best()), 0);
    }
    List<Reason> parts = new ArrayList<>();
    parts.add(text(story.best().doc()));
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

  private Reason text(int doc) throws IOException {
    Query query = ranked.translate(request.query());
    double score = searcher.explain(query, doc).getValue().doubleValue();
    StoredItem stored = StoredItems.read(searcher, doc);
    List<Reason> words = new ArrayList<>();
    double sum = 0;
    for (NewsQuery leaf : leaves(request.query(), new ArrayList<>())) {
      double part = searcher.explain(ranked.translate(leaf), doc).getValue().doubleValue();
      if (part > 0) {
        String share =
            String.format(Locale.ROOT, ", %.0f%% of the text's score", 100 * part / score);
        words.add(Reason.given(leaf + where(leaf, stored) + share, part));
        sum += part;
      }
    }
    if (Math.abs(score - sum) > ROUNDING * score) {
      words.add(Reason.given("what the words make together", score - sum));
    }
    return Reason.sum("how well the text matches (BM25F)", score, words);
  }

  /** The parts of a query that score; words one by one. */
  private static List<NewsQuery> leaves(NewsQuery query, List<NewsQuery> leaves) {
    switch (query) {
      case NewsQuery.Words words ->
          words.words().forEach(word -> leaves.add(new NewsQuery.Words(List.of(word))));
      case NewsQuery.And and -> and.parts().forEach(part -> leaves(part, leaves));
      case NewsQuery.Or or -> or.parts().forEach(part -> leaves(part, leaves));
      case NewsQuery.Not not -> {}
      default -> leaves.add(query);
    }
    return leaves;
  }

  /** In which fields it matches, how often, and what an occurrence there weighs. */
  private String where(NewsQuery leaf, StoredItem stored) {
    NewsAnalyzer language = NewsAnalyzer.of(stored.page().language());
    List<String> fields = new ArrayList<>();
    for (NewsField field : NewsField.searched()) {
      MatchFinder finder = new MatchFinder(field);
      finder.add(leaf, analyzers);
      int count =
          field
              .textOf(stored.item())
              .map(text -> finder.find(language, text, Deadline.none()).size())
              .orElse(0);
      if (count > 0) {
        String weight = field.weight() > 1 ? " (weight " + Math.round(field.weight()) + ")" : "";
        fields.add(field.fieldName() + " " + counted(count, "time", "times") + weight);
      }
    }
    return fields.isEmpty() ? "" : ": in " + String.join(", ", fields);
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

  private static String counted(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }
}
