package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Rejected;
import io.broadsheet.article.Teaser;
import io.broadsheet.extract.Extractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
  private static final String STORY =
      "<p>"
          + "The lamp of the Skarn light burnt through the night. ".repeat(8)
          + "</p>"
          + "<p>"
          + "Its keeper slept, and the ferry found the harbour all the same. ".repeat(8)
          + "</p>";

  private static List<Extraction> read(byte[] feed) {
    return read(feed, SourceReader.MAX_ENTRY_BYTES);
  }

  private static List<Extraction> read(byte[] feed, int maxBytes) {
    List<Extraction> read = new ArrayList<>();
    try {
      new SourceReader(new Extractor()::extract, maxBytes)
          .read(
              "feed", new ByteArrayInputStream(feed), entry -> read.add(entry.extraction().get()));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return read;
  }

  private static List<Extraction> read(String feed) {
    return read(feed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Teaser> teasers(String feed) {
    Extracted page = (Extracted) read(feed).getLast();
    assertThat(page.location()).isEqualTo("feed");
    assertThat(page.article()).isEmpty();
    return page.teasers();
  }

  @Test
  void readsRss2() {
    List<Teaser> teasers =
        teasers(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand --><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
            <image><url>https://post.example/logo.png</url><title>Logo</title></image>
            <title>Harbour Post &amp; Courier</title><link>https://post.example/</link><language>en</language>
            <item><title><![CDATA[Ferry & lamp <b>meet</b>]]></title><link> https://post.example/1?utm_source=rss </link>
            <description>&lt;img src="x.jpg" alt="The ferry at the pier"&gt; SKARN (AP) — A ferry was seen near the lamp[&#8230;]</description>
            <pubDate>Fri, 20 Nov 2026 08:15:00 +0100</pubDate></item>
            <item><title>Second</title><guid isPermaLink="true">https://post.example/2</guid>
            <description>Whole sentence.</description></item>
            <item><description>no title</description></item>
            </channel></rss>
            """);
    assertThat(teasers).hasSize(2);
    Teaser first = teasers.getFirst();
    assertThat(first.headline()).isEqualTo("Ferry & lamp meet");
    assertThat(first.url()).contains("https://post.example/1");
    assertThat(first.snippet()).contains("SKARN (AP) — A ferry was seen near the lamp[…]");
    assertThat(first.dateline()).contains("SKARN (AP)");
    assertThat(first.truncated()).isTrue();
    assertThat(first.imageText()).contains("The ferry at the pier");
    assertThat(first.list()).contains("Harbour Post & Courier");
    assertThat(first.published()).hasToString("Optional[2026-11-20T08:15:00+01:00]");
    assertThat(teasers.get(1).url()).contains("https://post.example/2");
    assertThat(teasers.get(1).truncated()).isFalse();
    assertThat(teasers.get(1).position()).isEqualTo(2);
  }

  @Test
  void readsRss1AndRss091() {
    assertThat(
            teasers(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://post.example/rss"><title>Post</title></channel>
                <item rdf:about="https://post.example/1"><title>Lamp lit</title><link>https://post.example/1</link>
                <dc:date>2026-11-20T08:15+01:00</dc:date></item></rdf:RDF>
                """))
        .singleElement()
        .satisfies(
            teaser -> {
              assertThat(teaser.list()).contains("Post");
              assertThat(teaser.published()).hasToString("Optional[2026-11-20T08:15:00+01:00]");
            });
    assertThat(
            teasers(
                """
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "https://evil.example/rss.dtd">
                <rss version="0.91"><channel><title>Post</title>
                <item><title>Lamp lit</title><link>https://post.example/1</link></item></channel></rss>
                """))
        .hasSize(1);
  }

  @Test
  void readsAtom() {
    List<Teaser> teasers =
        teasers(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Post &amp;amp; Co</title>
            <link rel="self" href="https://post.example/feed"/>
            <entry><title type="html">Lamp &amp;amp; ferry</title><id>tag:post.example,2026:1</id>
            <link rel="replies" href="https://post.example/1/comments"/><link href="https://post.example/1"/>
            <updated>2026-11-21T00:00:00Z</updated><published>2026-11-20T08:15:00Z</published>
            <author><name>Ina Holm</name><email>ina@post.example</email></author>
            <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bright</b> night...</div></summary></entry>
            <entry><title>Only updated</title><link rel="alternate" href="https://post.example/2"/>
            <updated>2026-11-21T00:00:00Z</updated></entry></feed>
            """);
    assertThat(teasers)
        .extracting(Teaser::headline)
        .containsExactly("Lamp & ferry", "Only updated");
    assertThat(teasers.getFirst().url()).contains("https://post.example/1");
    assertThat(teasers.getFirst().snippet()).contains("A bright night...");
    assertThat(teasers.getFirst().truncated()).isTrue();
    assertThat(teasers.getFirst().published()).hasToString("Optional[2026-11-20T08:15:00Z]");
    assertThat(teasers.get(1).published()).hasToString("Optional[2026-11-21T00:00:00Z]");
  }

  @Test
  void aStoryThatTheFeedCarriesWholeIsAnArticleToo() {
    List<Extraction> read =
        read(
            """
            <rss version="2.0"><channel><title>Harbour Post</title><language>en-GB</language>
            <item><title>Short</title><link>https://post.example/0</link><description>Few words</description></item>
            <item><title>Lamp lit after ten years</title><link>https://post.example/1</link>
            <dc:creator>Ina Holm</dc:creator><category>Coast</category>
            <pubDate>Fri, 20 Nov 2026 08:15:00 +0100</pubDate><description>At last</description>
            <content:encoded><![CDATA[%s]]></content:encoded></item></channel></rss>
            """
                .formatted(STORY));
    assertThat(read).hasSize(2);
    Extracted story = (Extracted) read.getFirst();
    Article article = story.article().orElseThrow();
    assertThat(story.url()).contains("https://post.example/1");
    assertThat(story.location()).isEqualTo("feed#2");
    assertThat(article.headline()).contains("Lamp lit after ten years");
    assertThat(article.paragraphs()).hasSize(2).first().asString().startsWith("The lamp of the");
    assertThat(article.authors()).containsExactly("Ina Holm");
    assertThat(article.source()).contains("Harbour Post");
    assertThat(article.language()).contains("en-GB");
    assertThat(article.published()).hasToString("Optional[2026-11-20T08:15:00+01:00]");
    assertThat(((Extracted) read.getLast()).teasers()).hasSize(2);
  }

  @Test
  void readsJsonFeed() {
    List<Extraction> read =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Post", "language": "en", "hubs": [{"a": [1]}],
             "items": [
              {"id": "1", "url": "https://post.example/1", "title": "Lamp lit", "summary": "A bright night…",
               "date_published": "2026-11-20T08:15:00Z", "authors": [{"name": "Ina Holm", "url": "https://a.example"}],
               "tags": ["coast"], "content_html": "%s"},
              {"id": 2, "title": "Ferry late", "content_text": "One line.\\n\\nAnother & more."}, 7]}
            """
                .formatted(STORY));
    assertThat(read).hasSize(2);
    Article article = ((Extracted) read.getFirst()).article().orElseThrow();
    assertThat(article.headline()).contains("Lamp lit");
    assertThat(article.authors()).containsExactly("Ina Holm");
    List<Teaser> teasers = ((Extracted) read.getLast()).teasers();
    assertThat(teasers).extracting(Teaser::headline).containsExactly("Lamp lit", "Ferry late");
    assertThat(teasers.getFirst().truncated()).isTrue();
    assertThat(teasers.get(1).snippet()).contains("One line. Another & more.");
  }

  @Test
  void aSingleObjectOverSeveralLinesIsOnePage() {
    Extracted page = (Extracted) read("{\n  \"headline\": \"Lamp lit\"\n}\n").getFirst();
    assertThat(page.article().orElseThrow().headline()).contains("Lamp lit");
  }

  @Test
  void readsNewsSitemaps() {
    assertThat(
            teasers(
                """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://post.example/1</loc><news:news><news:publication><news:name>Post</news:name>
                <news:language>en</news:language></news:publication>
                <news:publication_date>2026-11-20</news:publication_date><news:title>Lamp lit</news:title></news:news>
                <image:image><image:loc>https://post.example/1.jpg</image:loc>
                <image:caption>The lamp</image:caption></image:image></url>
                <url><loc>https://post.example/about</loc></url></urlset>
                """))
        .singleElement()
        .satisfies(
            teaser -> {
              assertThat(teaser.headline()).isEqualTo("Lamp lit");
              assertThat(teaser.url()).contains("https://post.example/1");
              assertThat(teaser.imageText()).contains("The lamp");
              assertThat(teaser.published()).hasToString("Optional[2026-11-20]");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1251"})
  void readsTheCharsetThatTheFeedDeclares(String charset) {
    String title = charset.equals("windows-1251") ? "Маяк" : "Fähre für Ærø";
    String feed =
        "<?xml version=\"1.0\" encoding=\""
            + charset
            + "\"?><rss><channel><item><title>"
            + title
            + "</title></item></channel></rss>";
    Extracted page = (Extracted) read(feed.getBytes(Charset.forName(charset))).getFirst();
    assertThat(page.teasers().getFirst().headline()).isEqualTo(title);
  }

  @Test
  void dirtyFeedsAreRead() {
    assertThat(
            teasers(
                "\n\n<rss><channel><title>A & B</title><item><title>Lamp & ferry&nbsp;meet</title>"
                    + "<link>https://post.example/1</link><item><title>Unclosed\u0001</title>"))
        .extracting(Teaser::headline)
        .contains("Lamp & ferry meet");
  }

  @Test
  void entitiesOfADocumentTypeAreNeitherFetchedNorExpanded() {
    String feed =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">
        <!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
        <rss><channel><item><title>Lamp &secret; &c;</title></item></channel></rss>
        """;
    for (Extraction extraction : read(feed)) {
      assertThat(extraction.toString()).doesNotContain("root:").doesNotContain("lollol");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss></rss>",
        "<rss><channel><item></item></channel></rss>",
        "<sitemapindex/>",
        "<feed>",
        "<urlset><url>"
      })
  void aFeedWithoutTitlesIsNoNews(String feed) {
    assertThat(read(feed))
        .singleElement()
        .isInstanceOfSatisfying(
            Rejected.class, bad -> assertThat(bad.reason()).isEqualTo(Rejected.Reason.NO_NEWS));
  }

  @Test
  void aFeedBeyondTheLimitIsTooLarge() {
    String feed = "<rss><channel>" + "<item><title>Lamp</title></item>".repeat(4_000);
    assertThat(read(feed.getBytes(StandardCharsets.UTF_8), 100_000))
        .singleElement()
        .isInstanceOfSatisfying(
            Rejected.class, bad -> assertThat(bad.reason()).isEqualTo(Rejected.Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<a>", "<item>", "<item><title>", "&amp;", "<![CDATA[", "<!--", "<item/>", " "})
  void hostileFeedsTakeTimeInProportion(String unit) {
    String feed = "<rss><channel>" + unit.repeat(3_000_000 / unit.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(40), () -> assertThat(read(feed)).isNotEmpty());
  }

  @Test
  void randomChangesNeverThrow() {
    String feed =
        "<rss><channel><title>T</title><item><title>a</title><link>https://post.example/1</link>"
            + "<pubDate>Fri, 20 Nov 2026 08:15:00 GMT</pubDate><description>&lt;p&gt;b</description></item></channel></rss>";
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"a\",\"tags\":[\"b\",{}]}]}";
    Random random = new Random(4);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder changed = new StringBuilder(i % 2 == 0 ? feed : json);
      for (int n = random.nextInt(1, 6); n > 0 && changed.length() > 1; n--) {
        int at = random.nextInt(changed.length());
        switch (random.nextInt(3)) {
          case 0 -> changed.deleteCharAt(at);
          case 1 -> changed.insert(at, "<>&;\"/[]{}\u0000\ud800".charAt(random.nextInt(12)));
          default -> changed.setLength(Math.max(1, at));
        }
      }
      assertThat(read(changed.toString())).isNotEmpty();
    }
  }
}
