package io.broadsheet.extract;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the lines under a story that tell about its author. */
final class AuthorNote {
  /** In words. */
  private static final int LONGEST = 80;

  /** What follows the name, in present tense. */
  private static final Pattern DOES =
      Pattern.compile(
          "^(?:,.{2,80}?,)? (?:is|are|writes|covers|reviews|reports|edits|works|teaches|lives"
              + "|ist|schreibt|arbeitet|berichtet|lebt|est|écrit|couvre|travaille|es|escribe|cubre"
              + "|è|scrive|vive|é|escreve|cobre|schrijft|werkt|skriver|jobbar) ");

  private static final Pattern ADDRESS =
      Pattern.compile("@\\w|\\b(?:e-?mail|twitter|follow|contact)\\b", Pattern.CASE_INSENSITIVE);

  private AuthorNote() {}

  /** Whether a paragraph opens with an author's name and says what the author does. */
  static boolean matches(String paragraph, List<String> authors) {
    for (String author : authors) {
      if (AuthorNames.isFull(author)
          && paragraph.regionMatches(true, 0, author, 0, author.length())
          && Words.count(paragraph) <= LONGEST) {
        String rest = paragraph.substring(author.length());
        return DOES.matcher(rest).find() || ADDRESS.matcher(rest).find();
      }
    }
    return false;
  }
}
