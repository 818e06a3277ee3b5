package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BytesRef;

/** An index of one item. */
final class ItemInMemory {
  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;
  private final Map<String, Set<BytesRef>> terms = new HashMap<>();

  ItemInMemory(Document document) throws IOException {
    document.removeFields(NewsField.ITEM.fieldName());
    MemoryIndex index = MemoryIndex.fromDocument(document, NewsAnalyzer.of(Optional.empty()));
    searcher = index.createSearcher();
    leaf = searcher.getIndexReader().leaves().getFirst();
    for (FieldInfo field : leaf.reader().getFieldInfos()) {
      Set<BytesRef> here = new HashSet<>();
      TermsEnum each = Terms.getTerms(leaf.reader(), field.name).iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        here.add(BytesRef.deepCopyOf(term));
      }
      terms.put(field.name, here);
    }
  }

  interface TermVisitor {
    void accept(String field, BytesRef term);
  }

  /** Hands each term to a visitor. */
  void eachTerm(TermVisitor visitor) {
    terms.forEach((field, here) -> here.forEach(term -> visitor.accept(field, term)));
  }

  boolean has(Term term) {
    return terms.getOrDefault(term.field(), Set.of()).contains(term.bytes());
  }

  boolean hasTerm(String field, Predicate<BytesRef> wanted) {
    for (BytesRef term : terms.getOrDefault(field, Set.of())) {
      if (wanted.test(term)) {
        return true;
      }
    }
    return false;
  }

  boolean matches(Query query) throws IOException {
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f)
            .scorer(leaf);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
