package io.broadsheet.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/** What Lucene has buffered for a segment, with the postings that {@link PostingsBuffer}s hold. */
final class BufferedFields extends FilterFields {
  private final FieldInfos infos;
  private final PostingsBuffers buffers;
  private final List<PostingsBuffer> read = new ArrayList<>();

  BufferedFields(Fields lucene, FieldInfos infos, PostingsBuffers buffers) {
    super(lucene);
    this.infos = infos;
    this.buffers = buffers;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms terms = super.terms(field);
    if (terms == null || !buffers.areFor(field)) {
      return terms;
    }
    TermsEnum key = terms.iterator();
    PostingsBuffer buffer = buffers.get(field, key.next());
    read.add(buffer);
    int[] documents = documents(key, buffer.documents());
    if (key.next() != null) {
      throw PostingsBuffers.notExclusive(field);
    }
    return new BufferedTerms(buffer, documents, hasPositions(infos.fieldInfo(field)));
  }

  private static int[] documents(TermsEnum key, int count) throws IOException {
    int[] documents = new int[count];
    PostingsEnum postings = key.postings(null, PostingsEnum.NONE);
    for (int i = 0; i < count; i++) {
      documents[i] = postings.nextDoc();
    }
    return documents;
  }

  private static boolean hasPositions(FieldInfo field) {
    return field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  /** Gives the buffers up that were read. */
  void forget() {
    read.forEach(buffers::forget);
  }
}
