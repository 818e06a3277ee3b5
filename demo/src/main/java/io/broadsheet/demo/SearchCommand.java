package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.demo.json.ResultJson;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Order;
import io.broadsheet.search.Reason;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    header = "Searches an index and shows what matched.",
    description =
        "Matches are shown in bold on a terminal, between asterisks elsewhere and where NO_COLOR is"
            + " set.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was found",
      "1:nothing was found, or the index cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nQuery:%n",
    footer = {
      "  words, \"phrases\", \"near words\"~3, OR, AND, -without, +must, (brackets), prefix*,",
      "  wom?n, fuzzy~, an address, and intitle: by: source: site: section: tag: place:",
      "  lang: type: has: before: after: on: (2026-11-14, 2026-11, 2026, 7d, yesterday)",
      "  The shell takes quotation marks away. So of several arguments, one that holds",
      "  a space is searched as a phrase, unless it has quotation marks, brackets or",
      "  operators of its own. A single argument is the query as it is typed; one",
      "  phrase alone is '\"extreme cold\"'.",
      "",
      "Examples:",
      "  broadsheet search --index news ferry strike",
      "  broadsheet search --index news \"extreme cold\" harbour",
      "  broadsheet search --index news '\"extreme cold\" OR \"polar air\"'",
      "  broadsheet search --index news cocoa after:2026-11-01 -ferry source:courier",
      "  broadsheet search --index news --facets --filter type=article budget",
      "  broadsheet search --index news --sort recent --half-life 2d --explain ferry",
      "  broadsheet search --index news --sort newest --size 20 'by:\"Callum Dace\"'",
      "",
      "JSON (--json): one object with total, totalIsExact, partial, tookMillis, warnings",
      "  [..], didYouMean, facets {source [{name, count, selected}], ..}, timeline {interval,",
      "  zone, undated, bars [{start, count}]} and hits [{type, url, headline, score, published,"
          + " source, page {url,",
      "  location, headline, source}, snippets [{field, text, spans [[start, end],",
      "  ..]}], teasers [{headline, snippet, url, list, position, page}], teasingPages,",
      "  teasingSites, similar [{headline, url, published, source, page}],",
      "  similarCount, reason {text, value, kind, parts [..]} with --explain}].",
      "  Spans are in UTF-16 units; an end is past its match. Where something in the",
      "  headline matched, the first snippet is the whole headline, its field",
      "  \"headline\". A hit of type teaser has its list and position too; its page is",
      "  the one that it stood on. What is absent is left out."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int FACET_VALUES = 10;

  @Mixin private IndexPlace index = new IndexPlace();
  @Mixin private Semantic semantic = new Semantic();

  @Option(names = "--json", description = "Print one JSON object, described below.")
  private boolean json;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits to show (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which page of hits to show, from 1 (default: ${DEFAULT-VALUE}).")
  private int page;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      converter = OrderName.class,
      description =
          "relevance, newest, or recent: relevance that falls with age (default: "
              + "${DEFAULT-VALUE}).")
  private Order order = Order.RELEVANCE;

  @Option(
      names = "--facets",
      description = "Count sources, sections, tags and other names of all that matches, and days.")
  private boolean facets;

  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description =
          "Narrow to a value of a facet: source, section, tag, author, place, language or type. "
              + "Several on one field are alternatives.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--half-life",
      paramLabel = "AGE",
      converter = HalfLife.class,
      description =
          "With --sort recent: the age at which half of what a score can lose is lost, such as "
              + "12h, 7d or 4w (default: 7d).")
  private @Nullable Duration halfLife;

  @Option(
      names = "--no-stories",
      description = "Show each article and teaser by itself, also where they tell one story.")
  private boolean noStories;

  @Option(
      names = "--time-limit",
      paramLabel = "MILLIS",
      description = "Show what was found until then; a note says so (default: no limit).")
  private @Nullable Integer timeLimit;

  @Option(names = "--explain", description = "Say why each hit ranks where it does.")
  private boolean explain;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
  private List<String> words = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = semantic.request(request());
    SearchResult result;
    Map<Hit, Reason> reasons = new HashMap<>();
    try (Semantic model = semantic;
        NewsIndex news = model.openReadOnly(index.folder())) {
      result = news.search(request);
      if (explain) {
        for (Hit hit : result.hits()) {
          news.explain(request, hit).ifPresent(reason -> reasons.put(hit, reason));
        }
      }
    }
    if (json) {
      terminal.line(ResultJson.write(result, reasons));
    } else {
      new HitPrinter(terminal).print(result, request.from() + 1, reasons);
      new FacetPrinter(terminal).print(result);
    }
    return result.hits().isEmpty() ? Broadsheet.FAILED : Broadsheet.OK;
  }

  private SearchRequest request() {
    QueryWords.option(words)
        .ifPresent(
            word -> {
              throw usage("there is no option " + word);
            });
    if (size < 1 || page < 1 || (long) size * page > SearchRequest.MAX_HITS) {
      throw usage(
          size < 1 || page < 1
              ? "--size and --page must be 1 or more, not " + size + " and " + page
              : String.format(
                  Locale.ROOT,
                  "--page %d with %d hits a page is beyond the first %,d hits, where pages end",
                  page,
                  size,
                  SearchRequest.MAX_HITS));
    }
    if (halfLife != null && order != Order.RECENT) {
      throw usage("--half-life needs --sort recent");
    }
    SearchRequest request =
        SearchRequest.of(QueryWords.join(words))
            .withHits((page - 1) * size, size)
            .withOrder(order)
            .withStories(!noStories);
    if (halfLife != null) {
      request = request.withHalfLife(halfLife);
    }
    if (timeLimit != null) {
      if (timeLimit < 1) {
        throw usage("--time-limit must be 1 or more, not " + timeLimit);
      }
      request = request.withTimeLimit(Duration.ofMillis(timeLimit));
    }
    if (facets) {
      request = request.withFacets(FACET_VALUES).withTimeline(ZoneOffset.UTC);
    }
    try {
      return Filter.narrow(request, filters);
    } catch (IllegalArgumentException wrong) {
      throw usage(String.valueOf(wrong.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
