package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import io.broadsheet.query.NewsQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Says how well the text of an item matches: word by word, and where each stands. */
final class TextReasons {
  private static final double ROUNDING = 1e-3;

  private final IndexSearcher searcher;
  private final NewsQuery asked;
  private final QueryTranslator ranked;
  private final List<NewsAnalyzer> analyzers;

  TextReasons(
      IndexSearcher searcher,
      NewsQuery asked,
      QueryTranslator ranked,
      List<NewsAnalyzer> analyzers) {
    this.searcher = searcher;
    this.asked = asked;
    this.ranked = ranked;
    this.analyzers = analyzers;
  }

  Reason of(int doc, StoredItem stored) throws IOException {
    Query query = ranked.translate(asked);
    double score = searcher.explain(query, doc).getValue().doubleValue();
    List<Reason> words = new ArrayList<>();
    double sum = 0;
    for (NewsQuery leaf : leaves(asked, new ArrayList<>())) {
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
        fields.add(field.fieldName() + " " + HitReasons.counted(count, "time", "times") + weight);
      }
    }
    return fields.isEmpty() ? "" : ": in " + String.join(", ", fields);
  }
}
