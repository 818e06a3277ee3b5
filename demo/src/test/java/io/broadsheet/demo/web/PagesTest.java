package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {
  private Served served;

  @BeforeAll
  void serve() throws IOException {
    served = Served.edition();
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private Document page(String path) {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private Document search(String query) {
    return page("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  @Test
  void homeShowsTheLatestStoriesAndWhatIsInTheIndex() {
    Document home = page("/");

    assertThat(home.select(".hit .headline a")).hasSize(8);
    assertThat(home.select(".hit time").eachAttr("datetime"))
        .isSortedAccordingTo((a, b) -> b.substring(0, 10).compareTo(a.substring(0, 10)));
    assertThat(home.select("aside .counts li").eachText()).anyMatch(it -> it.contains("German"));
    assertThat(home.select("input[name=q]")).hasSize(1);
  }

  @Test
  void resultsShowWhatMatchedAndWhereFrom() {
    Document results = search("ferry strike");

    Element first = results.expectFirst(".hit");
    assertThat(first.select("mark").eachText()).contains("ferry", "strike");
    assertThat(first.select(".source").text()).isEqualTo("The Harbour Post");
    assertThat(first.select("time[data-exact]").text()).endsWith("UTC");
    assertThat(first.select("a.outside").attr("href")).startsWith("https://");
    assertThat(first.select("details summary").text()).startsWith("Teased on ");
    assertThat(results.expectFirst("input[name=q]").attr("value")).isEqualTo("ferry strike");
    assertThat(results.select(".summary").text()).contains("items match", " ms");
  }

  @Test
  void aPartOfTheQueryCanBeTakenAway() {
    Document results = search("ferry strike lang:en -football");

    assertThat(results.select(".chip span[dir]").eachText())
        .containsExactly("ferry", "strike", "lang:en", "-football");
    String without = results.select(".chip a").get(1).attr("href");
    assertThat(page(without).expectFirst("input[name=q]").attr("value"))
        .isEqualTo("ferry lang:en -football");
  }

  @Test
  void partsAreShownAsTheyWereTyped() {
    Document results = search("(ferry AND");

    assertThat(results.select(".chip span[dir]").eachText()).containsExactly("ferry", "AND");
  }

  @Test
  void aPageBeyondTheLastSaysSo() {
    Document beyond = page("/search?q=ferry&page=99");

    assertThat(beyond.select(".state h2").text()).isEqualTo("There is no such page");
    assertThat(beyond.select(".state").text()).contains("items match").doesNotContain("spelling");
    assertThat(beyond.expectFirst(".state p a").attr("href")).isEqualTo("/search?q=ferry");
    assertThat(page("/search?q=zyxxyzzy&page=99").select(".state h2").text())
        .isEqualTo("Nothing was found");
  }

  @Test
  void aFilterThatNothingCanHaveIsShownAsItIs() {
    Document results = page("/search?q=ferry&type=bogus");

    assertThat(results.select(".chip").text()).contains("Kind", "bogus").doesNotContain("Article");
    assertThat(results.select(".note").text()).contains("there is no type bogus");
  }

  @Test
  void controlCharactersAreSpaces() {
    HttpResponse<String> results = served.get("/search?q=ferry%00%0Bstrike");

    assertThat(results.body()).doesNotContain("\0", "\u000b");
    assertThat(Jsoup.parse(results.body()).select(".chip span[dir]").eachText())
        .containsExactly("ferry", "strike");
  }

  @Test
  void sortingAndPagingKeepTheQuery() {
    Document first = search("type:article");
    Document newest = page(first.select(".orders a").get(1).attr("href"));
    assertThat(newest.select(".orders [aria-current]").text()).isEqualTo("Newest");

    Document second = page(newest.expectFirst(".pager a[rel=next]").attr("href"));
    assertThat(second.select(".pager [aria-current]").text()).isEqualTo("Page 2");
    assertThat(second.select(".orders [aria-current]").text()).isEqualTo("Newest");
    assertThat(second.select(".headline").eachText())
        .doesNotContainAnyElementsOf(newest.select(".headline").eachText());
    assertThat(
            page(second.expectFirst(".pager a[rel=prev]").attr("href")).select(".headline").text())
        .isEqualTo(newest.select(".headline").text());
  }

  @Test
  void theLastPageHasNoNext() {
    Document results = search("ferret accordion");

    assertThat(results.select(".hit")).isNotEmpty();
    assertThat(results.select(".pager")).isEmpty();
  }

  @Test
  void aStoryIsReadWhole() {
    Document results = search("intitle:\"Third day of ferry strike\"");
    Document story = page(results.expectFirst(".hit .headline a").attr("href"));

    assertThat(story.select("h1").text()).startsWith("Third day of ferry strike");
    assertThat(story.select(".text p").size()).isGreaterThan(3);
    assertThat(story.select(".caption")).isNotEmpty();
    assertThat(story.select(".facts a.author")).isNotEmpty();
    assertThat(story.select(".teasers .card h3 a")).isNotEmpty();
    assertThat(story.select("#teased").text()).startsWith("Teased on ");
    assertThat(page(story.expectFirst(".facts a.author").attr("href")).select(".hit")).isNotEmpty();
  }

  @Test
  void aStoryKnownFromTeasersOnlySaysSo() {
    Document results = search("ferret accordion");
    assertThat(results.expectFirst(".hit .badge").text()).isEqualTo("Teaser only");

    Document story = page(results.expectFirst(".hit .headline a").attr("href"));
    assertThat(story.select("h1").text()).containsIgnoringCase("ferret");
    assertThat(story.select(".note").text()).contains("does not hold this story");
    assertThat(story.select(".places li")).isNotEmpty();
  }

  @Test
  void aTeaserOfAStoryThatTheIndexHoldsLeadsToIt() {
    Document front = page(Links.story("https://www.harbourpost.example/"));
    String teaser =
        front.select(".card a").stream()
            .filter(it -> it.text().startsWith("Third day of ferry strike"))
            .findFirst()
            .orElseThrow()
            .attr("href");

    assertThat(served.get(teaser).statusCode()).isEqualTo(303);
    String story = served.get(teaser).headers().firstValue("Location").orElseThrow();
    assertThat(page(story).select(".text p").size()).isGreaterThan(3);
  }

  @Test
  void nearCopiesAreListedAndCompared() {
    Document results = search("cocoa exports");
    String compare = results.expectFirst(".hit .places a[href^=/compare]").attr("href");
    Document differences = page(compare);

    assertThat(differences.select("del")).isNotEmpty();
    assertThat(differences.select("ins")).isNotEmpty();
    assertThat(served.get(compare + "x").statusCode()).isEqualTo(404);
  }

  @Test
  void aStoryHasRelatedOnes() {
    Document results = search("intitle:\"Third day of ferry strike\"");
    Document story = page(results.expectFirst(".hit .headline a").attr("href"));

    assertThat(story.select("#related + ul a").text()).containsIgnoringCase("ferr");
  }

  @Test
  void aPageOfTeasersOnlyListsThem() {
    Document front = page(Links.story("https://www.harbourpost.example/"));

    assertThat(front.select("h1").text()).startsWith("Teasers on ");
    assertThat(front.select(".card").size()).isGreaterThan(3);
  }

  @Test
  void otherScriptsAndLanguagesAreMarked() {
    Document results = search("lang:ar");

    Element hit = results.expectFirst(".hit");
    assertThat(hit.attr("lang")).isEqualTo("ar");
    assertThat(hit.expectFirst(".headline").attr("dir")).isEqualTo("auto");
  }

  @Test
  void whatCannotBeUnderstoodIsSaid() {
    assertThat(search("ferry after:someday").select(".note")).isNotEmpty();
  }

  @Test
  void nothingFoundHelps() {
    Document results = search("zyxxyzzy quux");

    assertThat(results.select(".state h2").text()).isEqualTo("Nothing was found");
    assertThat(results.select(".state .chip")).hasSize(2);
    assertThat(results.select(".state a[href=/help]")).isNotEmpty();
  }

  @Test
  void anEmptySearchGoesHome() {
    assertThat(served.get("/search?q=+").statusCode()).isEqualTo(303);
    assertThat(served.get("/search?q=").headers().firstValue("Location")).contains("/");
  }

  @Test
  void whatIsAskedForWronglyIsSaid() {
    for (String path :
        List.of(
            "/search?q=a&page=0", "/search?q=a&page=x", "/search?q=a&sort=up", "/search?q=%zz")) {
      HttpResponse<String> response = served.get(path.replace("%zz", "%25zz%E4"));
      assertThat(response.statusCode()).as(path).isIn(200, 400);
    }
    assertThat(served.get("/search?q=a&page=0").body()).contains("page must be a number from 1 to");
    assertThat(served.get("/search?q=a&sort=up").body()).contains("relevance, newest");
    assertThat(served.get("/search?q=a&page=1000").statusCode()).isEqualTo(400);
  }

  @Test
  void unknownStoriesAndPagesAreNotFound() {
    assertThat(served.get("/story?page=nowhere").statusCode()).isEqualTo(404);
    assertThat(served.get("/story").statusCode()).isEqualTo(404);
    assertThat(served.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(served.get("/nowhere").body()).contains("There is no such page here.");
  }

  @Test
  void helpAndIndexAreThere() {
    assertThat(page("/help").select("td code").eachText()).contains("by:\"callum dace\"");
    Document index = page("/index");
    assertThat(index.select("tbody th").eachText()).contains("headline", "published");
    assertThat(index.select(".ingest").text()).contains("bote", "0 pages rejected");
  }

  @Test
  void anEmptyIndexSaysHowToFillIt() throws IOException {
    try (Served empty = Served.empty()) {
      Document home = Jsoup.parse(empty.get("/").body());

      assertThat(home.select(".state").text()).contains("The index is empty", "broadsheet index");
      assertThat(empty.get("/search?q=x").statusCode()).isEqualTo(200);
      assertThat(empty.get("/index").statusCode()).isEqualTo(200);
      assertThat(empty.get("/search.atom?q=x").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyPageHasATitleALanguageAndASkipLink() {
    for (String path : List.of("/", "/search?q=ferry", "/help", "/index", Links.story("x"))) {
      Document page = Jsoup.parse(served.get(path).body());

      assertThat(page.title()).as(path).contains("Broadsheet");
      assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
      assertThat(page.expectFirst("body a").attr("href")).isEqualTo("#content");
      assertThat(page.select("h1")).as(path).hasSize(1);
    }
  }
}
