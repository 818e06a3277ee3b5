package io.broadsheet.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line that credits a news agency: "The Associated Press contributed to this report.", "Mit
 * Material von dpa", "(AFP)". It is not part of the text that it stands under.
 */
final class AgencyLine {
  /** A credit is short; what is longer is a paragraph that mentions an agency. */
  private static final int LONGEST = 300;

  /** "Source: AFP": a label and a few names. */
  private static final int LONGEST_LABELLED = 80;

  private static final Pattern CREDIT =
      Pattern.compile(
          "contributed to (?:this|the) |contributed reporting|contributed\\.?$"
              + "|^\\W*(?:additional )?reporting (?:by|from) "
              + "|^\\W*with (?:inputs?|additional inputs?|information|reporting|material|files|reports?"
              + "|additional reporting) (?:from|by) |^\\W*with files from |^\\W*compiled from "
              + "|(?:published|generated|sourced) from (?:a|the) syndicated "
              + "|rights reserved|^\\W*(?:©|\\(c\\)|copyright )"
              + "|^\\W*(?:mit )?(?:material|agenturmaterial|informationen) (?:von|der) "
              + "|^\\W*mit (?:material|informationen|agenturmaterial|inhalten)|^\\W*mit dpa"
              + "|^\\W*con (?:informaci[oó]n|informaciones|datos|aportes) de"
              + "|^\\W*com (?:informa[çc][õo]es|agência|agências)"
              + "|^\\W*avec (?:l['’]|afp|reuters|ap\\b|des informations)"
              + "|^\\W*(?:con|fonte) (?:ansa|adnkronos|reuters)"
              + "|^\\W*(?:met|med) (?:informatie|materiaal|material|stof|bidrag)[^.]* (?:van|från|fra) "
              + "|^\\W*(?:по материалам|по информации|за матеріалами) "
              + "|^\\W*(?:haber|kaynak):");

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W*(?:sources?|quellen?|fuentes?|fontes?|fonti|bron|källa|kilde|lähde|źródło|zdroj|forrás"
              + "|kaynak|источник|джерело|来源|來源|出典|출처|agency|agentur|agencia|agence|agenzia"
              + ")\\s?[:：]");

  private AgencyLine() {}

  /**
   * The agency that a paragraph credits, where crediting is all that it does.
   *
   * @param paragraph one paragraph of a page
   * @return the agency's usual name ("Associated Press", "dpa"), the first where it names several
   */
  static Optional<String> creditedIn(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return Optional.empty();
    }
    return NewsAgency.named(bare(paragraph))
        .or(() -> creditedInSentence(paragraph))
        .filter(name -> !name.equals(NewsAgency.PICTURES_ONLY));
  }

  private static Optional<String> creditedInSentence(String paragraph) {
    Optional<NewsAgency.Mention> mention = NewsAgency.firstIn(paragraph);
    if (mention.isEmpty()) {
      return Optional.empty();
    }
    String lower = paragraph.toLowerCase(Locale.ROOT);
    boolean credits =
        (paragraph.length() <= LONGEST_LABELLED && LABEL.matcher(lower).find())
            || (CREDIT.matcher(lower).find() && opens(paragraph, mention.get().start()));
    return credits ? Optional.of(mention.get().name()) : Optional.empty();
  }

  /** Whether no sentence ends before the place: else the paragraph says something else first. */
  private static boolean opens(String paragraph, int place) {
    for (int i = 1; i < place - 1; i++) {
      if (paragraph.charAt(i) == '.'
          && paragraph.charAt(i + 1) == ' '
          && Character.isLowerCase(paragraph.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /** Without brackets, dashes, copyright sign, year and full stop. */
  private static String bare(String paragraph) {
    int start = 0;
    int end = paragraph.length();
    while (start < end && !Character.isLetter(paragraph.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(paragraph.charAt(end - 1))) {
      end--;
    }
    return paragraph.substring(start, end);
  }
}
