package io.broadsheet.evaluate;

import io.broadsheet.article.Article;
import io.broadsheet.article.Teaser;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.TeaserHit;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found for topics, and how good that is. Immutable.
 *
 * <p>A document's id is the URL of the article or teaser, or the key of its page where it has no
 * URL. Figures agree with those of TREC's {@code trec_eval} where scores have no ties.
 *
 * @param run by topic id, in the order of the topics: what was found
 * @param byTopic by topic id: the measures of all topics that have a relevant document; 0 for one
 *     that was not searched for
 * @param mean the mean of {@code byTopic}
 */
public record Evaluation(
    Map<String, List<Ranked>> run, Map<String, Measures> byTopic, Measures mean) {
  /** Copies the maps, in their order. */
  public Evaluation {
    run = Collections.unmodifiableMap(new LinkedHashMap<>(run));
    byTopic = Collections.unmodifiableMap(new LinkedHashMap<>(byTopic));
  }

  /**
   * A document that was found.
   *
   * @param id its id
   * @param score its score; larger is better
   */
  public record Ranked(String id, float score) {}

  /** What is measured: {@code index::search}, or the same with a changed request. */
  @FunctionalInterface
  public interface Search {
    /**
     * Searches.
     *
     * @param request the words of a topic, the first {@value Measures#DEPTH} items, no snippets
     * @return what was found
     * @throws IOException if the index cannot be read
     */
    SearchResult search(SearchRequest request) throws IOException;
  }

  /**
   * Searches for all topics and measures what is found.
   *
   * @param topics the topics
   * @param judgements what is relevant to them
   * @param search where they are searched for
   * @return what was found, and the measures
   * @throws IOException if the index cannot be read
   */
  public static Evaluation run(List<Topic> topics, Judgements judgements, Search search)
      throws IOException {
    Map<String, List<Ranked>> run = new LinkedHashMap<>();
    for (Topic topic : topics) {
      SearchRequest request =
          SearchRequest.of(NewsQueryParser.words(topic.text()))
              .withHits(0, Measures.DEPTH)
              .withStories(false)
              .withSnippets(0);
      run.put(topic.id(), ranked(search.search(request).hits()));
    }
    Map<String, Measures> byTopic = new LinkedHashMap<>();
    for (String topic : judgements.topics()) {
      List<String> ids = run.getOrDefault(topic, List.of()).stream().map(Ranked::id).toList();
      byTopic.put(topic, Measures.of(ids, judgements.relevantTo(topic)));
    }
    return new Evaluation(run, byTopic, Measures.mean(byTopic.values()));
  }

  /** Each id once, where it comes first. */
  private static List<Ranked> ranked(List<Hit> hits) {
    Map<String, Ranked> ranked = new LinkedHashMap<>();
    for (Hit hit : hits) {
      String id = id(hit);
      ranked.putIfAbsent(id, new Ranked(id, hit.score()));
    }
    return List.copyOf(ranked.values());
  }

  private static String id(Hit hit) {
    return switch (hit) {
      case ArticleHit found -> {
        Article article = found.article();
        yield article.url().orElseGet(() -> found.page().key());
      }
      case TeaserHit found -> {
        Teaser teaser = found.teaser();
        yield teaser.url().orElseGet(() -> found.page().key());
      }
    };
  }

  /**
   * Writes what was found in TREC's form: topic id, {@code Q0}, document id, rank, score and the
   * run's name, one document a line. White space in an id becomes {@code %20}.
   *
   * @param out where to
   * @param name the run's name, without white space
   * @throws IOException if it cannot be written
   */
  public void writeRun(Appendable out, String name) throws IOException {
    for (Map.Entry<String, List<Ranked>> topic : run.entrySet()) {
      int rank = 1;
      for (Ranked found : topic.getValue()) {
        String id = found.id().replaceAll("\\s", "%20");
        out.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f %s%n",
                topic.getKey(),
                id,
                rank++,
                found.score(),
                name));
      }
    }
  }
}
