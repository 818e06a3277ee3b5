package io.broadsheet.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that somebody wants to know, in plain words. Immutable.
 *
 * @param id its name in the judgements, without white space
 * @param text the words that are searched for; nothing in them is query syntax
 */
public record Topic(String id, String text) {
  /**
   * Reads topics, one on each line: its id, a tab, its text.
   *
   * @param file a file in UTF-8
   * @return the topics in their order
   * @throws IOException if the file cannot be read, or a line is no topic; the message says which
   */
  public static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      if (tab > 0) {
        topics.add(new Topic(line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
      } else if (!line.isBlank()) {
        throw new IOException(file + ":" + (i + 1) + ": a topic is an id, a tab and a text");
      }
    }
    return topics;
  }
}
