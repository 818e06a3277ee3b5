package io.broadsheet.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @Test
  void topicsAreLinesOfIdAndText() throws IOException {
    assertThat(Topic.read(file("7\tferry strike \n\n8\twhat is the \"hot line\" proposal ?\n")))
        .containsExactly(
            new Topic("7", "ferry strike"), new Topic("8", "what is the \"hot line\" proposal ?"));
    assertThatThrownBy(() -> Topic.read(file("7\tferry\nstrike\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("file:2: a topic is an id, a tab and a text");
  }

  @Test
  void judgementsAreFourColumnsAndLowGradesAreNone() throws IOException {
    Judgements judgements =
        Judgements.read(file("7 0 https://a.example/1 2\n7\t0\tb  0\n8 0 c -1\n\n9 0 d 1\n"));
    assertThat(judgements.topics()).containsExactly("7", "9");
    assertThat(judgements.relevantTo("7")).isEqualTo(Map.of("https://a.example/1", 2));
    assertThat(judgements.relevantTo("8")).isEmpty();
    assertThatThrownBy(() -> Judgements.read(file("7 0 a 1\n7 a 1\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("file:2: a judgement is \"topic 0 document relevance\", not 7 a 1");
  }
}
