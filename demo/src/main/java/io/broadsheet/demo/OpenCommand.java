package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.extract.CanonicalUrl;
import io.broadsheet.index.StoryKeys;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Order;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.TeaserHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "open",
    header = "Shows a story to read: the N-th hit of a search, or a page.",
    description = {
      "Nothing is remembered from one command to the next, so the number goes before the same query"
          + " that 'broadsheet search' was given. A page is named by its URL, or where it has none"
          + " by the file that it was read from.",
      "",
      "A story that is known by teasers only is shown as the search shows it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the story is there",
      "1:there is no such hit or page, or the index cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet open --index news 2 ferry strike",
      "  broadsheet open --index news 2 --sort newest ferry strike | less",
      "  broadsheet open --index news https://www.example/2026/ferry-strike",
      "  xdg-open \"$(broadsheet open --index news --url 1 ferry strike)\"",
      "",
      "JSON (--json): one object, as a line of 'broadsheet export'."
    })
final class OpenCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();
  @Mixin private Semantic semantic = new Semantic();

  @Option(names = "--url", description = "Print its address only.")
  private boolean url;

  @Option(names = "--json", description = "Print its page as one JSON object, described below.")
  private boolean json;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      converter = OrderName.class,
      description =
          "How the hits are numbered: relevance, newest or recent (default: ${DEFAULT-VALUE}).")
  private Order order = Order.RELEVANCE;

  @Parameters(
      arity = "1..*",
      paramLabel = "N QUERY | PAGE",
      description = "The number of a hit and the query, or a page.")
  private List<String> words = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;

  OpenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    QueryWords.option(words)
        .ifPresent(
            word -> {
              throw usage("there is no option " + word);
            });
    try (Semantic model = semantic;
        NewsIndex news = model.openReadOnly(index.folder())) {
      return words.size() == 1
          ? page(news, words.getFirst())
          : hit(news, number(words.getFirst()), QueryWords.join(words.subList(1, words.size())));
    }
  }

  private int page(NewsIndex news, String name) throws IOException {
    Optional<Extracted> page = PageName.find(name, news::get);
    if (page.isPresent()) {
      show(page.get());
      return Broadsheet.OK;
    }
    Optional<Hit> announced = announced(news, name);
    if (announced.isPresent()) {
      return show(news, announced.get(), 1);
    }
    terminal.complain("The index does not hold " + Terminal.harmless(name) + ".");
    terminal.complain(
        name.matches("[0-9]+")
            ? "To open a hit, give the query too: open " + name + " ferry strike"
            : "To open a hit, give its number and the query: open 1 ferry strike");
    return Broadsheet.FAILED;
  }

  /** What the index knows of a story at a URL by teasers alone. */
  private static Optional<Hit> announced(NewsIndex news, String url) throws IOException {
    if (!url.matches("(?i)https?://.*")) {
      return Optional.empty();
    }
    Set<Long> keys =
        Stream.concat(Stream.of(url), CanonicalUrl.of(url).stream())
            .map(StoryKeys::ofUrl)
            .collect(Collectors.toSet());
    return news.search(url).hits().stream().filter(hit -> isAt(hit, keys)).findFirst();
  }

  private static boolean isAt(Hit hit, Set<Long> keys) {
    Optional<String> url =
        switch (hit) {
          case ArticleHit found -> found.article().url();
          case TeaserHit found -> found.teaser().url();
        };
    return url.map(StoryKeys::ofUrl).filter(keys::contains).isPresent();
  }

  private int hit(NewsIndex news, int number, String query) throws IOException {
    SearchRequest request = SearchRequest.of(query).withHits(number - 1, 1).withOrder(order);
    List<Hit> hits = news.search(semantic.request(request)).hits();
    if (hits.isEmpty()) {
      terminal.complain("The search has no hit " + number + ".");
      return Broadsheet.FAILED;
    }
    return show(news, hits.getFirst(), number);
  }

  private int show(NewsIndex news, Hit hit, int number) throws IOException {
    Optional<Extracted> page = news.get(hit.page().key());
    if (hit instanceof TeaserHit teaser && !json) {
      show(teaser, number);
    } else {
      page.ifPresent(this::show);
    }
    return page.isPresent() ? Broadsheet.OK : Broadsheet.FAILED;
  }

  private void show(TeaserHit hit, int number) {
    if (url) {
      terminal.line(Terminal.harmless(hit.teaser().url().orElse(hit.page().key())));
    } else {
      new HitPrinter(terminal).print(hit, number);
    }
  }

  private void show(Extracted page) {
    if (url) {
      terminal.line(Terminal.harmless(PagePrinter.address(page)));
    } else if (json) {
      terminal.line(new NewsJson().writeWhole(page));
    } else {
      new PagePrinter(terminal).print(page);
    }
  }

  private int number(String word) {
    if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) < 1) {
      throw usage("before a query stands the number of a hit, not " + word);
    }
    return Integer.parseInt(word);
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
