package io.broadsheet.extract;

import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads an HTML page: metadata, then teasers, then what is left as the article's text. */
final class HtmlExtractor {
  /** In words; with less, and no sign of a story, the page only lists stories. */
  private static final int SHORTEST_ARTICLE = 40;

  /** In words; a page with more is about the error that it is named after. */
  private static final int LONGEST_ERROR = 150;

  private HtmlExtractor() {}

  static Extraction extract(
      PageText text, Page page, ExtractLimits limits, @Nullable ReadingLog log) {
    Document document = parse(text, page, limits);
    ElementNames names = new ElementNames();
    Metadata metadata = MetadataReader.read(document, names, page, log);
    Optional<String> url = metadata.canonicalUrl().or(page::url);
    List<FoundTeaser> found = TeaserFinder.find(document, names, url, metadata.headline());
    List<Teaser> teasers = found.stream().map(FoundTeaser::teaser).toList();
    PageLayout layout =
        BodyReader.layout(document.body(), names, metadata.headline(), known(metadata, found));
    BlockRole[] roles = BlockClassifier.classify(layout, metadata.headline(), metadata.authors());
    ArticleBody body = BodyReader.read(layout, roles);
    if (log != null) {
      log.won("description", "visible summary");
      log.won("agency", "credit line, dateline or byline");
      log.won("dateline", "opening of the text");
      log.read(BlockReasons.of(layout, roles, metadata.headline()));
    }
    Optional<Article> article = article(metadata, body, url, teasers.size());
    if (article.isEmpty() && teasers.isEmpty()) {
      return new Rejected(
          page.location(), Rejected.Reason.NO_NEWS, "neither an article nor a teaser in the page");
    }
    return new Extracted(page.location(), url, article, teasers);
  }

  private static Document parse(PageText text, Page page, ExtractLimits limits) {
    boolean few = text.maxTags() <= limits.maxTags();
    Reader reader = few ? text.reader() : new TagLimit(text.reader(), limits.maxTags());
    Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth());
    return parser.parseInput(reader, page.url().orElse(""));
  }

  static Map<Element, Integer> known(Metadata metadata, List<FoundTeaser> teasers) {
    Map<Element, Integer> known = new HashMap<>();
    for (FoundTeaser teaser : teasers) {
      teaser.elements().forEach(element -> known.put(element, RegionCues.TEASER));
      teaser.listHeading().ifPresent(element -> known.put(element, RegionCues.TEASER));
    }
    metadata.headlineElement().ifPresent(element -> known.put(element, RegionCues.BYLINE));
    metadata.bylineElements().forEach(element -> known.put(element, RegionCues.BYLINE));
    return known;
  }

  /** Whether the page shows the headline of a story and says when or by whom it was written. */
  private static boolean isSigned(Metadata metadata) {
    return (metadata.headlineElement().isPresent() || metadata.structuredBody().isPresent())
        && (metadata.published().isPresent() || !metadata.authors().isEmpty());
  }

  private static Optional<Article> article(
      Metadata metadata, ArticleBody body, Optional<String> url, int teasers) {
    List<String> paragraphs = body.paragraphs();
    if (paragraphs.isEmpty()) {
      paragraphs = metadata.structuredBody().map(List::of).orElse(List.of());
    }
    int words = paragraphs.stream().mapToInt(Words::count).sum();
    boolean lists = words < SHORTEST_ARTICLE && (teasers > 0 || words == 0);
    boolean error =
        words < LONGEST_ERROR && metadata.headline().filter(ErrorPage::isTitle).isPresent();
    if ((lists || error) && !isSigned(metadata)) {
      return Optional.empty();
    }
    Optional<String> dateline = paragraphs.stream().findFirst().flatMap(Dateline::opening);
    ArticleBuilder builder =
        Article.builder()
            .url(url.orElse(null))
            .headline(metadata.headline().orElse(null))
            .standfirst(metadata.standfirst().or(body::standfirst).orElse(null))
            .paragraphs(paragraphs)
            .captions(body.captions())
            .authors(metadata.authors())
            .agency(agency(metadata, body, dateline).orElse(null))
            .dateline(dateline.orElse(null))
            .source(metadata.source().orElse(null))
            .section(metadata.section().orElse(null))
            .tags(metadata.tags())
            .language(metadata.language().orElse(null))
            .published(metadata.published().orElse(null))
            .modified(metadata.modified().orElse(null))
            .picture(metadata.picture().orElse(null));
    return builder.isComplete() ? Optional.of(builder.build()) : Optional.empty();
  }

  /** The agency that is credited under the text, in its dateline, or in its byline. */
  private static Optional<String> agency(
      Metadata metadata, ArticleBody body, Optional<String> dateline) {
    return body.agency()
        .or(() -> dateline.flatMap(NewsAgency::inDateline))
        .or(
            () ->
                metadata.authors().stream()
                    .flatMap(author -> NewsAgency.named(author).stream())
                    .findFirst());
  }
}
