package io.broadsheet.extract;

import io.broadsheet.article.Extraction;
import java.util.List;
import java.util.Objects;

/**
 * Why a page was read as it was: what became of each of its blocks of text, and where each field of
 * its article comes from. Made by {@link Extractor#explain}. Immutable.
 *
 * @param extraction what {@link Extractor#extract} makes of the page
 * @param fields the article's fields that were found, with their sources; empty where the page has
 *     no article
 * @param blocks the page's text in page order; empty where the page was rejected unread
 */
public record Explanation(Extraction extraction, List<Field> fields, List<Block> blocks) {
  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(extraction, "extraction");
    fields = List.copyOf(fields);
    blocks = List.copyOf(blocks);
  }

  /**
   * Where a field of the article comes from.
   *
   * @param name its name in JSON: {@code headline}, {@code datePublished}
   * @param value its value; several are separated by commas
   * @param source the most trusted source that had it: {@code JSON-LD}, {@code meta og:title}
   */
  public record Field(String name, String value, String source) {
    /** Checks that nothing is null. */
    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * A run of text of the page that no block boundary interrupts.
   *
   * @param role what it is to the story; {@link BlockRole#isKept} says whether it is in the result
   * @param text its text
   * @param reason what the role was told by, in words for people
   */
  public record Block(BlockRole role, String text, String reason) {
    /** Checks that nothing is null. */
    public Block {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
