package io.broadsheet.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** A text field that is analysed by its document's language, whatever the writer's analyzer is. */
final class AnalyzedText extends Field {
  /** With norms, without offsets: highlighting analyses the few texts that it shows again. */
  private static final FieldType TEXT = type(false);

  private static final FieldType NAME = type(true);

  private final NewsField field;
  private final String text;
  private final NewsAnalyzer analyzer;
  private @Nullable StemCounts stems;

  AnalyzedText(NewsField field, String text, NewsAnalyzer analyzer) {
    super(field.fieldName(), text, field.kind() == NewsField.Kind.TEXT ? TEXT : NAME);
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
  public TokenStream tokenStream(Analyzer ignored, @Nullable TokenStream reuse) {
    if (!(analyzer.of(field) instanceof WordAnalyzer words)) {
      return led(analyzer.tokenStream(name(), text));
    }
    TokenStream used = reuse instanceof LeadFilter lead ? lead.text() : reuse;
    IndexedWords stream = words.indexed(text, used);
    stems = stream.stems();
    return led(stream);
  }

  private TokenStream led(TokenStream stream) {
    return field == NewsField.BODY ? new LeadFilter(stream) : stream;
  }

  /** The stems that reading the text left; none where the language has no stems. */
  @Nullable StemCounts stems() {
    return stems;
  }
}
