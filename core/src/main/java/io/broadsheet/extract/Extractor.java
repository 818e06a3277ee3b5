package io.broadsheet.extract;

import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    String content = PageDecoder.decode(page.content(), page.contentType());
    if (content.isBlank()) {
      return new Rejected(page.location(), Rejected.Reason.EMPTY, "the page is empty");
    }
    return switch (ContentKind.of(content, page.contentType())) {
      case HTML -> HtmlExtractor.extract(content, page, limits, log);
      case TEXT -> text(content, page, log);
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
}
