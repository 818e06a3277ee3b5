package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import io.broadsheet.ingest.NewsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PassageVectorsTest {
  private static final class Fixed implements Embedder {
    private final float[] vector;

    Fixed(float[] vector) {
      this.vector = vector;
    }

    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public int dimension() {
      return vector.length;
    }

    @Override
    public List<float[]> embed(List<String> passages) {
      return List.of(vector);
    }
  }

  private static float[] random(Random random) {
    float[] vector = new float[384];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian() * 7;
    }
    return vector;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double lengths = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengths += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return dot / Math.sqrt(lengths * lengthB);
  }

  @Test
  void theNearestPassageCountsAndBytesLoseLittle() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      float[] asked = random(random);
      List<float[]> passages = new ArrayList<>();
      double nearest = -1;
      for (int i = 0; i < 5; i++) {
        float[] passage = random(random);
        for (int j = 0; j < passage.length; j++) {
          passage[j] += asked[j] * i;
        }
        passages.add(passage);
        nearest = Math.max(nearest, cosine(asked, passage));
      }
      BytesRef encoded = PassageVectors.encode(passages, 384);
      assertThat(encoded.length).isEqualTo(5 * 388);
      assertThat((double) QueryVector.of("asked", new Fixed(asked)).nearest(encoded))
          .isCloseTo(nearest, within(0.002));
    }
  }

  @Test
  void withoutMeaningThereIsNoVector() {
    float[] notNumber = {Float.NaN, 1, 1};
    float[] infinite = {Float.POSITIVE_INFINITY, 1, 1};
    BytesRef none = PassageVectors.encode(List.of(new float[3], notNumber, infinite), 3);
    assertThat(none.length).isZero();
    BytesRef one = PassageVectors.encode(List.of(new float[] {0, 2, 0}), 3);
    assertThat(QueryVector.of("nothing", new Fixed(new float[3])).nearest(one)).isZero();
    assertThat(QueryVector.of("asked", new Fixed(new float[] {1, 0, 0})).nearest(none))
        .isEqualTo(-1);
  }

  private static Article article(String body) {
    String json =
        "{\"url\": \"https://a.example/\", \"headline\": \"Cold\", \"articleBody\": \""
            + body
            + "\"}";
    return ((Extracted) new NewsJson().read(json, "here")).article().orElseThrow();
  }

  @Test
  void longTextsAreCutIntoEqualPassagesOfUpTo200Words() {
    List<String> passages = Passages.of(article("word ".repeat(440)));
    assertThat(passages).hasSize(3).allMatch(passage -> passage.split(" ", -1).length == 147);
    assertThat(passages.getFirst()).startsWith("Cold word word");
    assertThat(Passages.of(article("word ".repeat(50_000)))).hasSize(50);
    assertThat(Passages.of(article("x".repeat(1_000_000)))).allMatch(it -> it.length() < 20_200);
  }

  @Test
  void aTeaserIsOnePassage() {
    String json =
        "{\"url\": \"https://a.example/\", \"teasers\": [{\"headline\": \"Snow\", \"snippet\":"
            + " \"Soon.\"}]}";
    Teaser teaser = ((Extracted) new NewsJson().read(json, "here")).teasers().getFirst();
    assertThat(Passages.of(teaser)).containsExactly("Snow Soon.");
  }
}
