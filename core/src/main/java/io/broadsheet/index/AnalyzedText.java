package io.broadsheet.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A text field that is analysed by its document's language, whatever the writer's analyzer is. */
final class AnalyzedText extends InvertedField {
  /** With norms, without offsets: highlighting analyses the few texts that it shows again. */
  private static final FieldType TEXT = type(false);

  private static final FieldType NAME = type(true);

  private static final BytesRef NO_SIGNATURE = new BytesRef();

  private final NewsField field;
  private final String text;
  private final NewsAnalyzer analyzer;
  private @Nullable StemList stems;
  private @Nullable WordRuns runs;

  AnalyzedText(NewsField field, String text, NewsAnalyzer analyzer) {
    this(field, text, analyzer, null);
  }

  AnalyzedText(
      NewsField field, String text, NewsAnalyzer analyzer, @Nullable PostingsBuffers buffers) {
    super(field.fieldName(), text, field.kind() == NewsField.Kind.TEXT ? TEXT : NAME, buffers);
    this.field = field;
    this.text = text;
    this.analyzer = analyzer;
  }

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  @Override
  TokenStream tokens(@Nullable TokenStream reuse) {
    return field == NewsField.BODY ? body(reuse) : words(reuse);
  }

  private TokenStream words(@Nullable TokenStream reuse) {
    if (!(analyzer.of(field) instanceof WordAnalyzer language)) {
      return analyzer.tokenStream(name(), text);
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

  /** The stems that reading the text left; none where the language has no stems. */
  @Nullable StemList stems() {
    return stems;
  }

  /** The signature that reading the body left, until another is read; else an empty one. */
  BytesRef signature() {
    return runs == null ? NO_SIGNATURE : runs.signature();
  }
}
