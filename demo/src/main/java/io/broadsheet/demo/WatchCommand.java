package io.broadsheet.demo;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import io.broadsheet.demo.json.Json;
import io.broadsheet.extract.Extractor;
import io.broadsheet.ingest.Entry;
import io.broadsheet.ingest.SourceReader;
import io.broadsheet.search.SavedMatch;
import io.broadsheet.search.SavedSearches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "watch",
    header = "Matches pages with saved searches as they come.",
    description =
        "No index is needed. Read is what 'broadsheet index' reads; '-' is standard input. Pages "
            + "that cannot be read are named on standard error and stop nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something matched",
      "1:nothing matched, or a source cannot be read",
      "2:wrong arguments, or the searches cannot be read"
    },
    footerHeading = "%nSearches:%n",
    footer = {
      "  One a line: a name, a tab, a query. Lines that begin with # are left out.",
      "",
      "Examples:",
      "  broadsheet watch --searches alerts.tsv crawl/",
      "  curl -s https://www.example/feed.xml | broadsheet watch --searches alerts.tsv -",
      "  broadsheet watch --searches alerts.tsv --json --follow inbox",
      "",
      "JSON (--json): one object a line and match, with search, type, headline, url,",
      "  location. What is absent is left out."
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  @Option(
      names = "--searches",
      required = true,
      paramLabel = "FILE",
      description = "The saved searches, described below.")
  private Path searchesFile = Path.of("");

  @Option(
      names = "--follow",
      paramLabel = "DIR",
      description =
          "After the sources, go on with each file that comes into this folder or changes there, "
              + "when it is no longer written to.")
  private @Nullable Path followed;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to follow (default: until interrupted).")
  private @Nullable Integer seconds;

  @Option(names = "--json", description = "Print a JSON object for each match, described below.")
  private boolean json;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Files, folders, or '-'.")
  private List<String> sources = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;
  private final SourceReader reader = new SourceReader(new Extractor()::extract);
  private SavedSearches searches = new SavedSearches();
  private long matches;

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<NewFiles> coming = prepare();
    for (String source : sources) {
      if (source.equals("-")) {
        reader.read("stdin", System.in, this::match);
      } else {
        reader.read(Path.of(source), this::match);
      }
    }
    if (coming.isPresent()) {
      follow(coming.get());
    }
    return matches == 0 ? Broadsheet.FAILED : Broadsheet.OK;
  }

  /** Checks all arguments before anything is read. */
  private Optional<NewFiles> prepare() throws IOException {
    if (sources.isEmpty() && followed == null) {
      throw usage("there is nothing to read: name a SOURCE, '-', or a folder to --follow");
    }
    if (seconds != null && seconds < 1) {
      throw usage("--seconds must be 1 or more, not " + seconds);
    }
    try {
      searches = SearchesFile.read(searchesFile, this::note);
    } catch (IllegalArgumentException wrong) {
      throw usage(String.valueOf(wrong.getMessage()));
    } catch (IOException unreadable) {
      throw usage("the searches cannot be read: " + Failures.message(unreadable));
    }
    Sources.requireReadable(
        sources.stream().filter(source -> !source.equals("-")).map(Path::of).toList());
    if (followed != null && !Files.isDirectory(followed)) {
      throw usage("--follow needs a folder; there is none at " + followed);
    }
    return followed == null ? Optional.empty() : Optional.of(new NewFiles(followed));
  }

  private void follow(NewFiles coming) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (seconds == null || System.nanoTime() - start < seconds * 1_000_000_000L) {
      for (Path file : coming.next()) {
        try {
          reader.read(file, this::match);
        } catch (NoSuchFileException gone) {
          note(gone.getMessage() + ": has gone before it was read");
        }
      }
      terminal.out().flush();
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private void match(Entry entry) {
    switch (entry.extraction().get()) {
      case Extracted page -> searches.match(page).forEach(this::print);
      case Rejected rejected -> note(rejected.location() + ": " + rejected.message());
    }
  }

  private void print(SavedMatch match) {
    matches++;
    try {
      terminal.line(json ? asJson(match) : asText(match));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String asText(SavedMatch match) {
    String where = url(match.item()).or(match.page()::url).orElse(match.page().location());
    return Terminal.harmless(match.search())
        + '\t'
        + Terminal.harmless(headline(match.item()).orElse("(no headline)"))
        + '\t'
        + Terminal.harmless(where);
  }

  private static String asJson(SavedMatch match) throws IOException {
    return Json.object(
        it ->
            it.put("search", match.search())
                .put("type", match.item() instanceof Article ? "article" : "teaser")
                .put("headline", headline(match.item()))
                .put("url", url(match.item()))
                .put("location", match.page().location()));
  }

  private static Optional<String> headline(NewsItem item) {
    return switch (item) {
      case Article article -> article.headline();
      case Teaser teaser -> Optional.of(teaser.headline());
    };
  }

  private static Optional<String> url(NewsItem item) {
    return switch (item) {
      case Article article -> article.url();
      case Teaser teaser -> teaser.url();
    };
  }

  private void note(String text) {
    terminal.complain("Note: " + Terminal.harmless(text));
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
