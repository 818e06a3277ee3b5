package io.broadsheet.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * What the names of elements say: the words of {@code class}, {@code id}, {@code role} and the like
 * in the vocabularies of {@link ClassHints}, {@link RegionCues} and {@link BylineCues}. Names are
 * cut into words ({@code "relatedLinks related_links"}), and all three vocabularies are looked up
 * at once. Not thread-safe: it remembers the names of one page, where each is read many times.
 */
final class ElementNames {
  /**
   * What the names in one attribute say.
   *
   * @param hints bits of {@link ClassHints}
   * @param region bits of {@link RegionCues}
   * @param byline bits of {@link BylineCues}
   */
  record Meaning(int hints, int region, int byline) {}

  private static final Meaning NOTHING = new Meaning(0, 0, 0);

  /** Each vocabulary has so many bits of a word in the table. */
  private static final int WIDTH = 20;

  private static final long MASK = (1L << WIDTH) - 1;
  private static final long REGION = MASK << WIDTH;
  private static final WordTable TABLE = new WordTable(vocabularies());

  /** Shorter words inside a camel-case name are chance, as in generated class names. */
  private static final int SHORTEST_HUMP = 4;

  /** How many characters of an attribute are read. */
  private static final int MAX_NAMES = 1000;

  private final Map<String, Meaning> seen = new HashMap<>();

  private static Map<String, Long> vocabularies() {
    Map<String, Long> words = new HashMap<>();
    add(words, ClassHints.WORDS, 0);
    add(words, RegionCues.WORDS, WIDTH);
    add(words, BylineCues.WORDS, 2 * WIDTH);
    return words;
  }

  private static void add(Map<String, Long> words, Map<String, Integer> vocabulary, int shift) {
    vocabulary.forEach((word, bits) -> words.merge(word, (long) bits << shift, (a, b) -> a | b));
  }

  /** What an attribute's value says. */
  Meaning of(String names) {
    if (names.isEmpty()) {
      return NOTHING;
    }
    Meaning known = seen.get(names);
    if (known == null) {
      known = read(names);
      seen.put(names, known);
    }
    return known;
  }

  /** Looks up each word and, in the vocabulary of regions, two neighbouring words of a name. */
  private static Meaning read(String names) {
    long bits = 0;
    int start = 0;
    int end = 0;
    NameWords words = new NameWords(names, MAX_NAMES);
    while (words.next()) {
      boolean first = words.startsName();
      boolean chance = words.isHump() && words.length() < SHORTEST_HUMP && !first;
      long said = TABLE.of(names, words.start(), words.end());
      bits |= chance ? said & ~REGION : said;
      bits |= first ? 0 : TABLE.of(names, start, end, words.start(), words.end()) & REGION;
      start = words.start();
      end = words.end();
    }
    return bits == 0
        ? NOTHING
        : new Meaning(part(bits, 0), part(bits, WIDTH), part(bits, 2 * WIDTH));
  }

  private static int part(long bits, int shift) {
    return (int) ((bits >> shift) & MASK);
  }
}
