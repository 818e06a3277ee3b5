package io.broadsheet.extract;

import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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

  private static final int MAX_LEFT_NAMED = 28;
  private static final int MAX_LEFT = 16;

  /** A paragraph of so many characters is no line of a byline. */
  private static final int MAX_PARAGRAPH = 250;

  private static final Pattern READING_TIME =
      Pattern.compile(
          "\\d{1,3}\\W{0,3}(?:min\\b|mins\\b|minut|мин|хв|dk\\b|phút|分|분)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private BylineElements() {}

  static List<Element> find(Surroundings surroundings, List<String> authors) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Mark> near = new ArrayList<>(surroundings.nearMarks());
    near.addAll(surroundings.nearLines());
    for (Mark mark : near) {
      Element element = mark.element();
      boolean candidate =
          !element.normalName().equals("meta")
              && !surroundings.holdsHeadline(element)
              && !isInSentence(element);
      if (candidate && isByline(surroundings.dated(element), mark, authors)) {
        found.add(element);
      }
    }
    return List.copyOf(found);
  }

  /** Whether it is a few words of a paragraph: "As of <strong>3 May</strong>, the bridge …". */
  private static boolean isInSentence(Element element) {
    Element parent = element.parent();
    return !element.isBlock()
        && parent != null
        && parent.normalName().equals("p")
        && TextScan.text(parent, MAX_PARAGRAPH).length() >= MAX_PARAGRAPH;
  }

  private static boolean isByline(DatedText dated, Mark mark, List<String> authors) {
    String text = dated.text();
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      return false;
    }
    String rest = dated.rest().toLowerCase(Locale.ROOT);
    boolean named = false;
    for (String author : authors) {
      String without = rest.replace(author.toLowerCase(Locale.ROOT), "");
      named |= without.length() < rest.length();
      rest = without;
    }
    boolean says = named || !dated.dates().isEmpty() || READING_TIME.matcher(text).find();
    boolean marked = mark.says(BylineCues.AUTHOR | BylineCues.DATE);
    long left = rest.codePoints().filter(Character::isLetter).count();
    int most = marked ? MAX_LEFT_MARKED : named ? MAX_LEFT_NAMED : MAX_LEFT;
    return says && left <= most;
  }
}
