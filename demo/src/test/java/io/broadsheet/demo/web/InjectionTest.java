package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** No text of a page, no address and nothing that is asked for becomes markup. */
@TestInstance(Lifecycle.PER_CLASS)
class InjectionTest {
  private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction");

  private Served served;

  @BeforeAll
  void serve() throws IOException {
    served = Served.empty();
    for (int i = 0; i < Injections.ALL.size(); i++) {
      served.index().put(Injections.page(i));
    }
    served.index().refresh();
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  @Test
  void itemsCannotInject() {
    List<String> paths = new ArrayList<>(List.of("/", "/index", "/search?q=*&size=50"));
    for (int i = 0; i < Injections.ALL.size(); i++) {
      paths.add(Links.search("kraken" + i));
      paths.add(Links.story(Injections.page(i).key()));
      paths.add(Links.teaser(Injections.page(i).key(), Injections.ALL.get(i)));
    }
    paths.forEach(this::assertHarmless);
  }

  @Test
  void queriesCannotInject() {
    for (String injection : Injections.ALL) {
      assertHarmless(Links.search(injection));
      assertHarmless(Links.story(injection));
      assertHarmless("/" + Links.encoded(injection));
      assertHarmless("/search?q=x&sort=" + Links.encoded(injection));
      assertHarmless("/search?q=x&page=" + Links.encoded(injection));
    }
  }

  private void assertHarmless(String path) {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).as(path).isIn(200, 303, 400, 404);
    assertThat(response.headers().firstValue("Content-Type")).contains(Response.HTML);
    for (Element element : Jsoup.parse(response.body()).getAllElements()) {
      assertThat(element.normalName())
          .as(path)
          .isNotIn("img", "iframe", "object", "embed", "svg", "math", "base", "style", "template");
      if (element.normalName().equals("script")) {
        assertThat(element.attr("src")).as(path).startsWith("/assets/broadsheet.js?v=");
        assertThat(element.data()).isEmpty();
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        assertThat(name).as(path).doesNotStartWith("on").isNotIn("style", "srcdoc");
        if (LINKS.contains(name)) {
          assertThat(attribute.getValue())
              .as(path)
              .matches("(?s)/(?!/).*|#content|#filters|https?://[^/].*");
        }
      }
    }
  }

  @Test
  void feedsCannotInject() {
    for (String injection : Injections.ALL) {
      String feed = served.get("/search.atom?q=" + Links.encoded(injection)).body();
      assertThat(feed).doesNotContain("<script", "<img", "<svg", "href=\"javascript");
    }
    assertThat(served.get("/search.atom?q=*").body())
        .doesNotContain("<script", "<img", "<svg", "href=\"javascript");
  }

  /** What is not escaped cannot even be written in them. */
  @Test
  void templatesHaveNoTagThatDoesNotEscape() throws IOException, URISyntaxException {
    Path folder = Path.of(InjectionTest.class.getResource("/web/templates").toURI());
    try (Stream<Path> templates = Files.list(folder)) {
      List<Path> all = templates.toList();
      assertThat(all).hasSizeGreaterThan(8);
      for (Path template : all) {
        String text = Files.readString(template);
        assertThat(text).as(template.toString()).doesNotContain("{{{", "{{&", " style=", "<style");
        assertThat(text)
            .doesNotContainPattern("(?i)\\son[a-z]+=|<script(?! src=)|\\s[a-z]+=\\{\\{");
      }
    }
  }
}
