package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What machines are told. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
  private Served served;

  @BeforeAll
  void serve() throws IOException {
    served = Served.edition();
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  /** The answers to all kinds of requests, errors among them, are those that are documented. */
  @Test
  void answersAsTheOpenApiDocumentSays() throws IOException {
    OpenApi api = new OpenApi(served.json("/api/openapi.json"));
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/api/search?q=ferry",
                "/api/search?q=ferret+accordion",
                "/api/search?q=*&size=50&sort=newest&facets=50&timeline=true",
                "/api/search?q=ferry&source=Skerrin+Life&facets=3",
                "/api/search?q=zyxxyzzy",
                "/api/search?q=",
                "/api/search?q=a&size=51",
                "/api/search?q=a&sort=up",
                "/api/search?q=a&timeline=Mars",
                "/api/story",
                "/api/story?page=nowhere",
                "/api/suggest?q=fer",
                "/api/suggest?q=",
                "/api/suggest?q=a&size=x",
                "/api/search?q=fery+strke",
                "/api/stats",
                "/api/openapi.json"));
    for (JsonNode hit : served.json("/api/search?q=*&size=50").get("hits")) {
      String key = hit.at("/page/url").asText(hit.at("/page/location").asText());
      paths.add("/api/story?page=" + Links.encoded(key));
    }
    for (String path : paths) {
      HttpResponse<String> response = served.get(path);
      String type = response.headers().firstValue("Content-Type").orElse("");
      List<String> faults =
          api.faults(
              path.replaceFirst("\\?.*", ""), response.statusCode(), type, served.json(path));
      assertThat(faults).as(path).isEmpty();
    }
  }

  @Test
  void everyDocumentedPathIsThere() throws IOException {
    served
        .json("/api/openapi.json")
        .get("paths")
        .fieldNames()
        .forEachRemaining(path -> assertThat(served.get(path).statusCode()).isNotEqualTo(404));
  }

  @Test
  void aSearchIsTheOneOfThePage() throws IOException {
    JsonNode result = served.json("/api/search?q=ferry+strike&size=3");

    assertThat(result.get("hits")).hasSize(3);
    String headline = result.at("/hits/0/headline").asText();
    assertThat(served.get("/search?q=ferry+strike").body())
        .contains(Links.encoded(result.at("/hits/0/page/url").asText()));
    JsonNode story =
        served.json("/api/story?page=" + Links.encoded(result.at("/hits/0/page/url").asText()));
    assertThat(story.get("headline").asText()).isEqualTo(headline);
    assertThat(story.get("articleBody").asText()).isNotEmpty();
  }

  @Test
  void facetsAndTimelineComeWhereAskedFor() throws IOException {
    JsonNode plain = served.json("/api/search?q=ferry");
    assertThat(plain.get("facets")).isEmpty();
    assertThat(plain.get("timeline")).isEmpty();

    JsonNode result = served.json("/api/search?q=ferry&facets=2&timeline=true&lang=en");
    assertThat(result.at("/facets/source")).hasSize(2);
    long counted = result.at("/timeline/undated").asLong();
    for (JsonNode bar : result.at("/timeline/bars")) {
      counted += bar.get("count").asLong();
    }
    assertThat(counted).isEqualTo(result.get("total").asLong());
  }

  @Test
  void whatIsBeingTypedIsCompleted() throws IOException {
    JsonNode completions = served.json("/api/suggest?q=the+harb").get("completions");

    assertThat(completions).isNotEmpty().hasSizeLessThanOrEqualTo(8);
    assertThat(completions.findValuesAsText("text")).anyMatch(it -> it.contains("Harbour"));
  }

  @Test
  void aFeedHasTheNewestStoriesOfASearch() throws Exception {
    HttpResponse<String> response = served.get("/search.atom?q=ferry&lang=en");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");

    Element feed = xml(response.body()).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    Instant.parse(text(feed, "updated"));
    NodeList entries = feed.getElementsByTagNameNS("*", "entry");
    assertThat(entries.getLength()).isGreaterThan(5);
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      assertThat(text(entry, "title")).isNotBlank();
      assertThat(text(entry, "id")).startsWith("http://localhost:" + served.port() + "/story?");
      Instant.parse(text(entry, "updated"));
      assertThat(entry.getElementsByTagNameNS("*", "author").getLength()).isEqualTo(1);
    }
  }

  /** A reader of feeds takes what has another time for news. */
  @Test
  void anEntryWithoutADateKeepsItsTime() throws Exception {
    Element feed = xml(served.get("/search.atom?q=type:teaser").body()).getDocumentElement();
    NodeList entries = feed.getElementsByTagNameNS("*", "entry");
    assertThat(text((Element) entries.item(entries.getLength() - 1), "updated"))
        .isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void whatAClientHasAlreadyIsNotSentAgain() {
    for (String path : List.of("/search.atom?q=ferry", "/opensearch.xml", "/api/openapi.json")) {
      String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          served.send(
              HttpRequest.newBuilder(URI.create(served.url(path))).header("If-None-Match", tag));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      HttpResponse<String> strong =
          served.send(
              HttpRequest.newBuilder(URI.create(served.url(path)))
                  .header("If-None-Match", tag.replace("W/", ""))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertThat(strong.statusCode()).as(path).isEqualTo(304);
      assertThat(strong.headers().firstValue("Content-Length")).isEmpty();
      HttpResponse<String> other =
          served.send(
              HttpRequest.newBuilder(URI.create(served.url(path)))
                  .header("If-None-Match", "\"x\""));
      assertThat(other.statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void browsersCanAddTheSearch() throws Exception {
    Element description = xml(served.get("/opensearch.xml").body()).getDocumentElement();

    assertThat(text(description, "ShortName").length()).isLessThanOrEqualTo(16);
    Element url = (Element) description.getElementsByTagNameNS("*", "Url").item(0);
    String search = url.getAttribute("template").replace("{searchTerms}", "ferry");
    assertThat(served.get(search.replace(served.url(""), "")).statusCode()).isEqualTo(200);
    assertThat(served.get("/").body()).contains("href=\"/opensearch.xml\"");
  }

  @Test
  void healthAndMetrics() {
    assertThat(served.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
    served.get("/nowhere/at/all");
    String metrics = served.get("/metrics").body();

    assertThat(metrics)
        .contains("# TYPE broadsheet_http_requests_total counter\n")
        .contains("broadsheet_http_requests_total{route=\"/health\",status=\"200\"} ")
        .contains("broadsheet_http_requests_total{route=\"other\",status=\"404\"} ")
        .contains("broadsheet_http_request_seconds_bucket{route=\"/health\",le=\"+Inf\"} ")
        .contains("\nbroadsheet_http_requests_busy ");
    assertThat(metrics.lines())
        .allMatch(it -> it.matches("# (HELP|TYPE) .*|[a-z_]+(\\{[^}]*\\})? [-0-9.E+]+"));
  }

  private static Document xml(String text)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }
}
