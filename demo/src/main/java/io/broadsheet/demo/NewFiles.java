package io.broadsheet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sees which files of a folder are new or changed from one look to the next. It remembers the files
 * that are there, not those that have gone.
 */
final class NewFiles {
  private final Path folder;
  private Map<Path, State> seen;
  private Set<Path> unread = new HashSet<>();

  /** The files that are there already are not new. */
  NewFiles(Path folder) throws IOException {
    this.folder = folder;
    this.seen = look();
  }

  private record State(long modified, long size) {}

  /**
   * The files that came or changed, in the order of names; one that is still being written comes
   * when it has not changed from one look to the next.
   */
  List<Path> next() throws IOException {
    Map<Path, State> now = look();
    List<Path> ready = new ArrayList<>();
    Set<Path> changing = new HashSet<>();
    for (Map.Entry<Path, State> file : now.entrySet()) {
      if (!file.getValue().equals(seen.get(file.getKey()))) {
        changing.add(file.getKey());
      } else if (unread.contains(file.getKey())) {
        ready.add(file.getKey());
      }
    }
    seen = now;
    unread = changing;
    return ready.stream().sorted().toList();
  }

  private Map<Path, State> look() throws IOException {
    Map<Path, State> states = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!isHidden(file)) {
          add(file, states);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return states;
  }

  private boolean isHidden(Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static void add(Path file, Map<Path, State> states) throws IOException {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      if (is.isRegularFile()) {
        states.put(file, new State(is.lastModifiedTime().toMillis(), is.size()));
      }
    } catch (NoSuchFileException gone) {
      states.remove(file);
    }
  }
}
