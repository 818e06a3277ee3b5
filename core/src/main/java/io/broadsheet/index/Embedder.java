package io.broadsheet.index;

import java.util.List;

/**
 * Turns text into vectors that lie near each other where texts mean the same. An index is written
 * and searched with one and the same embedder; its name and dimension are kept in the index and
 * checked when it is opened.
 *
 * <p>Implementations must be thread-safe: several threads embed at once, while ingesting one for
 * each processor. Whoever makes an embedder closes it, where it has anything to close.
 */
public interface Embedder {
  /**
   * What makes these vectors: the model with its version. Vectors of two embedders of the same name
   * must be comparable.
   *
   * @return a name without line breaks
   */
  String name();

  /**
   * How many numbers a vector has.
   *
   * @return 1 or more, always the same
   */
  int dimension();

  /**
   * Embeds passages of about 200 words.
   *
   * @param passages one or more texts, none blank; a page's texts come in one call
   * @return one vector for each passage, in their order, of {@link #dimension()} numbers; of any
   *     length, for only its direction counts; all zeros for a text without meaning
   * @throws java.io.UncheckedIOException if the model cannot be read or reached
   */
  List<float[]> embed(List<String> passages);

  /**
   * Embeds what is searched for. The same as a passage, unless a model tells questions from
   * passages.
   *
   * @param words the words of a query, not blank, without operators and without what is excluded
   * @return its vector
   * @throws java.io.UncheckedIOException if the model cannot be read or reached
   */
  default float[] embedQuery(String words) {
    return embed(List.of(words)).getFirst();
  }
}
