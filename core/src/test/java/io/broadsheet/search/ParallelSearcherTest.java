package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many threads a search is divided among, it finds the same. */
class ParallelSearcherTest {
  private static final int SEARCHES = 300;
  private static final int THREADS = 3;
  private static final List<Order> ORDERS = List.of(Order.values());

  private final SmallWorld world = new SmallWorld(23);
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicLong tasks = new AtomicLong();
  private Directory directory;
  private DirectoryReader reader;

  @BeforeEach
  void index() throws IOException {
    directory = new ByteBuffersDirectory();
    try (IndexWriter lucene =
        new IndexWriter(directory, NewsWriter.config().setMergePolicy(NoMergePolicy.INSTANCE))) {
      NewsWriter writer = new NewsWriter(lucene);
      List<Extracted> pages = world.pages(300);
      for (int i = 0; i < pages.size(); i++) {
        writer.put(pages.get(i));
        if (i % 31 == 0) {
          lucene.commit();
        }
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    threads.close();
    reader.close();
    directory.close();
  }

  private IndexSearcher parallel(int documents) throws IOException {
    return new ParallelSearcherFactory(
            task -> {
              tasks.incrementAndGet();
              threads.execute(task);
            },
            THREADS,
            documents)
        .newSearcher(reader, null);
  }

  private static SearchResult search(IndexSearcher searcher, SearchRequest request)
      throws IOException {
    return new SearchRun(searcher, request, null, Deadline.of(request)).run();
  }

  @Test
  void findsTheSame() throws IOException {
    IndexSearcher alone = new IndexSearcher(reader);
    IndexSearcher parallel = parallel(1);
    assertThat(reader.leaves()).hasSizeGreaterThan(THREADS);
    assertThat(parallel.getSlices()).hasSize(THREADS);
    int found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      SearchRequest request = request(i);
      SearchResult expected = search(alone, request);
      SearchResult result = search(parallel, request);
      assertThat(result.hits()).as(request.toString()).isEqualTo(expected.hits());
      assertThat(result.total()).as(request.toString()).isEqualTo(expected.total());
      assertThat(result.totalIsExact()).isEqualTo(expected.totalIsExact());
      assertThat(result.facets()).as(request.toString()).isEqualTo(expected.facets());
      assertThat(result.timeline()).as(request.toString()).isEqualTo(expected.timeline());
      assertThat(result.didYouMean()).isEqualTo(expected.didYouMean());
      found += result.hits().isEmpty() ? 0 : 1;
    }
    assertThat(found).as("searches that find something").isGreaterThan(SEARCHES / 2);
    assertThat(tasks).hasValueGreaterThan(SEARCHES);
  }

  private SearchRequest request(int number) {
    SearchRequest request =
        SearchRequest.of(world.query())
            .withOrder(ORDERS.get(number % ORDERS.size()))
            .withStories(number % 2 == 0)
            .withHits(number % 5 == 0 ? 7 : 0, 10);
    SearchRequest counting =
        number % 3 == 0 ? request.withFacets(5).withTimeline(ZoneOffset.UTC) : request;
    SearchRequest narrowed =
        number % 4 == 0
            ? counting.withFilter(NewsField.SOURCE, List.of("harbour gazette", "Le Quai"))
            : counting;
    return number % 7 == 0 ? narrowed.withTimeLimit(Duration.ofHours(1)) : narrowed;
  }

  @Test
  void endsWhenTheTimeIsUp() throws IOException {
    Deadline passed = new Deadline(Optional.of(Duration.ofNanos(1)), System::nanoTime);
    SearchResult part = new SearchRun(parallel(1), request(0), null, passed).run();
    assertThat(part.partial()).isTrue();
    assertThat(part.totalIsExact()).isFalse();
  }

  @Test
  void dividesTheDocumentsAboutEqually() throws IOException {
    long[] documents =
        Arrays.stream(parallel(1).getSlices())
            .mapToLong(
                slice ->
                    Arrays.stream(slice.partitions)
                        .mapToLong(part -> part.ctx.reader().maxDoc())
                        .sum())
            .toArray();
    assertThat(Arrays.stream(documents).sum()).isEqualTo(reader.maxDoc());
    long largest =
        reader.leaves().stream().mapToLong(leaf -> leaf.reader().maxDoc()).max().orElse(0);
    assertThat(Arrays.stream(documents).max().orElse(0) - Arrays.stream(documents).min().orElse(0))
        .isLessThanOrEqualTo(largest);
  }

  @Test
  void leavesAnIndexUndividedThatIsNotWorthIt() throws IOException {
    assertThat(parallel(reader.maxDoc() / 2).getSlices()).hasSize(2);
    IndexSearcher small = parallel(reader.maxDoc() / 2 + 1);
    assertThat(small.getSlices()).hasSize(1);
    search(small, SearchRequest.of("*").withFacets(3));
    assertThat(tasks).hasValue(0);
  }

  @Test
  void dividesNothingWhileOthersSearch() throws IOException {
    IndexSearcher parallel = parallel(1);
    assertThat(ParallelSearcher.amid(0, parallel)).isSameAs(parallel);
    IndexSearcher alone = ParallelSearcher.amid(1, parallel);
    assertThat(alone.getSlices()).hasSize(1);
    assertThat(alone.getSimilarity()).isSameAs(parallel.getSimilarity());
    IndexSearcher hosts = new IndexSearcher(reader, threads);
    assertThat(ParallelSearcher.amid(9, hosts)).isSameAs(hosts);
  }

  @Test
  void refusesNoThreads() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParallelSearcherFactory(Runnable::run, 0))
        .withMessage("threads must be 1 or more, not 0");
  }
}
