package io.broadsheet.search;

import static io.broadsheet.samples.News.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.NewsTime;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class OperatorsTest {
  private NewsIndex index;

  @BeforeAll
  void makeIndex() throws IOException {
    Article storm =
        article(
                "Storm",
                "An extreme cold wave struck the coast of Tolmere.",
                "Flights were cancelled.")
            .toBuilder()
            .url("https://www.news.harbour.example/storm")
            .standfirst("Ferries stay in port")
            .captions(List.of(new Caption("Waves at the quay", Optional.of("Bo Lind"))))
            .authors(List.of("Ana Ruiz", "José Núñez"))
            .agency("Northern Wire")
            .source("Harbour Gazette")
            .section("Weather")
            .tags(List.of("storm surge", "ferries"))
            .dateline("TOLMERE")
            .language("en-GB")
            .published(NewsTime.parse("2025-02-03T22:15:00-05:00").orElseThrow())
            .build();
    Article election =
        article("Wahl", "Der kalte Winter und die Häuser an der Küste.").toBuilder()
            .url("https://kurier.example/wahl")
            .source("Der Kurier")
            .language("de")
            .published(NewsTime.parse("2024-12-31").orElseThrow())
            .build();
    Article plain = article("Council", "A cold extreme of opinions. Organisation matters.");
    index = NewsIndex.inMemory();
    index.put(
        News.page("1", storm, List.of(News.teaser("Fares rise", "Ferry fares go up in spring…"))));
    index.put(News.page("2", election));
    index.put(News.page("3", plain));
    index.refresh();
  }

  @AfterAll
  void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "*; Storm,Fares rise,Wahl,Council",
        "extreme cold; Storm,Council",
        "\"extreme cold\"; Storm",
        "\"cold extreme\"; Council",
        "\"cold extreme\"~3; Storm,Council",
        "\"coast of tolmere\"; Storm",
        "\"tolmere flights\"; Storm",
        "ferry; Storm,Fares rise",
        "\"ferry\"; Fares rise",
        "\"ferries\"; Storm",
        "ferries*; Storm",
        "ferrie~1; Storm",
        "organis*; Council",
        "intitle:\"fare\";",
        "intitle:fare; Fares rise",
        "lang:de \"häuser\"; Wahl",
        "lang:de \"haus\";",
        "lang:de haus; Wahl",
        "lang:en haus;",
        "kalte -(cold zebra); Wahl",
        "http://news.harbour.example/storm/; Storm",
        "https://www.news.harbour.example/; Storm,Fares rise",
        "https://harbour.example storm; Storm",
        "www.kurier.example; Wahl",
        "http://elsewhere.example/;",
        "https://kurier.example/wahl#top; Wahl",
        "quay; Storm",
        "flight; Storm",
        "cancel*; Storm",
        "w?ve; Storm",
        "*ights; Storm",
        "*ight;",
        "tolmeer~; Storm",
        "tolmer~1; Storm",
        "intitle:storm; Storm",
        "intitle:cold;",
        "intitle:fares; Fares rise",
        "by:ruiz; Storm",
        "by:nunez; Storm",
        "by:\"ana ruiz\"; Storm",
        "by:\"ruiz jose\";",
        "by:\"ana núñez\";",
        "by:(ruiz núñez); Storm",
        "by:rui*; Storm",
        "by:ruis~; Storm",
        "by:lind;",
        "source:gazette; Storm,Fares rise",
        "source:\"northern wire\"; Storm",
        "source:kurier; Wahl",
        "site:harbour.example; Storm,Fares rise",
        "site:news.harbour.example; Storm,Fares rise",
        "site:NEWS.Harbour.example; Storm,Fares rise",
        "site:www.news.harbour.example; Storm,Fares rise",
        "site:https://www.news.harbour.example/storm?id=1; Storm,Fares rise",
        "site:*.example; Storm,Fares rise,Wahl",
        "https://news.harbour.example/storm?utm_source=x&fbclid=a#top; Storm",
        "www.news.harbour.example/storm?utm_source=~x*; Storm",
        "(https://news.harbour.example/storm/ OR wahl); Storm,Wahl",
        "https://elsewhere.example/cold-storm-coast;",
        "has:author; Storm",
        "HAS:Caption; Storm",
        "has:date; Storm,Wahl",
        "has:summary; Storm,Fares rise",
        "has:picture;",
        "-has:date; Fares rise,Council",
        "intitle:cou*; Council",
        "intitle:c?uncil; Council",
        "intitle:councel~; Council",
        "site:example;",
        "site:news*; Storm,Fares rise",
        "section:weather; Storm",
        "tag:surge; Storm",
        "tag:\"storm surge\"; Storm",
        "tag:\"surge ferries\";",
        "place:tolmere; Storm",
        "lang:en; Storm,Fares rise",
        "lang:en-GB; Storm,Fares rise",
        "lang:de; Wahl",
        "type:teaser; Fares rise",
        "type:article -lang:de; Storm,Council",
        "after:2025; Storm",
        "after:2025-02-04; Storm",
        "before:2025; Wahl",
        "on:2024-12-31; Wahl",
        "on:2025-02-03;",
        "after:2024-12-31; Storm,Wahl",
        "before:2024-12-31;",
        "-cold; Fares rise,Wahl",
        "-(cold OR kalt); Fares rise",
        "NOT type:article; Fares rise",
        "cold -source:gazette; Council",
        "storm OR wahl; Storm,Wahl",
        "(storm OR wahl) lang:de; Wahl",
        "the cold wave of the coast; Storm,Council",
        "the wave of the cold zebra; Storm,Council",
        "the cold wave; Storm",
        "\"the\" quay; Storm",
        "+the quay -a; Storm",
        "the AND quay; Storm",
        "(the OR \"of the\") quay; Storm",
        "intitle:the quay; Storm",
        "intitle:(the storm); Storm",
        "\"the coast of the tolmere\";",
        "\"the coast in tolmere\"; Storm",
        "\"struck the coast\"; Storm",
        "\"struck coast\";",
        "\"the quay\"; Storm",
        "quay -\"the\"; Storm",
        "the;",
        "haus; Wahl",
        "kuste; Wahl",
        "What storm?; Storm"
      })
  void finds(String query, String headlines) throws IOException {
    SearchResult result = index.search(SearchRequest.of(query).withHits(0, 20));
    List<String> expected = headlines == null ? List.of() : Arrays.asList(headlines.split(","));
    assertThat(News.headlines(result)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(result.total()).isEqualTo(expected.size());
    assertThat(result.totalIsExact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "on:2001; false",
        "by:nobody; false",
        "the; true",
        "\"the of\" -a; true",
        "zzz; false"
      })
  void whereThereIsNoWordToSearchForThatIsSaid(String query, boolean said) throws IOException {
    List<String> warnings = index.search(query).warnings();
    assertThat(warnings.stream().anyMatch(it -> it.startsWith("there is no word"))).isEqualTo(said);
  }
}
