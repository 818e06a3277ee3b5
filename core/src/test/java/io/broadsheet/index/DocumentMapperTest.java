package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMapperTest {
  private static final String URL = "https://www.news.harbour.example:8443/2025/storm?id=1#top";

  private static final Article ARTICLE =
      Article.builder()
          .url(URL)
          .headline("Storm closes harbour of Tolmere")
          .standfirst("Ferries stay in port")
          .paragraphs(List.of("First.", "Second."))
          .captions(List.of(new Caption("The quay", Optional.of("Ana Ruiz"))))
          .authors(List.of("Ana Ruiz", "Bo Lind"))
          .agency("Northern Wire")
          .dateline("TOLMERE")
          .source("Harbour Gazette")
          .section("Weather")
          .tags(List.of("storm", "ferries"))
          .language("pt-BR")
          .published(NewsTime.parse("2025-02-03").orElseThrow())
          .build();

  private static final Teaser TEASER =
      new Teaser(
          "Ferry fares to rise in spring",
          Optional.of("Fares will rise…"),
          true,
          Optional.of("A ferry"),
          Optional.of("http://ferries.example/fares/"),
          Optional.of("More news"),
          2,
          Optional.of("ORSUND"),
          NewsTime.parse("2025-02-01T10:00:00Z"));

  private static final Extracted PAGE =
      new Extracted("/pages/1.html", Optional.of(URL), Optional.of(ARTICLE), List.of(TEASER));

  private static List<String> values(Document document, NewsField field) {
    return Arrays.stream(document.getFields(field.fieldName()))
        .map(DocumentMapperTest::value)
        .distinct()
        .toList();
  }

  private static String value(IndexableField field) {
    BytesRef bytes = field.binaryValue();
    return field.stringValue() != null || bytes == null
        ? String.valueOf(field.stringValue())
        : bytes.utf8ToString();
  }

  @Test
  void anArticleIsOneDocumentWithAllItsFields() {
    Document document = new DocumentMapper().documents(PAGE).getFirst();
    assertThat(values(document, NewsField.PAGE)).containsExactly(URL);
    assertThat(values(document, NewsField.TYPE)).containsExactly("article");
    assertThat(values(document, NewsField.HEADLINE))
        .containsExactly("Storm closes harbour of Tolmere");
    assertThat(values(document, NewsField.STANDFIRST)).containsExactly("Ferries stay in port");
    assertThat(values(document, NewsField.BODY)).containsExactly("First.\n\nSecond.");
    assertThat(values(document, NewsField.CAPTION)).containsExactly("The quay");
    assertThat(values(document, NewsField.TEASER)).isEmpty();
    assertThat(values(document, NewsField.AUTHOR)).containsExactly("Ana Ruiz", "Bo Lind");
    assertThat(values(document, NewsField.SOURCE))
        .containsExactly("Harbour Gazette", "Northern Wire");
    assertThat(values(document, NewsField.PLACE)).containsExactly("TOLMERE");
    assertThat(values(document, NewsField.SECTION)).containsExactly("Weather");
    assertThat(values(document, NewsField.TAG)).containsExactly("storm", "ferries");
    assertThat(values(document, NewsField.LANGUAGE)).containsExactly("pt-br", "pt");
    assertThat(values(document, NewsField.SITE))
        .containsExactly("news.harbour.example", "harbour.example");
    assertThat(document.getField(NewsField.PUBLISHED.fieldName()).numericValue().longValue())
        .isEqualTo(Instant.parse("2025-02-03T00:00:00Z").getEpochSecond());
  }

  @Test
  void aTeaserIsOneDocumentInTheLanguageAndOfTheSourceOfItsPage() {
    List<Document> documents = new DocumentMapper().documents(PAGE);
    assertThat(documents).hasSize(2);
    Document document = documents.getLast();
    assertThat(values(document, NewsField.PAGE)).containsExactly(URL);
    assertThat(values(document, NewsField.TYPE)).containsExactly("teaser");
    assertThat(values(document, NewsField.HEADLINE))
        .containsExactly("Ferry fares to rise in spring");
    assertThat(values(document, NewsField.TEASER)).containsExactly("Fares will rise…\nA ferry");
    assertThat(values(document, NewsField.BODY)).containsExactly("");
    assertThat(values(document, NewsField.SOURCE)).containsExactly("Harbour Gazette");
    assertThat(values(document, NewsField.PLACE)).containsExactly("ORSUND");
    assertThat(values(document, NewsField.LANGUAGE)).containsExactly("pt-br", "pt");
    assertThat(values(document, NewsField.SITE)).containsExactly("ferries.example");
    assertThat(document.getField(NewsField.PUBLISHED.fieldName()).numericValue().longValue())
        .isEqualTo(Instant.parse("2025-02-01T10:00:00Z").getEpochSecond());
  }

  @Test
  void eachDocumentStoresItsItemOnce() throws IOException {
    for (Document document : new DocumentMapper().documents(PAGE)) {
      List<IndexableField> stored =
          document.getFields().stream().filter(field -> field.fieldType().stored()).toList();
      assertThat(stored).hasSize(1);
      StoredItem item = StoredItem.decode(stored.getFirst().binaryValue());
      assertThat(item.item()).isIn(ARTICLE, TEASER);
      assertThat(item.page().key()).isEqualTo(URL);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/a",
        "http://www.harbour.example/a",
        "https://harbour.example/a/",
        "https://harbour.example/a#part",
        "https://harbour.example/a/#part",
        "https://www.harbour.example/a//#part/#"
      })
  void oneStoryHasOneUrlKey(String url) {
    assertThat(StoryKeys.of(Article.builder().url(url).headline("Storm").build()))
        .containsExactly(StoryKeys.ofUrl("https://harbour.example/a"));
  }

  @Test
  void anotherAddressIsAnotherStory() {
    assertThat(StoryKeys.of(Article.builder().url("https://a.example/a?p=2").headline("x").build()))
        .isNotEqualTo(
            StoryKeys.of(Article.builder().url("https://a.example/a?p=3").headline("x").build()));
  }

  private static List<Long> keysOf(String headline) {
    return StoryKeys.of(Article.builder().headline(headline).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Storm closes harbour of Tolmere; STORM closes harbour, of Tolmere!",
        "Storm closes harbour of Tolmere; “Storm closes” harbour — of  Tolmere …",
        "Zug fährt über Brücke; zug FÄHRT über brücke"
      })
  void aHeadlineIsKnownWhateverItsCaseAndPunctuation(String one, String other) {
    assertThat(keysOf(one)).hasSize(1).isEqualTo(keysOf(other)).allMatch(StoryKeys::isHeadline);
  }

  @Test
  void keysOfAddressesAndOfHeadlinesAreKeptApart() {
    for (int i = 0; i < 100; i++) {
      String text = "storm closes harbour today " + i;
      long key = StoryKeys.ofUrl(text);
      assertThat(StoryKeys.isHeadline(key)).isFalse();
      assertThat(keysOf(text)).hasSize(1).allMatch(StoryKeys::isHeadline).doesNotContain(key);
    }
  }

  @Test
  void eachBitOfAKeyTells() {
    long key = StoryKeys.ofUrl("https://post.example/storm");
    for (int bit = 0; bit < 48; bit++) {
      assertThat(StoryKeys.term(key ^ 1L << bit)).isNotEqualTo(StoryKeys.term(key));
    }
  }

  @Test
  void aHeadlineOfFewWordsTellsNoStory() {
    assertThat(keysOf("Live: storm updates")).isEmpty();
    assertThat(keysOf("Live: storm updates today")).hasSize(1);
    assertThat(keysOf("storm closes harbour today"))
        .isNotEqualTo(keysOf("stormcloses harbour to day"));
  }

  /** Whatever stands in a page, putting it must not throw: one page would stop a whole run. */
  @ParameterizedTest
  @ValueSource(ints = {1, 300, 40_000})
  void namesAndAddressesOfAnyLengthGoIn(int length) throws IOException {
    String text = "é".repeat(length);
    Article article =
        Article.builder()
            .url("https://harbour.example/" + text)
            .headline(text)
            .paragraphs(List.of(text))
            .authors(List.of(text))
            .tags(List.of(text))
            .source(text)
            .section(text)
            .dateline(text)
            .language(text)
            .build();
    Teaser teaser =
        new Teaser(
            text,
            Optional.of(text),
            false,
            Optional.of(text),
            Optional.of("https://" + text + ".example/a"),
            Optional.of(text),
            1,
            Optional.of(text),
            Optional.empty());
    Extracted page = new Extracted(text, article.url(), Optional.of(article), List.of(teaser));
    try (ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriter lucene = new IndexWriter(memory, NewsWriter.config())) {
      NewsWriter writer = new NewsWriter(lucene);
      writer.put(page);
      writer.put(page);
      lucene.commit();
      assertThat(lucene.getDocStats().numDocs).isEqualTo(2);
      writer.delete(page.key());
      lucene.commit();
      assertThat(lucene.getDocStats().numDocs).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "//x.example/a", "mailto:a@b.example", "https://", "urn:x", "http://?"})
  void oddAddressesGoIn(String url) {
    Article article = Article.builder().url(url).headline("Storm").build();
    assertThat(
            new DocumentMapper()
                .documents(new Extracted("x", Optional.of(url), Optional.of(article), List.of())))
        .hasSize(1);
  }
}
