package io.broadsheet.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * The stems of an {@link AnalyzedText} that differ from their words. It must come after that field
 * in the document: it indexes what reading the text for that field left behind, so that a text is
 * read once. It has no norms, because a text's length is the number of its words, and no positions,
 * because phrases are words as written.
 */
final class StemText extends InvertedField {
  private static final FieldType TYPE = type();

  private final AnalyzedText text;

  StemText(NewsField field, AnalyzedText text) {
    super(field.stemFieldName(), TYPE, text.buffers());
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
  TokenStream tokens(@Nullable TokenStream reuse) {
    Replay replay = reuse instanceof Replay used ? used : new Replay();
    replay.stems = text.stems();
    return replay;
  }

  private static final class Replay extends TokenStream implements NumberedTerms {
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
    public int number() {
      return stems == null ? -1 : stems.stem(next - 1);
    }

    @Override
    public @Nullable WordForms forms() {
      return stems == null ? null : stems.forms();
    }

    @Override
    public void end() {
      // Nothing comes after the last stem.
    }
  }
}
