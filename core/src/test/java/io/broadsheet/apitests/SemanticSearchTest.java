package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.index.Embedder;
import io.broadsheet.index.QueryVector;
import io.broadsheet.ingest.NewsJson;
import io.broadsheet.minilm.MiniLmEmbedder;
import io.broadsheet.search.Hit;
import io.broadsheet.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class SemanticSearchTest {
  private static final List<String> PAGES =
      List.of(
          """
          {"url": "https://post.example/strike", "headline": "Ferry crews walk out", "articleBody": "Sailors at the harbour refuse to work until wages rise."}
          """,
          """
          {"url": "https://post.example/recipe", "headline": "Plum cake", "articleBody": "Stir butter and sugar, then add the flour."}
          """);

  @Test
  void aStoryIsFoundByWhatItMeans() throws IOException {
    try (MiniLmEmbedder model = new MiniLmEmbedder();
        NewsIndex index = NewsIndex.inMemory(IndexSettings.defaults().withEmbedder(model))) {
      for (String page : PAGES) {
        index.put((Extracted) new NewsJson().read(page, "here"));
      }
      index.refresh();
      SearchRequest request = SearchRequest.of("labour dispute of boatmen");
      assertThat(index.search(request).hits()).isEmpty();
      Hit first = index.search(request.withMeaning(true)).hits().getFirst();
      assertThat(first.page().url()).contains("https://post.example/strike");
    }
  }

  @Test
  void textsBeyondTheModelsLengthAreCutAndNotRefused() throws IOException {
    try (Embedding model = new Embedding(new MiniLmEmbedder())) {
      assertThat(model.of("ferry ".repeat(400))).hasSize(384).isNotEqualTo(model.of("ferry"));
      assertThat(model.of("ferry ".repeat(10_000))).isEqualTo(model.of("ferry ".repeat(20_000)));
      assertThat(QueryVector.of("ferry", model.embedder()).nearest(new BytesRef())).isEqualTo(-1);
    }
  }

  private record Embedding(MiniLmEmbedder model) implements AutoCloseable {
    Embedder embedder() {
      return model;
    }

    float[] of(String text) {
      return model.embed(List.of(text)).getFirst();
    }

    @Override
    public void close() throws IOException {
      model.close();
    }
  }
}
