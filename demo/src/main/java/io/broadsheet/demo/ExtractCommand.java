package io.broadsheet.demo;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import io.broadsheet.demo.json.Json;
import io.broadsheet.extract.Explanation;
import io.broadsheet.extract.Extractor;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.ingest.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    header = "Takes articles and teasers out of pages, as JSON.",
    description =
        "Prints one JSON object a line and page. Reads what 'index' reads: HTML, text dumps, JSON"
            + " Lines, web archives, feeds, each also compressed with gzip, and folders of them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was extracted",
      "1:nothing was extracted, or a file cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet extract page.html",
      "  broadsheet extract --url https://news.example/2026/ferry page.html.gz",
      "  broadsheet extract pages/ > pages.jsonl",
      "  broadsheet extract --explain page.html",
      "",
      "JSON: id (the file's name up to its first dot), url, headline, description,",
      "  articleBody (a blank line between paragraphs), author [..], datePublished,",
      "  dateModified, publisher, articleSection, keywords [..], inLanguage, image,",
      "  captions [{text, credit}], agency, dateline, teasers [{headline, snippet,",
      "  truncated, imageAlt, url, list, position}]; or id, rejected (the reason) and",
      "  message. What is absent is left out."
    })
final class ExtractCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The http(s) URL that the page is from; with one file only.")
  private @Nullable String url;

  @Option(
      names = "--explain",
      description =
          "Show instead where each field comes from and why each block of text was kept, dropped or"
              + " taken as a teaser.")
  private boolean explain;

  @Option(names = "--json", description = "With --explain: one JSON object a page.")
  private boolean asJson;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files and folders to read.")
  private List<Path> files = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;
  private final NewsJson json = new NewsJson();
  private final Extractor extractor = new Extractor();
  private @Nullable Explanation explanation;
  private boolean foundAny;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SourceReader reader = new SourceReader(extractor);
    if (explain || url != null) {
      Function<Page, Extraction> extract = explain ? this::explained : extractor::extract;
      Optional<String> from = Optional.ofNullable(url).map(this::checkedUrl);
      reader = new SourceReader(page -> extract.apply(from.map(page::withUrl).orElse(page)));
    }
    Sources.requireReadable(files);
    for (Path file : files) {
      reader.read(file, entry -> print(entry.extraction().get()));
    }
    return foundAny ? Broadsheet.OK : Broadsheet.FAILED;
  }

  private Extraction explained(Page page) {
    explanation = extractor.explain(page);
    return explanation.extraction();
  }

  private void print(Extraction extraction) {
    foundAny |= extraction instanceof Extracted;
    try {
      if (explain) {
        explain(extraction);
        return;
      }
      terminal.line(
          switch (extraction) {
            case Extracted page -> withId(page);
            case Rejected page -> rejected(page);
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An item that came ready-made, from a feed or as JSON, was read from no page. */
  private void explain(Extraction extraction) throws IOException {
    Explanation made = explanation;
    explanation = null;
    if (made == null) {
      made = new Explanation(extraction, List.of(), List.of());
    }
    if (asJson) {
      terminal.line(ExplanationPrinter.json(id(extraction.location()), made));
    } else {
      new ExplanationPrinter(terminal).print(extraction.location(), made);
    }
  }

  private String withId(Extracted page) throws IOException {
    String id = Json.object(it -> it.put("id", id(page.location())));
    String rest = json.write(page).substring(1);
    String comma = rest.equals("}") ? "" : ",";
    return id.substring(0, id.length() - 1) + comma + rest;
  }

  private static String rejected(Rejected page) throws IOException {
    return Json.object(
        it ->
            it.put("id", id(page.location()))
                .put("rejected", ReportPrinter.name(page.reason()))
                .put("message", page.message()));
  }

  /** The file's name up to its first dot that does not open it. */
  static String id(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private String checkedUrl(String text) {
    if (files.size() != 1 || Files.isDirectory(files.getFirst())) {
      throw usage("--url goes with one file only");
    }
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return text;
      }
    } catch (URISyntaxException notOne) {
      // Said below, in the same words as for a URL of another kind.
    }
    throw usage("--url must be an absolute http or https URL, not " + text);
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
