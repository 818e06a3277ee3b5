package io.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.broadsheet.article.Extracted;
import io.broadsheet.index.NewsField;
import io.broadsheet.index.NewsWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many threads a search is divided among, it finds the same. */
class ParallelSearcherTest {
  private static final int SEARCHES = 300;
  private static final int THREADS = 3;

  /** So many pages are in one segment, half of all. */
  private static final int LARGEST = 150;

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
        if (i >= LARGEST && i % 15 == 0) {
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
  void dividesASearchWithALimitToo() throws IOException {
    search(parallel(1), SearchRequest.of("*").withTimeLimit(Duration.ofHours(1)));
    assertThat(tasks).hasPositiveValue();
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
    assertThat(Arrays.stream(documents).max()).as("alone").hasValue(largest);
    assertThat(Arrays.stream(documents).min().orElse(0)).isGreaterThan(reader.maxDoc() / 5);
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

  /** The second search begins while the first one hands over its first task. */
  @Test
  void knowsOfTheOthers() throws IOException {
    AtomicReference<NewsSearcher> shared = new AtomicReference<>();
    List<Long> handedOver = new ArrayList<>();
    Executor executor =
        task -> {
          if (tasks.getAndIncrement() == 0) {
            searchEverything(Objects.requireNonNull(shared.get()));
            handedOver.add(tasks.get());
            throw new IllegalStateException("no thread");
          }
        };
    try (SearcherManager searchers =
        new SearcherManager(directory, new ParallelSearcherFactory(executor, THREADS, 1))) {
      NewsSearcher searcher = new NewsSearcher(searchers);
      shared.set(searcher);
      assertThatIllegalStateException().isThrownBy(() -> searchEverything(searcher));
      assertThat(handedOver).as("tasks after the second search").containsExactly(1L);
      searchEverything(searcher);
      assertThat(tasks).as("tasks of one that is alone again").hasValueGreaterThan(1);
    }
  }

  private static void searchEverything(NewsSearcher searcher) {
    try {
      searcher.search(SearchRequest.of("*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesNoThreads() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParallelSearcherFactory(Runnable::run, 0))
        .withMessage("threads must be 1 or more, not 0");
  }
}
