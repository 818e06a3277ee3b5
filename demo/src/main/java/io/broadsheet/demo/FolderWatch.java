package io.broadsheet.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees which files of a folder are new or have changed, by looking at it now and then; this works
 * on every file system. A file counts when it has not changed since the last look, so that none is
 * read half-written. Not thread-safe.
 */
final class FolderWatch {
  private final Path folder;
  private final Map<Path, Stamp> read;
  private Map<Path, Stamp> lastLook;

  /** What is in the folder now is not new. */
  FolderWatch(Path folder) throws IOException {
    this.folder = folder;
    this.lastLook = look();
    this.read = new HashMap<>(lastLook);
  }

  /** The files that are new or have changed, and are at rest; each is told once. */
  List<Path> changed() throws IOException {
    Map<Path, Stamp> look = look();
    List<Path> changed =
        look.entrySet().stream()
            .filter(it -> it.getValue().equals(lastLook.get(it.getKey())))
            .filter(it -> !it.getValue().equals(read.get(it.getKey())))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    read.keySet().retainAll(look.keySet());
    changed.forEach(file -> read.put(file, look.get(file)));
    lastLook = look;
    return changed;
  }

  private Map<Path, Stamp> look() throws IOException {
    Map<Path, Stamp> files = new HashMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean hidden = !path.equals(folder) && isHidden(path);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes file) {
            if (file.isRegularFile() && !isHidden(path)) {
              files.put(path, new Stamp(file.size(), file.lastModifiedTime()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private record Stamp(long size, FileTime modified) {}
}
