package io.broadsheet.extract;

import io.broadsheet.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The first words of an article, without figures and signs: enough to tell its language, and no
 * more.
 *
 * @param text the words, with single spaces between them
 * @param letters how many letters it has; an ideograph counts as three
 */
record LanguageSample(String text, int letters) {
  /** In characters. */
  static final int MOST = 400;

  /** In characters: how much of the article is looked at for them. */
  private static final int MOST_LOOKED_AT = 2_000;

  private static final int IDEOGRAPH = 3;

  /** Of fewer words the share of the commonest says little. */
  private static final int LEAST_WORDS = 20;

  /** Japanese has at least one kana for so many ideographs. */
  private static final int KANA = 10;

  private static final double ENGLISH = 0.2;
  private static final double ARTICLES = 0.02;

  private static final Set<String> COMMON =
      WordList.words(
          "the of and to in that said with for was has is by from which his its are were have will"
              + " this at on it be as not would they their he had");

  /** Paragraphs first: headlines leave out the words that tell most. */
  static LanguageSample of(Article article) {
    List<String> texts = new ArrayList<>(article.paragraphs());
    article.standfirst().ifPresent(texts::add);
    article.headline().ifPresent(texts::add);
    StringBuilder words = new StringBuilder(MOST);
    int letters = 0;
    int left = MOST_LOOKED_AT;
    for (String text : texts) {
      int end = Math.min(text.length(), left);
      left -= end;
      for (int i = 0; i < end && words.length() < MOST; ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (isOfWord(c)) {
          words.appendCodePoint(c);
          letters += Character.isIdeographic(c) ? IDEOGRAPH : 1;
        } else {
          endWord(words);
        }
      }
      endWord(words);
    }
    return new LanguageSample(words.toString().strip(), letters);
  }

  private static void endWord(StringBuilder words) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || c == '\''
        || c == '’'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Chinese, Japanese or Korean, where more than half of the letters are of their scripts: the
   * model is unsure of these.
   */
  Optional<String> byScript() {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (Character.UnicodeScript.of(text.charAt(i))) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        default -> {}
      }
    }
    if (2 * (han + kana + hangul) < text.length()) {
      return Optional.empty();
    }
    String japaneseOrChinese = KANA * kana > han ? "ja" : "zh";
    return Optional.of(hangul > han + kana ? "ko" : japaneseOrChinese);
  }

  /** Whether so many words are common in English as in no other language. */
  boolean isEnglish() {
    String[] words = text.toLowerCase(Locale.ROOT).split(" ", -1);
    int common = 0;
    int articles = 0;
    for (String word : words) {
      common += COMMON.contains(word) ? 1 : 0;
      articles += word.equals("the") ? 1 : 0;
    }
    return words.length >= LEAST_WORDS
        && common >= ENGLISH * words.length
        && articles >= ARTICLES * words.length;
  }
}
