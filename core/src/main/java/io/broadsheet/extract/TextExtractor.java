package io.broadsheet.extract;

import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page that came as plain text: what a reader sees, line by line, with the site's
 * furniture, captions and lists of other stories between the paragraphs. One object for one dump.
 */
final class TextExtractor {
  /** In words; a shorter title above nothing but teasers is the name of a site or section. */
  private static final int SHORTEST_LONE_HEADLINE = 4;

  /** In words; a longer first line is the first paragraph of a text without a headline. */
  private static final int LONGEST_HEADLINE = 40;

  private final Page page;
  private final List<TextLine> lines;
  private final List<TextLine> body = new ArrayList<>();
  private final List<Teaser> teasers = new ArrayList<>();

  private TextExtractor(Page page, List<TextLine> lines) {
    this.page = page;
    this.lines = lines;
  }

  /**
   * Takes article and teasers out of a dump.
   *
   * @param text the dump
   * @param page where it came from
   * @return what was found, or why nothing was
   */
  static Extraction extract(String text, Page page) {
    List<TextLine> lines = TextLine.of(text);
    if (lines.isEmpty()) {
      return new Rejected(page.location(), Rejected.Reason.EMPTY, "the text is blank");
    }
    return new TextExtractor(page, withoutChrome(lines)).extract();
  }

  /** A line that is left out hands its blank lines on to the next. */
  private static List<TextLine> withoutChrome(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>(lines.size());
    int gap = 0;
    for (TextLine line : lines) {
      gap = Math.max(gap, line.gap());
      if (!ChromeLine.matches(line.text()) || isRank(line.text())) {
        kept.add(new TextLine(line.text(), gap));
        gap = 0;
      }
    }
    return kept;
  }

  private Extraction extract() {
    int i = 0;
    while (i < lines.size()) {
      i = read(i);
    }
    if (teasers.isEmpty()) {
      readUnheadedList();
    }
    Optional<Article> article = article();
    if (article.isEmpty() && teasers.isEmpty()) {
      return new Rejected(
          page.location(), Rejected.Reason.NO_NEWS, "no headline, paragraph or teaser in the text");
    }
    return new Extracted(page.location(), page.url(), article, teasers);
  }

  /** Reads one line of the body, or a list with its heading; returns the place of what follows. */
  private int read(int i) {
    String line = lines.get(i).text();
    if (i == 0 ? TeaserHeading.names(line) : TeaserHeading.matches(line)) {
      return readList(i + 1, Optional.of(line));
    }
    Optional<Integer> headline = TeaserHeading.leadIn(line);
    if (headline.isPresent() && !line.substring(headline.get()).isBlank()) {
      String heading = line.substring(0, headline.get() - 1).strip();
      TextLine title = new TextLine(line.substring(headline.get()).strip(), 0);
      teasers.add(TeaserText.of(List.of(title), Optional.of(heading), 1));
    } else {
      body.add(lines.get(i));
    }
    return i + 1;
  }

  private int readList(int from, Optional<String> heading) {
    List<TextLine> following = new ArrayList<>();
    int to = from;
    while (to < lines.size() && !endsList(lines.get(to).text(), following)) {
      following.add(lines.get(to++));
    }
    List<Integer> sources = new ArrayList<>();
    List<TextLine> list = new ArrayList<>();
    for (int i = 0; i < following.size(); i++) {
      if (!TeaserHeading.continues(following.get(i).text())) {
        list.add(following.get(i));
        sources.add(from + i);
      }
    }
    TextTeasers read = TextTeasers.read(list, heading.map(TextExtractor::withoutColon));
    teasers.addAll(read.teasers());
    return read.end() == list.size() ? to : sources.get(read.end());
  }

  private static boolean endsList(String line, List<TextLine> list) {
    return (TeaserHeading.matches(line) && !(TeaserHeading.continues(line) && !list.isEmpty()))
        || TeaserHeading.leadIn(line).isPresent()
        || AgencyLine.creditedIn(line).isPresent();
  }

  private static String withoutColon(String heading) {
    return heading.endsWith(":") || heading.endsWith("：")
        ? heading.substring(0, heading.length() - 1).strip()
        : heading;
  }

  /** A number on a line of its own counts a list's teasers. */
  private static boolean isRank(String line) {
    return line.length() <= 2 && line.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Titles with a cut-off summary each, twice or more, are a list whose heading is missing. */
  private void readUnheadedList() {
    int first = -1;
    int summaries = 0;
    for (int i = 1; i < body.size(); i++) {
      if (body.get(i).isCutOff() && isTitle(body.get(i - 1))) {
        first = first < 0 ? i : first;
        summaries++;
      }
    }
    if (summaries < 2) {
      return;
    }
    int start = first - 1;
    if (start > 0 && isTitle(body.get(start - 1)) && first + 3 == nextSummary(first)) {
      start--;
    }
    TextTeasers read =
        TextTeasers.read(List.copyOf(body.subList(start, body.size())), Optional.empty());
    teasers.addAll(read.teasers());
    body.subList(start, start + read.end()).clear();
  }

  private static boolean isTitle(TextLine line) {
    return !line.isCutOff() && !line.isProse();
  }

  private int nextSummary(int after) {
    int i = after + 1;
    while (i < body.size() && !body.get(i).isCutOff()) {
      i++;
    }
    return i;
  }

  private Optional<Article> article() {
    body.removeIf(line -> isRank(line.text()));
    if (body.isEmpty()) {
      return Optional.empty();
    }
    ArticleBuilder article = Article.builder().url(page.url().orElse(null));
    TextLine first = body.getFirst();
    boolean titled = first.words() <= LONGEST_HEADLINE && Dateline.opening(first.text()).isEmpty();
    if (titled) {
      article.headline(first.text());
    }
    List<TextLine> rest = titled ? body.subList(1, body.size()) : body;
    TextBody text =
        TextBody.of(rest.stream().filter(l -> !l.text().equals(first.text()) || !titled).toList());
    text.addTo(article);
    boolean story = text.hasParagraphs() || teasers.isEmpty();
    return article.isComplete() && (story || first.words() >= SHORTEST_LONE_HEADLINE)
        ? Optional.of(article.build())
        : Optional.empty();
  }
}
