package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the time is up, what was found is the result. Each look at the clock takes a second. */
class TimeLimitTest {
  private static final int MOST_LOOKS = 10_000;

  private final SmallWorld world = new SmallWorld(7);
  private final SearchRequest request =
      SearchRequest.of("*").withHits(0, 1_000).withFacets(10).withTimeline(ZoneOffset.UTC);
  private Directory directory;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void index() throws IOException {
    directory = new ByteBuffersDirectory();
    try (IndexWriter lucene = new IndexWriter(directory, NewsWriter.config())) {
      NewsWriter writer = new NewsWriter(lucene);
      for (Extracted page : world.pages(100)) {
        writer.put(page);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private SearchResult search(SearchRequest request, int looks) throws IOException {
    AtomicLong seconds = new AtomicLong();
    Deadline deadline =
        new Deadline(
            Optional.of(Duration.ofSeconds(looks)),
            () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());
    return new SearchRun(searcher, request, null, deadline).run();
  }

  @Test
  void endsWhereverTheTimeIsUp() throws IOException {
    SearchResult all = new SearchRun(searcher, request, null, Deadline.none()).run();
    assertThat(all.partial()).isFalse();
    SearchResult whole = search(request, MOST_LOOKS);
    assertThat(whole.hits()).isEqualTo(all.hits());
    assertThat(whole.facets()).isEqualTo(all.facets());
    assertThat(whole.partial()).isFalse();
    int looks = 0;
    int withHits = 0;
    for (SearchResult part = search(request, 0); part.partial(); part = search(request, ++looks)) {
      assertThat(part.totalIsExact()).isFalse();
      assertThat(part.total()).isLessThanOrEqualTo(all.total());
      assertThat(part.warnings()).anyMatch(warning -> warning.startsWith("the time was up"));
      withHits += part.hits().isEmpty() ? 0 : 1;
    }
    assertThat(looks).as("looks at the clock in a whole search").isGreaterThan(5);
    assertThat(withHits).as("searches that were cut and found something").isPositive();
  }

  @Test
  void atOnceFindsNothingAndDoesNotSayThatNothingIsThere() throws IOException {
    SearchResult nothing = search(SearchRequest.of("harbour ferry zzz"), 0);
    assertThat(nothing.hits()).isEmpty();
    assertThat(nothing.partial()).isTrue();
    assertThat(nothing.warnings()).hasSize(1);
    assertThat(nothing.didYouMean()).isEmpty();
  }

  @Test
  void leavesTheSharedSearcherAsItIs() throws IOException {
    search(request, 0);
    assertThat(searcher.timedOut()).isFalse();
    assertThat(searcher.count(MatchAllDocsQuery.INSTANCE)).isEqualTo(reader.numDocs());
  }

  @Test
  void aLongTextIsMarkedUntilThen() {
    AtomicLong nanos = new AtomicLong();
    Deadline deadline = new Deadline(Optional.of(Duration.ofNanos(3)), nanos::getAndIncrement);
    List<NewsAnalyzer> english = List.of(NewsAnalyzer.of(Optional.of("en")));
    Highlighter highlighter = new Highlighter(SearchRequest.of("storm").query(), english, deadline);
    String text = "storm ".repeat(5_000);
    Snippet snippet = highlighter.whole(NewsField.BODY, text, Optional.of("en"));
    assertThat(snippet.spans()).hasSizeBetween(1, 1_000);
  }

  @Test
  void mustBeMoreThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> request.withTimeLimit(Duration.ZERO));
    assertThat(request.timeLimit()).isEmpty();
    assertThat(request.withTimeLimit(Duration.ofSeconds(2)).timeLimit())
        .contains(Duration.ofSeconds(2));
  }
}
