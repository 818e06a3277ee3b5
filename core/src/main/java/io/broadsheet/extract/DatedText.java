package io.broadsheet.extract;

import io.broadsheet.extract.DateReader.Found;
import java.util.List;
import java.util.Optional;

/**
 * A short text and the dates in it.
 *
 * @param text the text
 * @param dates the dates, in order
 * @param rest the text with a bar in place of each date
 */
record DatedText(String text, List<Found> dates, String rest) {
  static DatedText of(String text, DateReader reader, Optional<String> language) {
    List<Found> dates = reader.find(text, language);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Found found : dates) {
      rest.append(text, from, found.start()).append(" | ");
      from = found.end();
    }
    return new DatedText(text, dates, rest.append(text, from, text.length()).toString());
  }

  /** What stands before a date, from the date before it on. */
  String before(int date) {
    int from = date == 0 ? 0 : dates.get(date - 1).end();
    return text.substring(from, Math.max(from, dates.get(date).start()));
  }

  /** How many letters stand beside the dates. */
  long letters() {
    return rest.codePoints().filter(Character::isLetter).count();
  }
}
