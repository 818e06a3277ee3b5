package io.broadsheet.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The news that comes with the demo, about invented places and people. */
final class SampleEdition {
  private static final String CONTENTS = "CONTENTS.txt";

  private SampleEdition() {}

  /** Copies its files into a folder and tells how many they are. */
  static int copyTo(Path folder) throws IOException {
    List<String> names;
    try (InputStream contents = open(CONTENTS)) {
      String text = new String(contents.readAllBytes(), StandardCharsets.UTF_8);
      names = text.lines().filter(line -> !line.isBlank()).toList();
    }
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream content = open(name)) {
        Files.copy(content, file);
      }
    }
    return names.size();
  }

  private static InputStream open(String name) throws IOException {
    InputStream content = SampleEdition.class.getResourceAsStream("/edition/" + name);
    if (content == null) {
      throw new FileNotFoundException("the sample edition lacks " + name);
    }
    return content;
  }
}
