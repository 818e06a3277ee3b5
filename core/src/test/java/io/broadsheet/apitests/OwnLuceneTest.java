package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.search.ArticleHit;
import io.broadsheet.search.NewsSearcher;
import io.broadsheet.search.Order;
import io.broadsheet.search.ParallelSearcherFactory;
import io.broadsheet.search.SearchRequest;
import io.broadsheet.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host with a Lucene writer and searchers of its own, and queries built in code. */
class OwnLuceneTest {
  private static Extracted page(String url, String headline, String body) {
    Article article =
        Article.builder()
            .url(url)
            .headline(headline)
            .paragraphs(List.of(body))
            .language("en")
            .build();
    Teaser teaser =
        new Teaser(
            "Herring fleet lands best catch",
            Optional.of("The boats came home low in the…"),
            true,
            Optional.empty(),
            Optional.of("https://post.example/herring"),
            Optional.of("More"),
            1,
            Optional.empty(),
            Optional.empty());
    return new Extracted(url, Optional.of(url), Optional.of(article), List.of(teaser));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void writesAndSearchesWithTheHostsOwnLucene(boolean exclusive) throws IOException {
    IndexWriterConfig config = exclusive ? NewsWriter.exclusiveConfig() : NewsWriter.config();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter lucene = new IndexWriter(directory, config);
        SearcherManager searchers = new SearcherManager(lucene, null)) {
      NewsWriter news = new NewsWriter(lucene);
      news.put(page("https://post.example/lamp", "Lamp relit", "The lamps burn on the Calf."));
      news.put(page("https://post.example/herring", "Herring fleet lands best catch", "Silver."));
      searchers.maybeRefreshBlocking();

      NewsQuery query =
          NewsQuery.or(
              List.of(
                  new NewsQuery.In(NewsField.HEADLINE, new NewsQuery.Prefix("fle")),
                  new NewsQuery.Phrase("on the Calf", 0)));
      SearchResult result =
          new NewsSearcher(searchers)
              .search(SearchRequest.of(query).withOrder(Order.RELEVANCE).withSnippets(1));

      assertThat(result.hits()).hasSize(2).allMatch(hit -> hit instanceof ArticleHit);
      assertThat(result.hits())
          .filteredOn(hit -> hit.page().key().endsWith("herring"))
          .singleElement()
          .satisfies(
              hit ->
                  assertThat(hit.teasers())
                      .singleElement()
                      .satisfies(
                          teaser -> assertThat(teaser.page().key()).endsWith("example/lamp")));
    }
  }

  @Test
  void searchesWithSeveralThreads() throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(1);
        Directory directory = new ByteBuffersDirectory();
        IndexWriter lucene = new IndexWriter(directory, NewsWriter.config());
        SearcherManager searchers =
            new SearcherManager(lucene, new ParallelSearcherFactory(threads, 2))) {
      new NewsWriter(lucene).put(page("https://post.example/lamp", "Lamp relit", "The lamps."));
      searchers.maybeRefreshBlocking();

      SearchResult result = new NewsSearcher(searchers).search(SearchRequest.of("lamp"));

      assertThat(result.hits()).singleElement().isInstanceOf(ArticleHit.class);
    }
  }

  @Test
  void analysesEnglishAlone() throws IOException {
    List<String> stems = new ArrayList<>();
    Analyzer english = NewsAnalyzer.stemming(Optional.of("en"));
    try (TokenStream words = english.tokenStream("any", "The lamps were relit at the café")) {
      CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        stems.add(term.toString());
      }
      words.end();
    }
    assertThat(stems).containsExactly("lamp", "were", "relit", "cafe");
  }
}
