package io.broadsheet.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** All postings, norms and binary values of an index, a line for each term, norm and value. */
final class PostingsDump {
  private final List<String> lines = new ArrayList<>();

  private PostingsDump() {}

  static List<String> of(DirectoryReader reader) throws IOException {
    PostingsDump dump = new PostingsDump();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        dump.addNorms(leaf.reader(), field.name);
        dump.addBinaries(leaf.reader(), field);
        dump.addTerms(leaf.reader().terms(field.name), field.name);
      }
    }
    return dump.lines;
  }

  private void addNorms(LeafReader leaf, String field) throws IOException {
    NumericDocValues norms = leaf.getNormValues(field);
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lines.add(field + " norm " + norms.docID() + ": " + norms.longValue());
    }
  }

  private void addBinaries(LeafReader leaf, FieldInfo field) throws IOException {
    if (field.getDocValuesType() != DocValuesType.BINARY) {
      return;
    }
    BinaryDocValues values = leaf.getBinaryDocValues(field.name);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lines.add(field.name + " value " + values.docID() + ": " + values.binaryValue());
    }
  }

  private void addTerms(Terms terms, String field) throws IOException {
    if (terms == null) {
      return;
    }
    lines.add(field + " " + terms.getDocCount() + " " + terms.getSumTotalTermFreq());
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      StringBuilder line = new StringBuilder(field + " " + name(term));
      PostingsEnum postings = all.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        line.append(' ').append(postings.docID()).append('×').append(postings.freq());
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          line.append(':').append(postings.nextPosition());
        }
      }
      lines.add(line.toString());
    }
  }

  private static String name(BytesRef term) {
    try {
      return term.utf8ToString();
    } catch (AssertionError | IndexOutOfBoundsException noText) {
      return term.toString();
    }
  }
}
