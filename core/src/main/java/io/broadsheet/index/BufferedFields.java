package io.broadsheet.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/** What Lucene has buffered for a segment, with the postings that {@link PostingsBuffer}s hold. */
final class BufferedFields extends FilterFields {
  private final PostingsBuffers buffers;
  private final List<PostingsBuffer> read = new ArrayList<>();

  BufferedFields(Fields lucene, PostingsBuffers buffers) {
    super(lucene);
    this.buffers = buffers;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms terms = super.terms(field);
    if (terms == null || !buffers.areFor(field)) {
      return terms;
    }
    TermsEnum keys = terms.iterator();
    PostingsBuffer buffer = buffers.get(field, keys.next());
    if (keys.next() != null) {
      throw PostingsBuffers.notExclusive(field);
    }
    read.add(buffer);
    boolean ofStems = !field.equals(buffer.field().fieldName());
    return new BufferedTerms(buffer, documents(buffer), ofStems);
  }

  /** Those that have its key as a word, which are those that have it as a stem. */
  private int[] documents(PostingsBuffer buffer) throws IOException {
    TermsEnum keys = requireNonNull(super.terms(buffer.field().fieldName())).iterator();
    keys.next();
    PostingsEnum postings = keys.postings(null, PostingsEnum.NONE);
    int[] documents = new int[buffer.documents()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = postings.nextDoc();
    }
    return documents;
  }

  /** Gives the buffers up that were read. */
  void forget() {
    read.forEach(buffers::forget);
  }
}
