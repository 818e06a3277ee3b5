package io.broadsheet.samples;

import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Queries by chance, from a seed: texts rich in syntax, and trees of everything that there is. */
public final class RandomQueries {
  private static final List<String> PIECES =
      List.of(
          "storm",
          "coast",
          "Łódź",
          "東京",
          "😀",
          "a",
          "the",
          "AND",
          "OR",
          "NOT",
          "TO",
          "and",
          "\"",
          "\"",
          "\"extreme cold\"",
          "(",
          ")",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "-",
          "+",
          "!",
          "*",
          "?",
          "~",
          "~1",
          "~2",
          "~5",
          "~0.5",
          "^",
          "^2",
          ":",
          "::",
          "/",
          "\\",
          "\\\\",
          "&&",
          "||",
          "@",
          "@2",
          "<",
          ">",
          "=",
          "fn:",
          "fn:ordered(",
          "intitle:",
          "by:",
          "source:",
          "site:",
          "tag:",
          "lang:",
          "type:",
          "after:",
          "before:",
          "on:",
          "has:",
          "2025",
          "2025-02-30",
          "7d",
          "yesterday",
          "9999y",
          "C++",
          "AC/DC",
          "3:30",
          "http://harbour.example/a?b=c#d",
          "–",
          "'",
          "’",
          "\t",
          "\n",
          "\u3000",
          "\u00a0",
          "\u0000",
          "\u001b",
          "\ud83d",
          "\udc00",
          "\ufeff",
          "%",
          "$5",
          "#tag",
          "stor*",
          "*orm",
          "st?rm",
          "????",
          "*a????????????",
          "x~",
          ";",
          ",");

  private static final List<String> WORDS =
      List.of(
          "storm",
          "coast",
          "AND",
          "OR",
          "NOT",
          "TO",
          "or",
          "AC/DC",
          "C++",
          "3:30",
          "-dash",
          "+plus",
          "south-east",
          "\"quoted\"",
          "back\\slash",
          "(x)",
          "[y]",
          "{z}",
          "tilde~",
          "a*b",
          "why?",
          "^2",
          "@home",
          "@2",
          "#tag",
          "fn:x",
          "by:x",
          "2025-02-03",
          "7d",
          "$5",
          "http://harbour.example/a?b=c&d=e",
          "😀",
          "東京",
          "Łódź",
          "it's",
          "a\u00a0b",
          "a\tb",
          "c\u3000d",
          "<b>",
          "x=y",
          "R&D",
          "!now",
          "–",
          "_",
          "*",
          "STORM",
          "\u00ad");

  private final Random random;

  public RandomQueries(long seed) {
    random = new Random(seed);
  }

  /** A text as a cat on the keyboard of a search expert would type it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 12);
    for (int i = 0; i < pieces; i++) {
      text.append(random.nextInt(50) == 0 ? anyCharacter() : pick(PIECES));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private String anyCharacter() {
    return Character.toString(random.nextInt(0x11_0000));
  }

  /** A tree that can be built in code, of a few levels. */
  public NewsQuery tree() {
    return tree(3);
  }

  private NewsQuery tree(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(4)) {
      case 0 -> NewsQuery.and(several(depth));
      case 1 -> NewsQuery.or(several(depth));
      case 2 -> NewsQuery.not(tree(depth - 1));
      default -> leaf();
    };
  }

  private List<NewsQuery> several(int depth) {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> tree(depth - 1)).toList();
  }

  private NewsQuery leaf() {
    return switch (random.nextInt(8)) {
      case 0 -> new NewsQuery.Everything();
      case 1 -> new NewsQuery.After(day());
      case 2 -> new NewsQuery.Before(day());
      case 3, 4 -> new NewsQuery.In(operatorField(), text(random.nextInt(5)));
      default -> text(random.nextInt(5));
    };
  }

  private NewsQuery.Text text(int kind) {
    return switch (kind) {
      case 0 -> new NewsQuery.Phrase(word() + " " + word(), random.nextInt(3) * 50);
      case 1 -> new NewsQuery.Prefix(word());
      case 2 -> new NewsQuery.Wildcard("s" + pick(List.of("*", "?")) + "o" + pick(WORDS) + "?");
      case 3 -> new NewsQuery.Fuzzy(word(), 1 + random.nextInt(2));
      default ->
          new NewsQuery.Words(
              IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> word()).toList());
    };
  }

  private NewsField operatorField() {
    return pick(
        Arrays.stream(NewsField.values()).filter(field -> !field.operator().isEmpty()).toList());
  }

  private LocalDate day() {
    return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
  }

  private String word() {
    return pick(WORDS);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
