package io.broadsheet.search;

import io.broadsheet.index.NewsAnalyzer;
import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
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

  ItemInMemory(Document document) {
    document.removeFields(NewsField.ITEM.fieldName());
    MemoryIndex index = MemoryIndex.fromDocument(document, NewsAnalyzer.of(Optional.empty()));
    searcher = index.createSearcher();
    leaf = searcher.getIndexReader().leaves().getFirst();
  }

  interface TermVisitor {
    void accept(String field, BytesRef term);
  }

  /** Hands each term to a visitor, who must not keep it. */
  void eachTerm(TermVisitor visitor) throws IOException {
    for (FieldInfo field : leaf.reader().getFieldInfos()) {
      TermsEnum terms = Terms.getTerms(leaf.reader(), field.name).iterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        visitor.accept(field.name, term);
      }
    }
  }

  boolean matches(Query query) throws IOException {
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f)
            .scorer(leaf);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
