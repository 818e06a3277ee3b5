package io.broadsheet.samples;

import java.util.List;
import java.util.Random;

/** Texts by chance, from a seed: words and what stands between them, in any script. */
public final class RandomTexts {
  private static final List<String> PIECES =
      List.of(
          "the",
          "The",
          "and",
          "Mayor",
          "mayor's",
          "Tolmere’s",
          "flights",
          "FLOODED",
          "generally",
          "don't",
          "o'clock",
          "a.b.c",
          "a:b",
          "x_y",
          "__",
          "_1_",
          "3.14",
          "1,000",
          "1;2",
          "1'000",
          "Córdoba",
          "naïve",
          "Ærø",
          "Straße",
          "thé",
          "İstanbul",
          "ß",
          "ﬁsh",
          "co\u00adop",
          "x·y",
          "наводнение",
          "Ελλάδα",
          "עיר",
          "מפ\"ם",
          "ב'",
          "'",
          "’",
          "‘",
          "\"",
          "“",
          "—",
          "–",
          "…",
          ".",
          ",",
          ":",
          ";",
          "_",
          "#",
          "*",
          "/",
          "@",
          "&",
          "©",
          "®",
          "(",
          ")",
          "\u200d",
          "\u200b",
          "\ufeff",
          "\ufe0f",
          "\u20e3",
          "\u0301",
          "\u093f",
          "東京",
          "にほん",
          "カタカナ",
          "ｶﾀｶﾅ",
          "서울",
          "น้ำท่วม",
          "ភាសា",
          "चुनावों",
          "الانتخابات",
          "٣٫١",
          "１２",
          "😀",
          "👩‍👩‍👧",
          "👍🏽",
          "🇳🇴",
          "1️⃣",
          "#️⃣",
          "❤️",
          "☂",
          "𝒳𝓎",
          "𐐀𐐨",
          "\ud83d",
          "\ude00",
          "\u0000",
          "\t",
          "\r\n",
          "\n");

  private final Random random;

  public RandomTexts(long seed) {
    random = new Random(seed);
  }

  /** A text of up to 40 pieces, in which a piece may touch the next one, and a full stop. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int touching = random.nextInt(4);
    for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
      text.append(piece());
      if (random.nextInt(4) >= touching) {
        text.append(' ');
      }
    }
    return text.append('.').toString();
  }

  private String piece() {
    return switch (random.nextInt(24)) {
      case 0 -> Character.toString((char) random.nextInt(0x10000));
      case 1 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
      case 2 -> Character.toString((char) random.nextInt(0x250)).repeat(1 + random.nextInt(3));
      case 3 -> random.nextInt(8) == 0 ? longPiece() : "so";
      default -> PIECES.get(random.nextInt(PIECES.size()));
    };
  }

  /** About as long as the longest word that Lucene reads in one piece, or longer. */
  private String longPiece() {
    String unit = PIECES.get(random.nextInt(PIECES.size()));
    return unit.repeat(1 + (200 + random.nextInt(400)) / unit.length());
  }
}
