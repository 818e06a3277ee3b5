package io.broadsheet.samples;

import io.broadsheet.index.Embedder;
import java.util.List;
import java.util.Locale;

/**
 * An embedder that is easy to foresee: one dimension for each of a few subjects, each told by some
 * words; texts with none of these have no meaning.
 */
public final class WordEmbedder implements Embedder {
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of("ferry", "ship", "vessel"), List.of("snow", "cold", "frost"), List.of("budget"));

  @Override
  public String name() {
    return "words";
  }

  @Override
  public int dimension() {
    return SUBJECTS.size();
  }

  @Override
  public List<float[]> embed(List<String> passages) {
    return passages.stream().map(WordEmbedder::vector).toList();
  }

  private static float[] vector(String passage) {
    float[] vector = new float[SUBJECTS.size()];
    for (String word : passage.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] += SUBJECTS.get(i).contains(word) ? 1 : 0;
      }
    }
    return vector;
  }
}
