package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Facets, the timeline and the days that narrow a search. */
@TestInstance(Lifecycle.PER_CLASS)
class NarrowingTest {
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

  private static int matches(Document results) {
    return Integer.parseInt(results.select(".summary").text().replaceFirst(" item.*", ""));
  }

  private static Element value(Document results, String facet, String name) {
    return results.select("#facet-" + facet + " + ul a").stream()
        .filter(it -> it.text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aValueOfAFacetNarrowsToWhatItCounts() {
    Document all = page("/search?q=ferry");
    Element courier = value(all, "source", "The Aldermere Courier");
    String count = Objects.requireNonNull(courier.nextElementSibling()).text();

    Document narrowed = page(courier.attr("href"));
    assertThat(matches(narrowed)).isEqualTo(Integer.parseInt(count)).isLessThan(matches(all));
    assertThat(narrowed.select(".hit .source").eachText()).containsOnly("The Aldermere Courier");
    assertThat(narrowed.select("#facet-source + ul a").size()).isGreaterThan(1);

    Element chosen = value(narrowed, "source", "The Aldermere Courier");
    assertThat(chosen.attr("aria-current")).isEqualTo("true");
    assertThat(matches(page(chosen.attr("href")))).isEqualTo(matches(all));
    assertThat(narrowed.expectFirst(".chip:last-child").text())
        .startsWith("SourceThe Aldermere Courier");
    assertThat(matches(page(narrowed.expectFirst(".chip:last-child a").attr("href"))))
        .isEqualTo(matches(all));
  }

  @Test
  void severalValuesOfAFacetAreAlternatives() {
    Document one = page("/search?q=ferry&source=The+Aldermere+Courier");
    Document two = page(value(one, "source", "Skerrin Life").attr("href"));

    assertThat(two.select("#facet-source + ul [aria-current]")).hasSize(2);
    assertThat(matches(two)).isGreaterThan(matches(one));
  }

  @Test
  void whatWasChosenStaysWhenTheReaderGoesOn() {
    Document results = page("/search?q=*&lang=en&sort=newest");

    assertThat(results.select("#search-form input[name=lang]").attr("value")).isEqualTo("en");
    assertThat(results.select("#search-form input[name=sort]").attr("value")).isEqualTo("newest");
    for (String link :
        List.of(
            results.expectFirst(".pager a[rel=next]").attr("href"),
            results.expectFirst(".orders a").attr("href"),
            results.expectFirst(".feed a").attr("href"),
            results.expectFirst(".bars a").attr("href"))) {
      assertThat(link).contains("lang=en");
    }
  }

  @Test
  void languagesAndKindsHaveNames() {
    Document results = page("/search?q=*");

    assertThat(results.select("#facet-lang + ul a").eachText()).contains("English", "German");
    assertThat(results.select("#facet-type + ul a").eachText()).contains("Teaser only", "Article");
  }

  @Test
  void aBarLeadsToItsItems() {
    Document all = page("/search?q=ferry");
    Element bar =
        all.select(".bars a").stream()
            .filter(it -> it.attr("aria-label").matches(".*: [2-9] items"))
            .findFirst()
            .orElseThrow();

    Document day = page(bar.attr("href"));
    assertThat(day.expectFirst("#q").attr("value"))
        .isEqualTo("ferry after:" + bar.attr("data-from") + " before:" + bar.attr("data-to"));
    assertThat(bar.attr("aria-label")).endsWith(": " + matches(day) + " items");
  }

  @Test
  void theDaysOfTheFormReplaceThoseOfTheQuery() {
    HttpResponse<String> response =
        served.get("/search?q=ferry+after%3A2026-11-01&from=2026-11-18&to=2026-11-20&lang=en");

    assertThat(response.statusCode()).isEqualTo(303);
    Document results = page(response.headers().firstValue("Location").orElseThrow());
    assertThat(results.expectFirst("#q").attr("value"))
        .isEqualTo("ferry after:2026-11-18 before:2026-11-21");
    assertThat(results.select("#search-form input[name=lang]").attr("value")).isEqualTo("en");
    assertThat(served.get("/search?q=ferry&from=someday").statusCode()).isEqualTo(400);
    assertThat(
            served
                .get("/search?q=ferry&from=%2B999999999-12-31&to=%2B999999999-12-31")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFilterAloneIsASearch() {
    assertThat(page("/search?q=&lang=de").select(".hit")).isNotEmpty();
  }
}
