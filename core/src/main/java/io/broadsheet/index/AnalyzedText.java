package io.broadsheet.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A text field that is analysed by its document's language, whatever the writer's analyzer is. Its
 * tokens go to a {@link PostingsBuffer}, where the index is written with one, or else to Lucene's
 * own. Lucene gives a stream back to the next field of the same name in the same segment, and to no
 * other: so a stream's buffer is that of one field of one segment.
 */
final class AnalyzedText extends Field {
  /** With norms, without offsets: highlighting analyses the few texts that it shows again. */
  private static final FieldType TEXT = type(false);

  private static final FieldType NAME = type(true);

  private static final BytesRef NO_SIGNATURE = new BytesRef();

  private final NewsField field;
  private final String text;
  private final NewsAnalyzer analyzer;
  private final @Nullable PostingsBuffers buffers;
  private @Nullable PostingsBuffer buffer;
  private @Nullable StemList stems;
  private @Nullable WordRuns runs;

  AnalyzedText(NewsField field, String text, NewsAnalyzer analyzer) {
    this(field, text, analyzer, null);
  }

  /**
   * @param buffers where the tokens go, or null for Lucene's
   */
  AnalyzedText(
      NewsField field, String text, NewsAnalyzer analyzer, @Nullable PostingsBuffers buffers) {
    super(field.fieldName(), text, field.kind() == NewsField.Kind.TEXT ? TEXT : NAME);
    this.field = field;
    this.text = text;
    this.analyzer = analyzer;
    this.buffers = buffers;
  }

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  @Override
  public TokenStream tokenStream(Analyzer ignored, @Nullable TokenStream reuse) {
    if (buffers == null) {
      return tokens(reuse);
    }
    InvertedText inverted = InvertedText.of(reuse, field, buffers);
    buffer = inverted.buffer();
    inverted.setText(tokens(inverted.text()));
    return inverted;
  }

  private TokenStream tokens(@Nullable TokenStream reuse) {
    return field == NewsField.BODY ? body(reuse) : words(reuse);
  }

  private TokenStream words(@Nullable TokenStream reuse) {
    if (!(analyzer.of(field) instanceof WordAnalyzer language)) {
      return analyzer.tokenStream(name(), text);
    }
    if (buffer != null) {
      return buffer.words().read(text, language, reuse);
    }
    IndexedWords words = language.indexed(text, reuse);
    stems = words.stems();
    return words;
  }

  /** The filters are used again where what they filter is. */
  @SuppressWarnings("ReferenceEquality")
  private TokenStream body(@Nullable TokenStream reuse) {
    LeadFilter lead = reuse instanceof LeadFilter used ? used : null;
    TokenStream words = words(lead == null ? null : lead.words().text());
    if (lead == null || lead.words().text() != words) {
      lead = new LeadFilter(new WordRuns(words));
    }
    runs = lead.words();
    return lead;
  }

  /** Where the tokens went, or null where that is Lucene's own. */
  @Nullable PostingsBuffer buffer() {
    return buffer;
  }

  /** The stems that reading the text left for Lucene's own buffer, if its language has stems. */
  @Nullable StemList stems() {
    return stems;
  }

  /** The signature that reading the body left, until another is read; else an empty one. */
  BytesRef signature() {
    return runs == null ? NO_SIGNATURE : runs.signature();
  }
}
