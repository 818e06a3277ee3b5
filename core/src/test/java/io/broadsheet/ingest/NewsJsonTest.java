package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsJsonTest {
  private static final NewsJson JSON = new NewsJson();

  private static Article article(String json) {
    Extraction read = JSON.read(json, "here");
    assertThat(read).isInstanceOf(Extracted.class);
    return ((Extracted) read).article().orElseThrow();
  }

  @Test
  void readsTheNamesOfSchemaOrg() {
    Article article =
        article(
            """
            {"@type": "NewsArticle", "url": "https://post.example/1", "headline": "Lamp lit", "description": "At last",
             "articleBody": "One.\\n\\nTwo.\\n \\nThree.", "author": [{"name": "Ina Holm"}, "Bo Lind"],
             "publisher": {"@type": "Organization", "name": "Harbour Post", "logo": {"url": "https://x.example/l"}},
             "datePublished": "2026-11-20T08:00:00+01:00", "articleSection": ["Culture", "Coast"],
             "keywords": "lighthouse, coast ,", "inLanguage": "en",
             "image": [{"url": "https://post.example/1.jpg"}], "unknown": {"deep": [1, {"x": null}]}}
            """);
    assertThat(article.paragraphs()).containsExactly("One.", "Two.", "Three.");
    assertThat(article.authors()).containsExactly("Ina Holm", "Bo Lind");
    assertThat(article.source()).contains("Harbour Post");
    assertThat(article.section()).contains("Culture");
    assertThat(article.tags()).containsExactly("lighthouse", "coast");
    assertThat(article.picture()).contains("https://post.example/1.jpg");
    assertThat(article.published()).hasToString("Optional[2026-11-20T08:00:00+01:00]");
  }

  @Test
  void alternativeHeadlineStandsInForAHeadlineOrAStandfirst() {
    assertThat(article("{\"alternativeHeadline\": \"A\"}").headline()).contains("A");
    Article both = article("{\"headline\": \"H\", \"alternativeHeadline\": \"A\"}");
    assertThat(both.headline()).contains("H");
    assertThat(both.standfirst()).contains("A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"headline": 7}                             | expected headline as a text, found 7
          {"headline": "H", "datePublished": "Monday"} | expected datePublished in ISO 8601, found Monday
          {"teasers": [{"snippet": "S"}]}             | expected a headline in each teaser, found none
          {"teasers": 3}                              | expected teasers as an array, found 3
          {"captions": ["C"]}                         | expected captions as objects, found C
          ["headline"]                                | expected an object, found [
          {"headline": "H"} {"headline": "I"}         | expected one object, found {
          """)
  void saysWhatWasExpectedAndWhatWasFound(String json, String message) {
    assertThat(JSON.read(json, "here"))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Rejected.Reason.MALFORMED);
              assertThat(rejected.message()).endsWith(message).doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"url\": \"https://post.example/1\"}", "{\"headline\": \" \"}"})
  void anObjectWithoutNewsIsRejected(String json) {
    assertThat(((Rejected) JSON.read(json, "here")).reason()).isEqualTo(Rejected.Reason.NO_NEWS);
  }

  @Test
  void deepNestingIsRejected() {
    String deep = "{\"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(((Rejected) JSON.read(deep, "here")).reason()).isEqualTo(Rejected.Reason.MALFORMED);
  }

  @Test
  void cutOffJsonNeverThrows() {
    String whole = JSON.write(new RandomPages(3).page());
    for (int end = 0; end < whole.length(); end++) {
      assertThat(JSON.read(whole.substring(0, end), "here")).isInstanceOf(Rejected.class);
    }
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    RandomPages pages = new RandomPages(11);
    for (int i = 0; i < 3_000; i++) {
      Extracted page = pages.page();
      String json = JSON.write(page);
      assertThat(json).doesNotContain("\n");
      assertThat(JSON.read(json, page.location())).isEqualTo(page);
    }
  }

  private static final class RandomPages {
    private static final String[] PIECES = {
      "lamp", "é", "\"", "\\", "𝄞", "{", "a b", "<b>", "'", "7", "日本"
    };

    private final Random random;

    RandomPages(long seed) {
      random = new Random(seed);
    }

    Extracted page() {
      Optional<Article> article =
          random.nextInt(4) == 0 ? Optional.empty() : Optional.of(article());
      List<Teaser> teasers = new ArrayList<>();
      for (int i = article.isEmpty() ? -1 : random.nextInt(3); i < 1; i++) {
        teasers.add(teaser());
      }
      Optional<String> url = article.map(Article::url).orElse(maybe());
      return new Extracted("here", url, article, teasers);
    }

    private Article article() {
      return new Article(
          maybe(),
          Optional.of(text()),
          maybe(),
          texts(),
          captions(),
          texts(),
          maybe(),
          maybe(),
          maybe(),
          maybe(),
          texts(),
          maybe(),
          time(),
          time(),
          maybe());
    }

    private Teaser teaser() {
      return new Teaser(
          text(),
          maybe(),
          random.nextBoolean(),
          maybe(),
          maybe(),
          maybe(),
          1 + random.nextInt(9),
          maybe(),
          time());
    }

    private List<Caption> captions() {
      return texts().stream().map(text -> new Caption(text, maybe())).toList();
    }

    private Optional<NewsTime> time() {
      Instant instant = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
      ZoneOffset offset = ZoneOffset.ofHours(random.nextInt(25) - 12);
      NewsTime.Precision[] all = NewsTime.Precision.values();
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(new NewsTime(instant.atOffset(offset), all[random.nextInt(all.length)]));
    }

    private Optional<String> maybe() {
      return random.nextBoolean() ? Optional.empty() : Optional.of(text());
    }

    private List<String> texts() {
      List<String> texts = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        texts.add(text());
      }
      return texts;
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      return text.toString();
    }
  }
}
