package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.IndexSettings;
import io.broadsheet.IngestListener;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.extract.ExtractLimits;
import io.broadsheet.index.DocumentMapper;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.search.SearchResult;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.Span;
import io.broadsheet.search.TeaserHit;
import io.broadsheet.search.TeaserOnPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does with the library beside the README's example. */
class EmbeddingTest {
  private static final String FRONT =
      """
      {"url": "https://post.example/", "teasers": [{"headline": "Storm closes the harbour bridge", "snippet": "Lorries wait at…", "truncated": true, "list": "Latest"}]}
      """;

  private static final String ISLAND =
      """
      {"url": "https://isle.example/", "teasers": [{"headline": "Storm closes the harbour bridge", "list": "Most read"}]}
      """;

  @TempDir Path folder;

  private record Counting(AtomicLong bytes) implements IngestListener {
    @Override
    public void onPage(Extraction extraction, long size) {
      bytes.addAndGet(size);
    }
  }

  private static Extracted read(String json) {
    return (Extracted) new NewsJson().read(json, "here");
  }

  @Test
  void aStoryThatWasNeverCrawledIsFoundByItsTeasers() throws IOException {
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(read(FRONT));
      index.put(read(ISLAND));
      index.refresh();
      SearchResult result = index.search("lorries bridge");
      TeaserHit hit = (TeaserHit) result.hits().getFirst();
      assertThat(hit.page().url()).contains("https://post.example/");
      TeaserOnPage elsewhere = hit.teasers().getFirst();
      assertThat(elsewhere.page().url()).contains("https://isle.example/");
      Snippet snippet = hit.snippets().getFirst();
      Span span = snippet.spans().getFirst();
      assertThat(snippet.text().substring(span.start(), span.end())).isEqualTo("Lorries");
    }
  }

  @Test
  void settingsAndAListener() throws IOException {
    Path file = Files.writeString(folder.resolve("news.jsonl"), FRONT + ISLAND);
    IndexSettings settings = new IndexSettings(16, 1, ExtractLimits.DEFAULT);
    AtomicLong bytes = new AtomicLong();
    IngestListener listener = new Counting(bytes);
    try (NewsIndex index = NewsIndex.open(folder.resolve("index"), settings)) {
      assertThat(index.ingest(List.of(file), listener).teasers()).isEqualTo(2);
      assertThat(bytes).hasValueGreaterThan(200);
    }
  }

  @Test
  void onePageIsAsManyDocumentsAsItHasItems() {
    assertThat(new DocumentMapper().documents(read(FRONT))).hasSize(1);
  }
}
