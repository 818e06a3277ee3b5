package io.broadsheet.demo;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the index. */
final class IndexPlace {
  @Option(
      names = "--index",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the index.")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }
}
