package io.broadsheet.extract;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of each line of a text dump what became of it, by where it is found in the result. */
final class TextReasons {
  private final List<String> paragraphs;
  private final String headline;
  private final Set<String> teasers = new HashSet<>();
  private final Set<String> captions = new HashSet<>();
  private int paragraph;

  private TextReasons(Extracted page) {
    Optional<Article> article = page.article();
    paragraphs = article.map(Article::paragraphs).orElse(List.of());
    headline = article.flatMap(Article::headline).orElse("");
    for (Teaser teaser : page.teasers()) {
      teasers.add(teaser.headline());
      teaser.snippet().ifPresent(teasers::add);
      teaser.imageText().ifPresent(teasers::add);
    }
    for (Caption caption : article.map(Article::captions).orElse(List.of())) {
      captions.add(caption.text());
    }
  }

  /** One explanation for each line that is not blank; none of a rejected dump. */
  static List<Explanation.Block> of(String dump, Extraction extraction) {
    List<Explanation.Block> explained = new ArrayList<>();
    if (extraction instanceof Extracted page) {
      TextReasons reasons = new TextReasons(page);
      TextLine.of(dump).forEach(line -> explained.add(reasons.explain(line.text())));
    }
    return explained;
  }

  private Explanation.Block explain(String line) {
    if (line.equals(headline)) {
      return block(BlockRole.HEADLINE, line, "the first line that is no button or label");
    }
    if (ChromeLine.matches(line)) {
      return block(BlockRole.BOILERPLATE, line, "a button, label or counter of the site");
    }
    if (isParagraph(line)) {
      return block(BlockRole.TEXT, line, "a line that no other rule claims: a paragraph");
    }
    if (teasers.contains(line)) {
      return block(BlockRole.TEASER, line, "headline, summary or picture text in a list");
    }
    if (TeaserHeading.matches(line) || TeaserHeading.leadIn(line).isPresent()) {
      return block(BlockRole.TEASER, line, "opens a list of other stories, or announces one");
    }
    if (isCaption(line)) {
      return block(BlockRole.CAPTION, line, "ends in a picture credit");
    }
    if (AgencyLine.creditedIn(line).isPresent()) {
      return block(BlockRole.AGENCY_LINE, line, "credits a news agency and says nothing else");
    }
    return block(BlockRole.BOILERPLATE, line, "a repeated button, or the second text of a picture");
  }

  /** Whether the line is the current paragraph, a line of it, or the one after. */
  private boolean isParagraph(String line) {
    for (int at = paragraph; at < Math.min(paragraph + 2, paragraphs.size()); at++) {
      if (paragraphs.get(at).contains(line) || line.startsWith(paragraphs.get(at))) {
        paragraph = at;
        return true;
      }
    }
    return false;
  }

  private boolean isCaption(String line) {
    return captions.contains(line)
        || CreditedCaption.parse(line)
            .filter(parts -> parts.text().isEmpty() || captions.contains(parts.text()))
            .isPresent();
  }

  private static Explanation.Block block(BlockRole role, String line, String reason) {
    return new Explanation.Block(role, line, reason);
  }
}
