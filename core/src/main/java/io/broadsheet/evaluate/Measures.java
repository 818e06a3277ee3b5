package io.broadsheet.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good the ranking for one topic is, or the mean over topics; each from 0 to 1. Immutable.
 *
 * @param averagePrecision the mean of the precision at each relevant document, to rank {@value
 *     #DEPTH}; its mean over topics is MAP
 * @param ndcg10 discounted cumulated gain to rank 10, with the grade as gain and the logarithm to
 *     base 2 of rank + 1 as discount, over the best that is possible (Järvelin and Kekäläinen,
 *     "Cumulated Gain-Based Evaluation of IR Techniques", 2002)
 * @param reciprocalRank10 1 over the rank of the first relevant document, 0 where none is among the
 *     first 10
 * @param precision10 the share of relevant ones among the first 10, also where fewer were found
 * @param recall100 the share of the relevant ones that is among the first 100
 */
public record Measures(
    double averagePrecision,
    double ndcg10,
    double reciprocalRank10,
    double precision10,
    double recall100) {
  /** How deep a ranking is looked at. */
  public static final int DEPTH = 1_000;

  private static final int TOP = 10;
  private static final int PAGES = 100;

  /**
   * Measures a ranking.
   *
   * @param ranking document ids, the best first, none twice
   * @param relevant how relevant a document is, 1 or more, by its id
   * @return the measures; all 0 where nothing is relevant
   */
  public static Measures of(List<String> ranking, Map<String, Integer> relevant) {
    if (relevant.isEmpty()) {
      return new Measures(0, 0, 0, 0, 0);
    }
    int hits = 0;
    int inTop = 0;
    int inPages = 0;
    double precisions = 0;
    double gain = 0;
    double reciprocal = 0;
    for (int rank = 1; rank <= Math.min(ranking.size(), DEPTH); rank++) {
      int grade = relevant.getOrDefault(ranking.get(rank - 1), 0);
      if (grade > 0) {
        hits++;
        precisions += (double) hits / rank;
        inPages += rank <= PAGES ? 1 : 0;
        if (rank <= TOP) {
          inTop++;
          gain += grade / discount(rank);
          reciprocal = Math.max(reciprocal, 1.0 / rank);
        }
      }
    }
    return new Measures(
        precisions / relevant.size(),
        gain / bestGain(relevant),
        reciprocal,
        (double) inTop / TOP,
        (double) inPages / relevant.size());
  }

  private static double bestGain(Map<String, Integer> relevant) {
    List<Integer> best =
        relevant.values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
    double gain = 0;
    for (int i = 0; i < best.size(); i++) {
      gain += best.get(i) / discount(i + 1);
    }
    return gain;
  }

  private static double discount(int rank) {
    return Math.log(rank + 1.0) / Math.log(2);
  }

  /**
   * The mean of each measure.
   *
   * @param topics the measures of several topics
   * @return their mean; all 0 where there is no topic
   */
  public static Measures mean(Collection<Measures> topics) {
    return new Measures(
        mean(topics, Measures::averagePrecision),
        mean(topics, Measures::ndcg10),
        mean(topics, Measures::reciprocalRank10),
        mean(topics, Measures::precision10),
        mean(topics, Measures::recall100));
  }

  private static double mean(Collection<Measures> topics, ToDoubleFunction<Measures> measure) {
    return topics.stream().mapToDouble(measure).average().orElse(0);
  }
}
