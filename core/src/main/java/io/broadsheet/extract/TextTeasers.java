package io.broadsheet.extract;

import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The teasers of one list in a text dump, and where the list ends.
 *
 * @param teasers in the order of the list
 * @param end how many of the given lines belong to the list; what follows is text of the article
 */
record TextTeasers(List<Teaser> teasers, int end) {

  /**
   * Reads the lines that follow a list's heading, up to the next heading or the end of the dump.
   */
  static TextTeasers read(List<TextLine> following, Optional<String> heading) {
    List<ListLine> lines = ListLine.of(following);
    TeaserSummaries summaries = new TeaserSummaries(lines);
    List<Teaser> teasers = new ArrayList<>();
    for (List<TextLine> unit : TeaserUnits.split(lines, summaries)) {
      teasers.add(TeaserText.of(unit, heading, teasers.size() + 1));
    }
    boolean whole = summaries.end() == lines.size();
    return new TextTeasers(teasers, whole ? following.size() : lines.get(summaries.end()).source());
  }
}
