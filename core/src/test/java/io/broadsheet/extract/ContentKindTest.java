package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKindTest {
  private static ContentKind kind(String content) {
    return ContentKind.of(content, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html>",
        "  <html><body>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC><html>",
        "<!-- saved --><html>",
        "<p>Only a part of a page</p>",
        "Harbour news<br>The bridge is shut.</p>"
      })
  void html(String content) {
    assertThat(kind(content)).isEqualTo(ContentKind.HTML);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Harbour bridge closed\n\nThe bridge < 40 years old", "ロンドン", "5 > 3"})
  void text(String content) {
    assertThat(kind(content)).isEqualTo(ContentKind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><rss version='2.0'>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<urlset>",
        "{\"headline\": \"x\"}",
        "%PDF-1.7",
        "GIF89a",
        "\u0001\u0002\u0003\u0004\u0005abc"
      })
  void other(String content) {
    assertThat(kind(content)).isEqualTo(ContentKind.OTHER);
  }

  @org.junit.jupiter.api.Test
  void theDeclaredTypeDecidesWhereTheContentDoesNot() {
    assertThat(ContentKind.of("Harbour", Optional.of("text/html"))).isEqualTo(ContentKind.HTML);
    assertThat(ContentKind.of("Harbour", Optional.of("image/png"))).isEqualTo(ContentKind.OTHER);
    assertThat(ContentKind.of("<html>", Optional.of("text/plain"))).isEqualTo(ContentKind.HTML);
  }
}
