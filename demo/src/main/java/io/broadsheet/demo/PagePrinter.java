package io.broadsheet.demo;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a page to read: its article, and the teasers that it carries. */
final class PagePrinter {
  private static final String INDENT = "  ";

  private final Terminal terminal;

  PagePrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Extracted page) {
    page.article().ifPresent(article -> print(article, page));
    if (page.article().isEmpty()) {
      terminal.wrapped("", terminal.heading("Teasers on " + page.key()));
    }
    Optional<String> list = Optional.empty();
    for (Teaser teaser : page.teasers()) {
      Optional<String> its = Optional.of(teaser.list().orElse("Teasers"));
      if (!its.equals(list)) {
        paragraph(terminal.heading(its.get()));
        list = its;
      }
      print(teaser);
    }
  }

  private void print(Article article, Extracted page) {
    terminal.wrapped("", terminal.heading(article.headline().orElse("(no headline)")));
    String facts =
        Stream.of(
                Optional.of(String.join(", ", article.authors())),
                article.source(),
                article.agency(),
                article.published().map(NewsTime::toString))
            .flatMap(Optional::stream)
            .filter(it -> !it.isEmpty())
            .map(Terminal::harmless)
            .collect(Collectors.joining(" · "));
    if (!facts.isEmpty()) {
      terminal.wrapped("", facts);
    }
    terminal.line(Terminal.harmless(address(page)));
    article.standfirst().map(Terminal::harmless).ifPresent(this::paragraph);
    String dateline = article.dateline().map(it -> Terminal.harmless(it) + " – ").orElse("");
    for (int i = 0; i < article.paragraphs().size(); i++) {
      paragraph((i == 0 ? dateline : "") + Terminal.harmless(article.paragraphs().get(i)));
    }
    for (Caption caption : article.captions()) {
      String credit = caption.credit().map(it -> " (" + it + ")").orElse("");
      paragraph(Terminal.harmless("[Picture: " + caption.text() + credit + "]"));
    }
  }

  private void print(Teaser teaser) {
    terminal.wrapped("- ", INDENT, Terminal.harmless(teaser.headline()));
    Stream.of(teaser.snippet(), teaser.url())
        .flatMap(Optional::stream)
        .map(Terminal::harmless)
        .forEach(it -> terminal.wrapped(INDENT, it));
  }

  private void paragraph(String text) {
    terminal.line("");
    terminal.wrapped("", text);
  }

  /** Where the page is, for a browser if it has a URL. */
  static String address(Extracted page) {
    return page.article().flatMap(Article::url).or(page::url).orElse(page.location());
  }
}
