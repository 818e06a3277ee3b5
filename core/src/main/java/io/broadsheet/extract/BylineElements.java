package io.broadsheet.extract;

import io.broadsheet.extract.BylineCues.Cue;
import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the elements that hold nothing but this story's byline, date line or reading time: short
 * texts near the headline in which little is left without names, dates and the words around them.
 */
final class BylineElements {
  private static final int MAX_TEXT = 160;

  /** How many letters may be left over, in what is marked as byline or date and in what is not. */
  private static final int MAX_LEFT_MARKED = 40;

  private static final int MAX_LEFT = 16;

  private static final Pattern READING_TIME =
      Pattern.compile(
          "\\d{1,3}\\W{0,3}(?:min\\b|mins\\b|minut|мин|хв|dk\\b|phút|分|분)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private BylineElements() {}

  static List<Element> find(
      Surroundings surroundings,
      List<Mark> marks,
      List<Mark> lines,
      List<String> authors,
      DateReader reader,
      Optional<String> language) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Mark> near = new ArrayList<>(marks);
    near.addAll(lines);
    for (Mark mark : near) {
      Element element = mark.element();
      boolean candidate =
          surroundings.isNear(mark)
              && !element.normalName().equals("meta")
              && !surroundings.holdsHeadline(element);
      if (candidate && isByline(mark, authors, reader, language)) {
        found.add(element);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isByline(
      Mark mark, List<String> authors, DateReader reader, Optional<String> language) {
    String text = TextScan.text(mark.element(), MAX_TEXT);
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      return false;
    }
    DatedText dated = DatedText.of(text, reader, language);
    String rest = dated.rest().toLowerCase(Locale.ROOT);
    boolean named = false;
    for (String author : authors) {
      String without = rest.replace(author.toLowerCase(Locale.ROOT), "");
      named |= without.length() < rest.length();
      rest = without;
    }
    boolean says = named || !dated.dates().isEmpty() || READING_TIME.matcher(text).find();
    boolean marked = mark.cues().contains(Cue.AUTHOR) || mark.cues().contains(Cue.DATE);
    long left = rest.codePoints().filter(Character::isLetter).count();
    return says && left <= (marked ? MAX_LEFT_MARKED : MAX_LEFT);
  }
}
