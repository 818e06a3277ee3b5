package io.broadsheet.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A page as a reader names it: by its URL, or by the file that it was read from. */
final class PageName {
  private PageName() {}

  /** What is looked for in an index by a page's key. */
  interface Lookup<T> {
    Optional<T> find(String key) throws IOException;
  }

  /** Finds it. The key of a page without a URL is its file's absolute path. */
  static <T> Optional<T> find(String name, Lookup<T> index) throws IOException {
    Optional<T> named = index.find(name);
    Optional<Path> file = named.isPresent() ? Optional.empty() : file(name);
    return file.isPresent() ? index.find(file.get().toString()) : named;
  }

  private static Optional<Path> file(String name) {
    try {
      return Optional.of(Path.of(name))
          .filter(Files::exists)
          .map(it -> it.toAbsolutePath().normalize());
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
