package io.broadsheet.search;

import io.broadsheet.article.Extracted;
import io.broadsheet.extract.Extractor;
import io.broadsheet.ingest.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample edition, which the demo brings along, as pages. */
final class Edition {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();

  private Edition() {}

  static Path file(String name) {
    return ROOT.resolve(name);
  }

  /** Its pages as they are extracted; of two with one key the last. */
  static List<Extracted> pages() throws IOException {
    Map<String, Extracted> pages = new LinkedHashMap<>();
    new SourceReader(new Extractor())
        .read(
            file("demo/src/main/resources/edition"),
            entry -> {
              if (entry.extraction().get() instanceof Extracted page) {
                pages.put(page.key(), page);
              }
            });
    return List.copyOf(pages.values());
  }
}
