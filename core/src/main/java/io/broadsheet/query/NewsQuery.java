package io.broadsheet.query;

import io.broadsheet.index.NewsField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is searched for. Immutable. {@code toString()} is the query in the query language; {@link
 * NewsQueryParser} reads it back to an equal tree.
 */
public sealed interface NewsQuery {
  /** Everything in the index, {@code *}. */
  record Everything() implements NewsQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** What is looked for in text: in all text fields, or in one with {@link In}. */
  sealed interface Text extends NewsQuery {}

  /**
   * Words, in any order. Of up to {@value #ALL_MEANT} words all must occur, but for stop words; of
   * more, most need not, but a page with more of them ranks higher.
   *
   * @param words the words as typed; at least one, none blank
   */
  record Words(List<String> words) implements Text {
    /** Of so many words a reader means all. */
    public static final int ALL_MEANT = 3;

    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
      if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("Words needs at least one word, none blank: " + words);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words next to each other, {@code "extreme cold"}.
   *
   * @param text the words, not blank
   * @param slop by how many positions they may be apart or out of order in sum, 0 for exactly as
   *     written
   */
  record Phrase(String text, int slop) implements Text {
    /** Checks that the text is not blank, and the slop. */
    public Phrase {
      requireText("Phrase.text", text);
      if (slop < 0 || slop > MAX_SLOP) {
        throw new IllegalArgumentException(
            "Phrase.slop must be 0 to " + MAX_SLOP + ", not " + slop);
      }
    }

    /** The largest slop. */
    public static final int MAX_SLOP = 100;

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words that begin so, {@code deport*}.
   *
   * @param start the beginning, without the star, not blank
   */
  record Prefix(String start) implements Text {
    /** Checks that the beginning is not blank. */
    public Prefix {
      requireText("Prefix.start", start);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words of that shape, {@code wom?n}.
   *
   * @param pattern the word, with {@code *} for any characters and {@code ?} for one; a {@code *}
   *     at its end only would be a {@link Prefix}, a {@code ?} at its end only is punctuation
   */
  record Wildcard(String pattern) implements Text {
    /** Checks that there is a wildcard before the end. */
    public Wildcard {
      int end = pattern.length();
      while (end > 0 && pattern.charAt(end - 1) == '?') {
        end--;
      }
      int star = pattern.indexOf('*');
      boolean starInside = star >= 0 && star < pattern.length() - 1;
      if (!starInside && pattern.lastIndexOf('?', end - 1) < 0) {
        throw new IllegalArgumentException("no wildcard before the end of \"" + pattern + '"');
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words spelled nearly so, {@code bukele~}.
   *
   * @param word the word, not blank
   * @param edits how many letters may differ, 1 or 2
   */
  record Fuzzy(String word, int edits) implements Text {
    /** Checks that the word is not blank, and the number of edits. */
    public Fuzzy {
      requireText("Fuzzy.word", word);
      if (edits < 1 || edits > 2) {
        throw new IllegalArgumentException("Fuzzy.edits must be 1 or 2, not " + edits);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Text in one field, {@code intitle:rubio}.
   *
   * @param field a field with an operator
   * @param text what is looked for in it
   */
  record In(NewsField field, Text text) implements NewsQuery {
    /** Checks that the field has an operator. */
    public In {
      if (field.operator().isEmpty()) {
        throw new IllegalArgumentException("field " + field + " has no query operator");
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Published on that day (UTC) or later, {@code after:2025-02-03}.
   *
   * @param day the first day
   */
  record After(LocalDate day) implements NewsQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Published before that day (UTC), {@code before:2025-02-03}.
   *
   * @param day the day after the last
   */
  record Before(LocalDate day) implements NewsQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * All of them.
   *
   * @param parts two or more, none of them an {@code And}; made with {@link NewsQuery#and}
   */
  record And(List<NewsQuery> parts) implements NewsQuery {
    /** Checks and copies the list. */
    public And {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(And.class::isInstance)) {
        throw new IllegalArgumentException("And needs two parts or more, none an And: " + parts);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * At least one of them.
   *
   * @param parts two or more, none of them an {@code Or}; made with {@link NewsQuery#or}
   */
  record Or(List<NewsQuery> parts) implements NewsQuery {
    /** Checks and copies the list. */
    public Or {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || parts.stream().anyMatch(Or.class::isInstance)) {
        throw new IllegalArgumentException("Or needs two parts or more, none an Or: " + parts);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Everything but that.
   *
   * @param part what is left out
   */
  record Not(NewsQuery part) implements NewsQuery {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * All of them.
   *
   * @param parts at least one; an {@code And} among them is opened up
   * @return the part itself if there is only one
   */
  static NewsQuery and(List<NewsQuery> parts) {
    List<NewsQuery> flat = new ArrayList<>();
    for (NewsQuery part : parts) {
      flat.addAll(part instanceof And inner ? inner.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /**
   * At least one of them.
   *
   * @param parts at least one; an {@code Or} among them is opened up
   * @return the part itself if there is only one
   */
  static NewsQuery or(List<NewsQuery> parts) {
    List<NewsQuery> flat = new ArrayList<>();
    for (NewsQuery part : parts) {
      flat.addAll(part instanceof Or inner ? inner.parts() : List.of(part));
    }
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /**
   * Everything but that.
   *
   * @param part what is left out; a {@code Not} is opened up
   * @return the query
   */
  static NewsQuery not(NewsQuery part) {
    return part instanceof Not inner ? inner.part() : new Not(part);
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }
}
