package io.broadsheet.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents people judged relevant to which topics: TREC's "qrels". A document that nobody
 * judged counts as not relevant. Immutable.
 */
public final class Judgements {
  private static final int COLUMNS = 4;

  private final Map<String, Map<String, Integer>> relevant;

  /**
   * Judgements made by the caller.
   *
   * @param relevant by topic id, by document id: how relevant, 1 or more; lower grades are left out
   */
  public Judgements(Map<String, Map<String, Integer>> relevant) {
    Map<String, Map<String, Integer>> kept = new LinkedHashMap<>();
    relevant.forEach(
        (topic, grades) -> {
          Map<String, Integer> positive = new HashMap<>(grades);
          positive.values().removeIf(grade -> grade < 1);
          if (!positive.isEmpty()) {
            kept.put(topic, Collections.unmodifiableMap(positive));
          }
        });
    this.relevant = Collections.unmodifiableMap(kept);
  }

  /**
   * Reads judgements in TREC's form, one on each line, separated by white space: topic id, a column
   * that nobody uses, document id, relevance.
   *
   * @param file a file in UTF-8
   * @return the judgements
   * @throws IOException if the file cannot be read, or a line is no judgement; the message says
   *     which
   */
  public static Judgements read(Path file) throws IOException {
    Map<String, Map<String, Integer>> relevant = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String[] columns = line.split("\\s+", -1);
      if (columns.length == COLUMNS && columns[3].matches("-?\\d{1,9}")) {
        relevant
            .computeIfAbsent(columns[0], topic -> new HashMap<>())
            .put(columns[2], Integer.parseInt(columns[3]));
      } else if (!line.isEmpty()) {
        throw new IOException(
            file + ":" + (i + 1) + ": a judgement is \"topic 0 document relevance\", not " + line);
      }
    }
    return new Judgements(relevant);
  }

  /**
   * The topics that have a relevant document.
   *
   * @return their ids, in the order of the file
   */
  public Set<String> topics() {
    return relevant.keySet();
  }

  /**
   * What is relevant to a topic.
   *
   * @param topic its id
   * @return the grade by document id, 1 or more; empty where nothing is
   */
  public Map<String, Integer> relevantTo(String topic) {
    return relevant.getOrDefault(topic, Map.of());
  }
}
