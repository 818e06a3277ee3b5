package io.broadsheet.search;

import io.broadsheet.index.IndexedWord;
import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment that may have one of some names, because they have the rarest word of
 * one of them: all that have a name are among them.
 */
final class NameCandidates {
  /** The words of so many names are worth looking up. */
  private static final int MOST_NAMES = 16;

  /** Of longer names, doc values may hold the beginning only. */
  private static final int LONGEST_NAME = 1_000;

  private static final NewsAnalyzer WORDS = NewsAnalyzer.of(Optional.empty());

  private final LeafReader segment;
  private final Terms terms;
  private final List<Rarest> rarest;

  private NameCandidates(LeafReader segment, Terms terms, List<Rarest> rarest) {
    this.segment = segment;
    this.terms = terms;
    this.rarest = rarest;
  }

  /** A name's rarest word, and how many documents have it. */
  private record Rarest(BytesRef word, TermState state, int documents) {}

  /** Those of the names with some ordinals, or null where it is better to ask each document. */
  static @Nullable NameCandidates of(LeafReader segment, NewsField field, FixedBitSet ordinals)
      throws IOException {
    Terms terms = segment.terms(field.fieldName());
    if (terms == null || ordinals.cardinality() > MOST_NAMES) {
      return null;
    }
    SortedSetDocValues names = DocValues.getSortedSet(segment, field.fieldName());
    List<Rarest> rarest = new ArrayList<>();
    int ordinal = ordinals.nextSetBit(0);
    while (ordinal != DocIdSetIterator.NO_MORE_DOCS) {
      String name = names.lookupOrd(ordinal).utf8ToString();
      Rarest word = name.length() > LONGEST_NAME ? null : rarest(terms.iterator(), field, name);
      if (word == null) {
        return null;
      }
      rarest.add(word);
      int next = ordinal + 1;
      ordinal =
          next == ordinals.length() ? DocIdSetIterator.NO_MORE_DOCS : ordinals.nextSetBit(next);
    }
    return new NameCandidates(segment, terms, rarest);
  }

  private static @Nullable Rarest rarest(TermsEnum terms, NewsField field, String name)
      throws IOException {
    Rarest rarest = null;
    for (IndexedWord word : WORDS.words(field, name)) {
      BytesRef term = new BytesRef(word.text());
      if (!terms.seekExact(term)) {
        return null;
      }
      if (rarest == null || terms.docFreq() < rarest.documents()) {
        rarest = new Rarest(term, terms.termState(), terms.docFreq());
      }
    }
    return rarest;
  }

  /** How many there are at most. */
  long cost() {
    return rarest.stream().mapToLong(Rarest::documents).sum();
  }

  /** They, in order. */
  DocIdSetIterator iterator() throws IOException {
    if (rarest.size() == 1) {
      return postings(rarest.getFirst());
    }
    DocIdSetBuilder all = new DocIdSetBuilder(segment.maxDoc());
    for (Rarest word : rarest) {
      all.add(postings(word));
    }
    return all.build().iterator();
  }

  private PostingsEnum postings(Rarest word) throws IOException {
    TermsEnum each = terms.iterator();
    each.seekExact(word.word(), word.state());
    return each.postings(null, PostingsEnum.NONE);
  }
}
