package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Page;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder in {@code golden/text} holds a dump and what must be taken out of it. */
class TextGoldenTest {
  static List<String> dumps() throws IOException, URISyntaxException {
    URL golden = Objects.requireNonNull(TextGoldenTest.class.getResource("/golden/text"));
    try (Stream<Path> folders = Files.list(Path.of(golden.toURI()))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void takesOutWhatIsExpected(String name) throws IOException {
    byte[] dump = read(name + "/input.txt");
    String text = new String(dump, StandardCharsets.UTF_8);
    String found =
        ExtractionJson.write(TextExtractor.extract(text, Page.of(name + "/input.txt", dump)));
    assertThat(found).isEqualTo(new String(read(name + "/expected.json"), StandardCharsets.UTF_8));
  }

  private static byte[] read(String name) throws IOException {
    try (var in = TextGoldenTest.class.getResourceAsStream("/golden/text/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
