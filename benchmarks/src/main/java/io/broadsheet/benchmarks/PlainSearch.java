package io.broadsheet.benchmarks;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: what a user of Lucene writes to answer the same searches of an index of {@link
 * PlainLucene}. The query parser over the text fields, with the weights that this library has; all
 * of up to three words, else any; the top ten; the {@code UnifiedHighlighter} for headline and two
 * passages of each other field; what a list of hits shows read from stored fields. It has the same
 * threads, over which Lucene divides the segments in its own way.
 */
final class PlainSearch implements Searched {
  private static final int HITS = 10;
  private static final int WORDS_ALL_MEANT = 3;
  private static final Analyzer ENGLISH = new EnglishAnalyzer();
  private static final String PUBLISHED = NewsField.PUBLISHED.fieldName();
  static final Sort NEWEST =
      new Sort(LongField.newSortField(PUBLISHED, true, SortedNumericSelector.Type.MAX));
  private static final Set<String> SHOWN = Set.of("headline", "url", "source", "author", PUBLISHED);

  private static final List<String> COUNTED =
      List.of("source", "section", "tag", "place", "language", "type");

  private static final String[] FIELDS =
      NewsField.searched().stream().map(NewsField::fieldName).toArray(String[]::new);
  private static final int[] PASSAGES =
      Arrays.stream(FIELDS).mapToInt(field -> field.equals("headline") ? 1 : 2).toArray();
  private static final Map<String, Float> WEIGHTS =
      NewsField.searched().stream()
          .collect(Collectors.toMap(NewsField::fieldName, NewsField::weight));

  private static final SearcherFactory PARALLEL =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
          return new IndexSearcher(reader, ForkJoinPool.commonPool());
        }
      };

  private final Directory directory;
  private final SearcherManager searchers;

  private PlainSearch(Directory directory) throws IOException {
    this.directory = directory;
    this.searchers = new SearcherManager(directory, PARALLEL);
  }

  /** Opens the index in a folder, to be closed by the caller. */
  static PlainSearch open(Path folder) throws IOException {
    return new PlainSearch(FSDirectory.open(folder));
  }

  /** Draws searches from the index; see {@link MixedQueries}. */
  List<MixedQuery> queries(int count) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return MixedQueries.draw(searcher, count);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Counts values of the fields that have them among what matches. */
  List<FacetResult> facets(String text, int values) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      FacetsCollector matches = searcher.search(words(text), new FacetsCollectorManager());
      List<FacetResult> facets = new ArrayList<>();
      for (String field : COUNTED) {
        StringDocValuesReaderState state =
            new StringDocValuesReaderState(searcher.getIndexReader(), field);
        FacetResult counted =
            new StringValueFacetCounts(state, matches).getTopChildren(values, field);
        if (counted != null) {
          facets.add(counted);
        }
      }
      return facets;
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public long search(MixedQuery query) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Query words = words(query.text());
      TopDocs top = top(searcher, query, words);
      return shown(searcher, top) + highlighted(searcher, words, top);
    } finally {
      searchers.release(searcher);
    }
  }

  static Query words(String text) {
    MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, ENGLISH, WEIGHTS);
    boolean all = text.split(" ", -1).length <= WORDS_ALL_MEANT;
    parser.setDefaultOperator(all ? QueryParser.Operator.AND : QueryParser.Operator.OR);
    try {
      return parser.parse(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static TopDocs top(IndexSearcher searcher, MixedQuery query, Query words) throws IOException {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
    return switch (query.kind()) {
      case FILTER -> {
        String field = query.filter().field().fieldName();
        Query filter = KeywordField.newExactQuery(field, query.filter().value());
        yield searcher.search(narrowed.add(filter, Occur.FILTER).build(), HITS);
      }
      case NEWEST -> searcher.search(words, HITS, NEWEST);
      case BLENDED -> {
        long week = Duration.ofDays(7).toSeconds();
        Query near =
            LongField.newDistanceFeatureQuery(PUBLISHED, 1, query.now().getEpochSecond(), week);
        yield searcher.search(narrowed.add(near, Occur.SHOULD).build(), HITS);
      }
      default -> searcher.search(words, HITS);
    };
  }

  private static long shown(IndexSearcher searcher, TopDocs top) throws IOException {
    long shown = 0;
    for (ScoreDoc hit : top.scoreDocs) {
      shown += searcher.storedFields().document(hit.doc, SHOWN).getFields().size();
    }
    return shown;
  }

  private static long highlighted(IndexSearcher searcher, Query words, TopDocs top)
      throws IOException {
    UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, ENGLISH).build();
    long shown = 0;
    for (String[] texts : highlighter.highlightFields(FIELDS, words, top, PASSAGES).values()) {
      for (String text : texts) {
        shown += text == null ? 0 : text.length();
      }
    }
    return shown;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, directory);
  }
}
