package io.broadsheet.extract;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page's article and its teasers for other stories out of it. HTML and plain text are read;
 * which of them a page is, and in what charset, is found from its bytes and its declared type. The
 * language of an article is the one that its page declares; where it declares none, that of the
 * text, where it is long enough and the language is sure.
 *
 * <p>Thread-safe, immutable, holds nothing that must be closed: one for the whole application.
 *
 * <pre>{@code
 * Extractor extractor = new Extractor();
 * switch (extractor.extract(page)) {
 *   case Extracted found -> found.article().ifPresent(article -> print(article.body()));
 *   case Rejected rejected -> count(rejected.reason());
 * }
 * }</pre>
 */
public final class Extractor {
  private final ExtractLimits limits;
  private final boolean detectsLanguage;

  /** An extractor with the default limits. */
  public Extractor() {
    this(ExtractLimits.DEFAULT);
  }

  /**
   * An extractor with other limits.
   *
   * @param limits what a page may cost
   */
  public Extractor(ExtractLimits limits) {
    this(limits, true);
  }

  /**
   * An extractor with other limits, and a say on what becomes of articles without a declared
   * language.
   *
   * @param limits what a page may cost
   * @param detectsLanguage whether the language of an article that does not declare it is told from
   *     its text. Default true. English costs about 0.06 ms for each such article, another language
   *     about 0.4 ms and once, on first need, 1 s and 40 MB for the model
   */
  public Extractor(ExtractLimits limits, boolean detectsLanguage) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.detectsLanguage = detectsLanguage;
  }

  /**
   * What a page may cost.
   *
   * @return the limits
   */
  public ExtractLimits limits() {
    return limits;
  }

  /**
   * Reads a page.
   *
   * @param page the page; never throws for what is in it
   * @return what was found, or why nothing was
   */
  public Extraction extract(Page page) {
    return read(page, null);
  }

  /**
   * Reads a page and says why it was read so: for people who wonder where a sentence went, or a
   * date came from. Costs about twice as much as {@link #extract}, in time and in memory.
   *
   * @param page the page; never throws for what is in it
   * @return what was found, what became of each block of text, and where each field comes from
   */
  public Explanation explain(Page page) {
    ReadingLog log = new ReadingLog();
    Extraction extraction = read(page, log);
    return new Explanation(extraction, log.fields(extraction), log.blocks());
  }

  private Extraction read(Page page, @Nullable ReadingLog log) {
    int size = page.content().length;
    if (size > limits.maxBytes()) {
      return new Rejected(
          page.location(),
          Rejected.Reason.TOO_LARGE,
          "the page has " + size + " bytes, the limit is " + limits.maxBytes());
    }
    PageText text = PageText.of(page);
    String opening = text.opening(ContentKind.HEAD);
    if (opening.isBlank() && text.whole().isBlank()) {
      return new Rejected(page.location(), Rejected.Reason.EMPTY, "the page is empty");
    }
    return switch (ContentKind.of(opening, page.contentType())) {
      case HTML -> withLanguage(HtmlExtractor.extract(text, page, limits, log));
      case TEXT -> withLanguage(text(text.whole(), page, log));
      case OTHER ->
          new Rejected(
              page.location(),
              Rejected.Reason.UNSUPPORTED_TYPE,
              "neither HTML nor plain text" + page.contentType().map(t -> ": " + t).orElse(""));
    };
  }

  private static Extraction text(String content, Page page, @Nullable ReadingLog log) {
    Extraction extraction = TextExtractor.extract(content, page);
    if (log != null) {
      log.read(TextReasons.of(content, extraction));
    }
    return extraction;
  }

  /**
   * Adds the language of the article, where it has none and its text tells it.
   *
   * @param extraction what was read, by this extractor or elsewhere
   * @return the same with the language; as it was where the language is known, is not sure, or
   *     where this extractor does not detect languages
   */
  public Extraction withLanguage(Extraction extraction) {
    if (!detectsLanguage
        || !(extraction instanceof Extracted found)
        || found.article().flatMap(Article::language).isPresent()) {
      return extraction;
    }
    Optional<Article> article =
        found
            .article()
            .map(
                it ->
                    LanguageDetector.detect(it)
                        .map(tag -> it.toBuilder().language(tag).build())
                        .orElse(it));
    return new Extracted(found.location(), found.url(), article, found.teasers());
  }
}
