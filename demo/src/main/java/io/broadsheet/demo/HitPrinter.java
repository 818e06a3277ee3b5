package io.broadsheet.demo;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.PageRef;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.ArticleOnPage;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Reason;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.TeaserHit;
import io.broadsheet.search.TeaserOnPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a search result for a reader. */
final class HitPrinter {
  private static final int TEASERS_SHOWN = 3;
  private static final int SOURCES_SHOWN = 5;
  private static final String INDENT = "   ";

  private final Terminal terminal;

  HitPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes the hits, numbered from {@code first}. */
  void print(SearchResult result, int first) {
    print(result, first, Map.of());
  }

  /** Writes the hits, numbered from {@code first}, each with why it stands there. */
  void print(SearchResult result, int first, Map<Hit, Reason> reasons) {
    for (String warning : result.warnings()) {
      terminal.line("Note: " + Terminal.harmless(warning));
    }
    result
        .didYouMean()
        .ifPresent(query -> terminal.line("Did you mean: " + Terminal.harmless(query.toString())));
    terminal.line(summary(result, first));
    print(result.hits(), first, reasons);
  }

  /** Writes hits that come of no search. */
  void print(List<Hit> hits) {
    print(hits, 1, Map.of());
  }

  /** Writes one hit, the {@code number}-th. */
  void print(Hit hit, int number) {
    terminal.line("");
    hit(hit, number);
  }

  private void print(List<Hit> hits, int first, Map<Hit, Reason> reasons) {
    int number = first;
    for (Hit hit : hits) {
      print(hit, number++);
      Optional.ofNullable(reasons.get(hit)).ifPresent(this::reason);
    }
  }

  private static String summary(SearchResult result, int first) {
    if (result.total() == 0) {
      return "Nothing was found.";
    }
    String total =
        String.format(
            Locale.ROOT, "%s%,d", result.totalIsExact() ? "" : "at least ", result.total());
    if (result.hits().isEmpty()) {
      return "There is no such page: " + total + " found.";
    }
    int last = first + result.hits().size() - 1;
    return String.format(
        Locale.ROOT,
        "Stories %d to %d; %s %s; %d ms",
        first,
        last,
        total,
        result.total() == 1 ? "article or teaser matches" : "articles and teasers match",
        result.took().toMillis());
  }

  private void hit(Hit hit, int number) {
    String headline = hit.headline().map(terminal::marked).orElse("(no headline)");
    String mark = number + ". ";
    terminal.wrapped(mark, " ".repeat(mark.length()), headline);
    switch (hit) {
      case ArticleHit found -> {
        Article article = found.article();
        String where = article.url().or(hit.page()::url).orElse(hit.page().location());
        facts(article.source().or(hit.page()::source), article.published(), Optional.of(where));
      }
      case TeaserHit found -> {
        Teaser teaser = found.teaser();
        terminal.wrapped(INDENT, "teased on " + place(teaser, hit.page()));
        facts(Optional.empty(), teaser.published(), teaser.url());
      }
    }
    for (Snippet snippet : hit.snippets()) {
      terminal.wrapped(INDENT, terminal.marked(snippet));
    }
    teasers(hit);
    similar(hit);
  }

  private void reason(Reason reason) {
    reason
        .toString()
        .lines()
        .forEach(line -> terminal.line(INDENT + "  " + Terminal.harmless(line)));
  }

  private void similar(Hit hit) {
    int count = hit.coverage().similarCount();
    if (count > 0) {
      String sources =
          hit.similar().stream()
              .map(HitPrinter::source)
              .distinct()
              .limit(SOURCES_SHOWN)
              .map(Terminal::harmless)
              .collect(Collectors.joining(", "));
      terminal.wrapped(INDENT, "and " + count + " similar from " + sources);
    }
  }

  private static String source(ArticleOnPage found) {
    return found.article().source().or(found.page()::source).orElse(found.page().key());
  }

  private void facts(
      Optional<String> source, Optional<NewsTime> published, Optional<String> where) {
    String facts =
        Stream.of(source, published.map(HitPrinter::day), where)
            .flatMap(Optional::stream)
            .map(Terminal::harmless)
            .collect(Collectors.joining(" · "));
    if (!facts.isEmpty()) {
      terminal.wrapped(INDENT, facts);
    }
  }

  private static String day(NewsTime time) {
    return time.written().toLocalDate().toString();
  }

  private void teasers(Hit hit) {
    List<TeaserOnPage> teasers = hit.teasers();
    int pages = hit.coverage().teasingPages();
    int sites = hit.coverage().teasingSites();
    if (pages > 1) {
      terminal.wrapped(
          INDENT, "teased on " + pages + " pages of " + sites + (sites == 1 ? " site" : " sites"));
    }
    String headline = hit.headline().map(Snippet::text).orElse("");
    String verb = hit instanceof TeaserHit ? "also teased" : "teased";
    for (TeaserOnPage found : teasers.subList(0, Math.min(TEASERS_SHOWN, teasers.size()))) {
      String words = found.teaser().headline();
      String other = words.equals(headline) ? "" : " as “" + Terminal.harmless(words) + "”";
      terminal.wrapped(INDENT, verb + other + " on " + place(found.teaser(), found.page()));
    }
  }

  private static String place(Teaser teaser, PageRef page) {
    String name =
        page.headline().map(it -> "“" + it + "”").orElse(page.url().orElse(page.location()));
    String source = page.source().map(it -> " (" + it + ")").orElse("");
    String list = teaser.list().map(it -> " of “" + it + "”").orElse("");
    return Terminal.harmless(name + source + ", as item " + teaser.position() + list);
  }
}
