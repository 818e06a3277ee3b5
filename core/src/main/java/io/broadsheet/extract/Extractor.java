package io.broadsheet.extract;

import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.util.Objects;

/**
 * Takes a page's article and its teasers for other stories out of it. HTML and plain text are read;
 * which of them a page is, and in what charset, is found from its bytes and its declared type.
 *
 * <p>Thread-safe, without state, holds nothing that must be closed: one for the whole application.
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
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Reads a page.
   *
   * @param page the page; never throws for what is in it
   * @return what was found, or why nothing was
   */
  public Extraction extract(Page page) {
    int size = page.content().length;
    if (size > limits.maxBytes()) {
      return new Rejected(
          page.location(),
          Rejected.Reason.TOO_LARGE,
          "the page has " + size + " bytes, the limit is " + limits.maxBytes());
    }
    String content = PageDecoder.decode(page.content(), page.contentType());
    if (content.isBlank()) {
      return new Rejected(page.location(), Rejected.Reason.EMPTY, "the page is empty");
    }
    return switch (ContentKind.of(content, page.contentType())) {
      case HTML -> HtmlExtractor.extract(content, page, limits);
      case TEXT -> TextExtractor.extract(content, page);
      case OTHER ->
          new Rejected(
              page.location(),
              Rejected.Reason.UNSUPPORTED_TYPE,
              "neither HTML nor plain text" + page.contentType().map(t -> ": " + t).orElse(""));
    };
  }
}
