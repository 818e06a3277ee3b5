package io.broadsheet.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two small sources for tests. */
final class Samples {
  private Samples() {}

  /** A text dump with one teaser. */
  static Path dump(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("tram.first.txt"),
        """
        Tram line seven returns to Velmora after forty years

        The tram came back to Velmora on Monday with a brass band on its roof and the mayor at its bell.

        Nine thousand people rode it on the first day, most of them twice, and one of them slept through the terminus.

        You May Also Like
        A pelican on a traffic light

        Pelican holds up traffic in Velmora

        The bird has sat on the light since dawn and turned…
        """);
  }

  /** Two articles, and a line that is no JSON. */
  static Path wire(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("wire.jsonl"),
        """
        {"url":"https://wire.example/salt","headline":"Salt mine floods near Velmora","articleBody":"The salt mine at Orrin filled with water overnight.\\n\\nNobody was below.","publisher":"Orrin Wire","datePublished":"2026-11-03","inLanguage":"en"}
        {"url":"https://wire.example/glass","headline":"Glass works reopen","articleBody":"The glass works reopened with forty blowers from Brindle.","publisher":"Orrin Wire","datePublished":"2026-11-05T10:00:00Z","inLanguage":"en"}
        {"headline": broken
        """);
  }
}
