package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataReaderTest {
  private static final String TITLE = "Ferry to Quill Island runs again";

  private static LinkedData read(String... scripts) {
    return LinkedDataReader.read(List.of(scripts), TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type':'NewsArticle','headline':'Ferry runs','author':{'name':'Ada Quill'}}",
        "/* <![CDATA[ */ {\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs\","
            + "\"author\":\"Ada Quill\",} /* ]]> */",
        "<!-- {\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry\truns\",\"author\":[\"Ada Quill\"]} -->",
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Ferry runs&quot;,"
            + "&quot;author&quot;:&quot;Ada Quill&quot;}",
        "[{\"@type\":\"http://schema.org/Article\",\"headline\":\"Ferry&#32;runs\","
            + "\"author\":[{\"givenName\":\"Ada\",\"familyName\":\"Quill\"}]}];",
        "{\"@type\":\"Article\",\"headline\":\"Ferry runs\",\"author\":\"Ada Quill\",\"about\":{\"x\":",
        "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"Ferry runs\",\"author\":{\"@id\":\"#a\"}},"
            + "{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":\"Ada Quill\"}]}",
      })
  void readsJsonAsPagesHoldIt(String script) {
    LinkedData data = read(script);
    assertThat(data.headlines()).containsExactly("Ferry runs");
    assertThat(data.authors()).containsExactly("Ada Quill");
  }

  @Test
  void takesTheStoryThatThePageIsAbout() {
    LinkedData data =
        read(
            "{\"@type\":\"Article\",\"headline\":\"Harbour cat wins prize\",\"author\":\"Bo Reed\"}",
            "{\"@type\":\"Article\",\"headline\":\"Ferry to Quill Island runs again\",\"author\":\"Ada Quill\"}");
    assertThat(data.authors()).containsExactly("Ada Quill");
  }

  @Test
  void listsOfOtherStoriesAreNotThePages() {
    LinkedData data =
        read(
            "{\"@type\":\"WebPage\",\"name\":\"Ferry\",\"hasPart\":[{\"@type\":\"NewsArticle\","
                + "\"headline\":\"Other\",\"author\":\"Bo Reed\",\"datePublished\":\"2025-01-01\"}]}");
    assertThat(data.authors()).isEmpty();
    assertThat(data.published()).isEmpty();
  }

  @Test
  void whatTheArticleLacksComesFromThePage() {
    LinkedData data =
        read(
            "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2025-02-03\",\"inLanguage\":\"en\"},"
                + "{\"@type\":\"Article\",\"headline\":\"Ferry runs\"}]}");
    assertThat(data.published()).contains("2025-02-03");
    assertThat(data.language()).contains("en");
  }

  @Test
  void cyclesEnd() {
    LinkedData data =
        read(
            "[{\"@type\":\"Article\",\"headline\":\"Ferry\",\"author\":{\"@id\":\"#a\"}},"
                + "{\"@id\":\"#a\",\"x\":1,\"author\":{\"@id\":\"#b\"}},{\"@id\":\"#b\",\"author\":{\"@id\":\"#a\"}}]");
    assertThat(data.authors()).isEmpty();
  }

  @Test
  void depthAndSizeAreBounded() {
    assertThat(read("[".repeat(1_000_000)).headlines()).isEmpty();
    assertThat(read("{\"a\":".repeat(300_000)).headlines()).isEmpty();
    assertThat(
            read("{\"@type\":\"Article\",\"headline\":\"" + "x".repeat(10_000_000) + "\"}")
                .headlines())
        .isEmpty();
  }
}
