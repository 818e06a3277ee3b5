package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagLimitTest {
  private static TagLimit limit(String page, int maxTags) {
    return new TagLimit(new StringReader(page), maxTags);
  }

  private static String read(String page, int maxTags) {
    try {
      StringWriter read = new StringWriter();
      limit(page, maxTags).transferTo(read);
      return read.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void endTagsAndStrayBracketsAreNotCounted() {
    String page = "<p>1 < 2</p><b>so</b>";
    assertThat(read(page, 2)).isEqualTo(page);
    assertThat(read(page, 1)).isEqualTo("<p>1 < 2</p><b");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2_000, 9_999})
  void aPageHasSoManyElementsAtMost(int maxTags) {
    String page = "<i>x</i>".repeat(10_000);
    var body = Parser.htmlParser().parseInput(limit(page, maxTags), "").body();
    assertThat(body.select("i")).hasSize(maxTags);
    assertThat(body.text()).hasSize(maxTags);
  }
}
