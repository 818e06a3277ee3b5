package io.broadsheet.demo;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Checks what a command is told to read before it writes anything. */
final class Sources {
  private Sources() {}

  static void requireReadable(List<Path> sources) throws IOException {
    for (Path source : sources) {
      if (Files.notExists(source)) {
        throw new NoSuchFileException(source.toString());
      }
      if (!Files.isReadable(source)) {
        throw new AccessDeniedException(source.toString());
      }
    }
  }
}
