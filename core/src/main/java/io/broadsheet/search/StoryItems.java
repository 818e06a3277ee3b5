package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoryKeys;
import io.broadsheet.index.TextSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads {@link StoryItem}s from doc values, and finds them by their keys. */
final class StoryItems {
  /** Of a story that more teasers announce, so many are counted in each segment. */
  static final int MOST_BY_KEY = 1_000;

  static final BytesRef ARTICLE = new BytesRef("article");
  private static final BytesRef TEASER = new BytesRef("teaser");

  private final IndexSearcher searcher;
  private final List<LeafReaderContext> leaves;

  StoryItems(IndexSearcher searcher) {
    this.searcher = searcher;
    this.leaves = searcher.getIndexReader().leaves();
  }

  /** The items of the ranked documents, in the same order. */
  List<StoryItem> read(ScoreDoc[] ranked) throws IOException {
    Integer[] byDoc = new Integer[ranked.length];
    Arrays.setAll(byDoc, i -> i);
    Arrays.sort(byDoc, Comparator.comparingInt(i -> ranked[i].doc));
    StoryItem[] items = new StoryItem[ranked.length];
    LeafReaderContext leaf = null;
    Values values = null;
    for (int i : byDoc) {
      int doc = ranked[i].doc;
      if (values == null || leaf == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        values = new Values(leaf);
      }
      items[i] = values.read(doc, ranked[i].score);
    }
    return List.of(items);
  }

  /**
   * The teasers that have any of the keys, whether they match or not, in index order; without those
   * that are known.
   */
  List<StoryItem> teasers(Collection<Long> keys, Set<Integer> known) throws IOException {
    List<Long> sorted = keys.stream().sorted().toList();
    List<Callable<List<StoryItem>>> looking = new ArrayList<>();
    leaves.forEach(leaf -> looking.add(() -> teasers(leaf, sorted, known)));
    return searcher.getTaskExecutor().invokeAll(looking).stream().flatMap(List::stream).toList();
  }

  private static List<StoryItem> teasers(
      LeafReaderContext leaf, List<Long> keys, Set<Integer> known) throws IOException {
    List<StoryItem> teasers = new ArrayList<>();
    Values values = new Values(leaf);
    for (int doc : values.hasTeasers() ? docs(leaf.reader(), keys) : Set.<Integer>of()) {
      if (!known.contains(leaf.docBase + doc) && !values.isArticle(doc)) {
        teasers.add(values.read(leaf.docBase + doc, 0f));
      }
    }
    return teasers;
  }

  /** The documents that have any of the keys, which come in order, as the terms are. */
  private static Set<Integer> docs(LeafReader reader, List<Long> keys) throws IOException {
    Set<Integer> docs = new TreeSet<>();
    Terms terms = reader.terms(NewsField.STORY.fieldName());
    if (terms == null) {
      return docs;
    }
    Bits live = reader.getLiveDocs();
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (long key : TeaserKeys.among(reader, keys)) {
      if (each.seekExact(StoryKeys.term(key))) {
        postings = each.postings(postings, PostingsEnum.NONE);
        int left = MOST_BY_KEY;
        int doc = postings.nextDoc();
        for (; doc != DocIdSetIterator.NO_MORE_DOCS && left > 0; doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            docs.add(doc);
            left--;
          }
        }
      }
    }
    return docs;
  }

  /** The values of one segment; documents must come in their order. */
  private static final class Values {
    private final int base;
    private final SortedNumericDocValues keys;
    private final SortedSetDocValues types;
    private final long articleType;
    private final SortedNumericDocValues published;
    private final NumericDocValues origin;
    private final BinaryDocValues signature;

    Values(LeafReaderContext leaf) throws IOException {
      LeafReader reader = leaf.reader();
      base = leaf.docBase;
      keys = DocValues.getSortedNumeric(reader, NewsField.STORY.fieldName());
      types = DocValues.getSortedSet(reader, NewsField.TYPE.fieldName());
      articleType = types.lookupTerm(ARTICLE);
      published = DocValues.getSortedNumeric(reader, NewsField.PUBLISHED.fieldName());
      origin = DocValues.getNumeric(reader, NewsField.ORIGIN.fieldName());
      signature = DocValues.getBinary(reader, NewsField.SIGNATURE.fieldName());
    }

    StoryItem read(int doc, float score) throws IOException {
      int local = doc - base;
      boolean article = isArticle(local);
      return new StoryItem(
          doc,
          score,
          article,
          keys(local),
          published.advanceExact(local)
              ? OptionalLong.of(published.nextValue())
              : OptionalLong.empty(),
          origin.advanceExact(local) ? origin.longValue() : 0,
          signature.advanceExact(local)
              ? TextSignature.read(signature.binaryValue())
              : Optional.empty());
    }

    /** Whether there are any: a segment of newswire has none, and many keys need not be sought. */
    boolean hasTeasers() throws IOException {
      return types.lookupTerm(TEASER) >= 0;
    }

    boolean isArticle(int local) throws IOException {
      return types.advanceExact(local) && types.nextOrd() == articleType;
    }

    private List<Long> keys(int local) throws IOException {
      List<Long> values = new ArrayList<>(2);
      if (keys.advanceExact(local)) {
        for (int i = 0; i < keys.docValueCount(); i++) {
          values.add(keys.nextValue());
        }
      }
      return values;
    }
  }
}
