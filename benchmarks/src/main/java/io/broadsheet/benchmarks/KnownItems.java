package io.broadsheet.benchmarks;

import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.evaluate.Evaluation;
import io.broadsheet.evaluate.Judgements;
import io.broadsheet.evaluate.Topic;
import io.broadsheet.minilm.MiniLmEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Known-item search: can an article be found by a headline that the index does not hold? All
 * articles are indexed without their headlines, and random headlines, always the same ones, are
 * searched for. It needs no judgements, so it shows on any collection whether a change of the
 * ranking helps.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.broadsheet.benchmarks.KnownItems news.jsonl.gz
 * }</pre>
 *
 * <p>By meaning too, with MiniLM, which is among the demo's libraries:
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -cp "benchmarks/target/benchmarks.jar:demo/target/lib/*" \
 *   io.broadsheet.benchmarks.KnownItems --semantic news.jsonl.gz
 * }</pre>
 */
@Command(
    name = "KnownItems",
    mixinStandardHelpOptions = true,
    description = "Searches for 1,000 headlines that are not indexed, and prints MRR@10.")
public final class KnownItems implements Callable<Integer> {
  private static final int ITEMS = 1_000;
  private static final long SEED = 42;
  private static final int RANKS = 10;

  /** A headline of fewer words is that of many articles. */
  private static final int HEADLINE_WORDS = 4;

  /** A shorter article is often a table whose text does not say whose figures it shows. */
  private static final int BODY_WORDS = 50;

  @Parameters(paramLabel = "FILE", description = "JSON Lines, plain or .gz.")
  private @Nullable Path file;

  @Option(names = "--semantic", description = "By meaning too, with MiniLM.")
  private boolean semantic;

  private KnownItems() {}

  /** Headlines, and the article that each belongs to. */
  record Chosen(List<Topic> topics, Judgements judgements) {
    Evaluation evaluate(Evaluation.Search search) throws IOException {
      return Evaluation.run(topics, judgements, search);
    }
  }

  /**
   * Measures a collection.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new KnownItems()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = new JsonLinesCorpus(Objects.requireNonNull(file));
    if (semantic) {
      try (MiniLmEmbedder model = new MiniLmEmbedder()) {
        measure(corpus, IndexSettings.defaults().withEmbedder(model));
      }
    } else {
      measure(corpus, IndexSettings.defaults());
    }
    return 0;
  }

  private void measure(Corpus corpus, IndexSettings settings) throws IOException {
    Chosen chosen = choose(corpus);
    try (NewsIndex index = NewsIndex.inMemory(settings)) {
      put(corpus, index);
      Evaluation evaluation =
          chosen.evaluate(
              request -> index.search(request.withHits(0, RANKS).withMeaning(semantic)));
      System.out.printf(
          Locale.ROOT,
          "%d headlines, MRR@10 %.4f%n",
          evaluation.byTopic().size(),
          evaluation.mean().reciprocalRank10());
    }
  }

  /** Chooses headlines of a corpus, the same ones each time. */
  static Chosen choose(Corpus corpus) throws IOException {
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
    return new Chosen(topics, new Judgements(relevant));
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
}
