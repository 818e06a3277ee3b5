package io.broadsheet.demo;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Rejected;
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
import java.util.concurrent.Callable;
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

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files and folders to read.")
  private List<Path> files = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;
  private final NewsJson json = new NewsJson();
  private boolean foundAny;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Extractor extractor = new Extractor();
    SourceReader reader = new SourceReader(extractor);
    if (url != null) {
      String from = checkedUrl(url);
      reader = new SourceReader(page -> extractor.extract(page.withUrl(from)));
    }
    Sources.requireReadable(files);
    for (Path file : files) {
      reader.read(file, entry -> print(entry.extraction().get()));
    }
    return foundAny ? Broadsheet.OK : Broadsheet.FAILED;
  }

  private void print(Extraction extraction) {
    try {
      terminal.line(
          switch (extraction) {
            case Extracted page -> withId(page);
            case Rejected page -> rejected(page);
          });
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    foundAny |= extraction instanceof Extracted;
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
