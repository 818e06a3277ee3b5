package io.broadsheet.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * The stems of an {@link AnalyzedText} that differ from their words. It must come after that field
 * in the document: it indexes what reading the text for that field left behind, so that a text is
 * read once. It has no norms, because a text's length is the number of its words, and no positions,
 * because phrases are words as written. Where the words are in a {@link PostingsBuffer}, that has
 * the stems too, and Lucene is given its key.
 */
final class StemText extends Field {
  private static final FieldType TYPE = type();

  private final AnalyzedText text;

  StemText(NewsField field, AnalyzedText text) {
    super(field.stemFieldName(), TYPE);
    this.text = text;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  @Override
  public TokenStream tokenStream(Analyzer ignored, @Nullable TokenStream reuse) {
    PostingsBuffer buffer = text.buffer();
    if (buffer != null) {
      return key(buffer, reuse);
    }
    Replay replay = reuse instanceof Replay used ? used : new Replay();
    replay.stems = text.stems();
    return replay;
  }

  private TokenStream key(PostingsBuffer buffer, @Nullable TokenStream reuse) {
    if (reuse != null && !(reuse instanceof Key)) {
      throw PostingsBuffers.notExclusive(name());
    }
    Key key = reuse instanceof Key used ? used : new Key();
    key.buffer = buffer;
    return key;
  }

  /** The key of a buffer, for a text that has words in it. */
  private static final class Key extends TokenStream {
    private final TermPointer term = TermPointer.addedTo(this);
    private @Nullable PostingsBuffer buffer;
    private boolean isRead;

    @Override
    public void reset() {
      isRead = false;
    }

    @Override
    public boolean incrementToken() {
      if (isRead || buffer == null || buffer.length() == 0) {
        return false;
      }
      isRead = true;
      buffer.copyKey(term.getBytesRef());
      return true;
    }

    @Override
    public void end() {
      // Nothing comes after a key.
    }
  }

  private static final class Replay extends TokenStream {
    private final TermPointer term = TermPointer.addedTo(this);
    private @Nullable StemList stems;
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (stems == null || next == stems.size()) {
        return false;
      }
      stems.copyStem(next++, term.getBytesRef());
      return true;
    }

    @Override
    public void end() {
      // Nothing comes after the last stem.
    }
  }
}
