package io.broadsheet.index;

import io.broadsheet.article.NewsItem;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/**
 * The vector of a query, to be compared with those of items, the values of {@link
 * NewsField#MEANING}. Not thread-safe: for one search.
 */
public final class QueryVector {
  private final byte[] numbers;
  private final byte[] passage;
  private final float scale;

  private QueryVector(byte[] numbers, float scale) {
    this.numbers = numbers;
    this.passage = new byte[numbers.length];
    this.scale = scale;
  }

  /**
   * Embeds a query.
   *
   * @param words its words
   * @param embedder the embedder that the index was written with
   * @return its vector; near nothing where the embedder sees no meaning in the words
   */
  public static QueryVector of(String words, Embedder embedder) {
    float[] vector = embedder.embedQuery(words);
    BytesRef encoded = PassageVectors.encode(List.of(vector), vector.length);
    byte[] numbers = new byte[vector.length];
    if (encoded.length == 0) {
      return new QueryVector(numbers, 0);
    }
    PassageVectors.copyNumbers(encoded.bytes, encoded.offset, numbers);
    return new QueryVector(numbers, PassageVectors.scale(encoded.bytes, encoded.offset));
  }

  /**
   * How near the nearest passage of an item is.
   *
   * @param passages the item's value of {@link NewsField#MEANING}
   * @return the largest cosine, from -1 to 1; -1 where there is no passage
   */
  public float nearest(BytesRef passages) {
    float best = -1;
    int size = PassageVectors.size(numbers.length);
    for (int start = 0; start + size <= passages.length; start += size) {
      PassageVectors.copyNumbers(passages.bytes, passages.offset + start, passage);
      float steps = VectorUtil.dotProduct(numbers, passage);
      float step = PassageVectors.scale(passages.bytes, passages.offset + start);
      best = Math.max(best, steps * step * scale);
    }
    return best;
  }

  /**
   * A passage of an item.
   *
   * @param passage its text, with single spaces between words
   * @param cosine how near it is, from -1 to 1
   */
  public record Nearest(String passage, float cosine) {}

  /**
   * The nearest passage of an item, whose passages are embedded again for it.
   *
   * @param item the item
   * @param embedder the embedder that the query was embedded with
   * @return the passage; empty where none of the item's has a direction
   */
  public Optional<Nearest> nearest(NewsItem item, Embedder embedder) {
    List<String> texts = Passages.of(item);
    List<float[]> vectors = embedder.embed(texts);
    Optional<Nearest> best = Optional.empty();
    for (int i = 0; i < texts.size(); i++) {
      BytesRef encoded = PassageVectors.encode(List.of(vectors.get(i)), numbers.length);
      float cosine = nearest(encoded);
      if (encoded.length > 0 && best.filter(it -> it.cosine() >= cosine).isEmpty()) {
        best = Optional.of(new Nearest(texts.get(i), cosine));
      }
    }
    return best;
  }
}
