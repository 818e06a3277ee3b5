package io.broadsheet.benchmarks;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.evaluate.Evaluation;
import io.broadsheet.evaluate.Judgements;
import io.broadsheet.evaluate.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Known-item search: can an article be found by a headline that the index does not hold? All
 * articles are indexed without their headlines, and random headlines, always the same ones, are
 * searched for. It needs no judgements, so it shows on any collection whether a change of the
 * ranking helps.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.broadsheet.benchmarks.KnownItems news.jsonl.gz
 * }</pre>
 */
public final class KnownItems {
  private static final int ITEMS = 1_000;
  private static final long SEED = 42;
  private static final int RANKS = 10;

  /** A headline of fewer words is that of many articles. */
  private static final int HEADLINE_WORDS = 4;

  /** A shorter article is often a table whose text does not say whose figures it shows. */
  private static final int BODY_WORDS = 50;

  private final List<Topic> topics;
  private final Judgements judgements;

  private KnownItems(List<Topic> topics, Map<String, Map<String, Integer>> relevant) {
    this.topics = topics;
    this.judgements = new Judgements(relevant);
  }

  /**
   * Measures a collection and prints MRR@10.
   *
   * @param arguments a JSON Lines file, plain or {@code .gz}
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "one argument, a JSON Lines file, not " + arguments.length);
    }
    Corpus corpus = new JsonLinesCorpus(Path.of(arguments[0]));
    KnownItems items = choose(corpus);
    try (NewsIndex index = NewsIndex.inMemory()) {
      put(corpus, index);
      Evaluation evaluation = items.evaluate(request -> index.search(request.withHits(0, RANKS)));
      System.out.printf(
          Locale.ROOT,
          "%d headlines, MRR@10 %.4f%n",
          evaluation.byTopic().size(),
          evaluation.mean().reciprocalRank10());
    }
  }

  /** Chooses headlines of a corpus, the same ones each time. */
  static KnownItems choose(Corpus corpus) throws IOException {
    List<Article> suited = new ArrayList<>();
    try (Stream<Extracted> pages = corpus.pages()) {
      pages.flatMap(page -> page.article().stream()).filter(KnownItems::suits).forEach(suited::add);
    }
    Collections.shuffle(suited, new Random(SEED));
    List<Topic> topics = new ArrayList<>();
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (Article article : suited.subList(0, Math.min(ITEMS, suited.size()))) {
      String url = article.url().orElseThrow();
      topics.add(new Topic(url, article.headline().orElseThrow()));
      relevant.put(url, Map.of(url, 1));
    }
    return new KnownItems(topics, relevant);
  }

  private static boolean suits(Article article) {
    return article.url().isPresent()
        && words(article.headline().orElse("")) >= HEADLINE_WORDS
        && words(article.body()) >= BODY_WORDS;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  /** Puts the articles of a corpus into an index, without their headlines. */
  static void put(Corpus corpus, NewsIndex index) throws IOException {
    try (Stream<Extracted> pages = corpus.pages()) {
      for (Extracted page : (Iterable<Extracted>) pages::iterator) {
        Optional<Article> article = page.article().filter(it -> !it.paragraphs().isEmpty());
        if (article.isPresent()) {
          Article bare = article.get().toBuilder().headline(null).build();
          index.put(new Extracted(page.location(), page.url(), Optional.of(bare), List.of()));
        }
      }
    }
    index.refresh();
  }

  Evaluation evaluate(Evaluation.Search search) throws IOException {
    return Evaluation.run(topics, judgements, search);
  }
}
