package io.broadsheet.benchmarks;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;

/**
 * The baseline: what a user of Lucene writes to search, highlight, filter and count the same news,
 * article and teasers, without this library. Texts are stored and have offsets in their postings,
 * which is how the {@code UnifiedHighlighter} is fastest; a page is replaced by its key. English
 * only.
 */
final class PlainLucene {
  private static final FieldType TEXT = text();

  private PlainLucene() {}

  private static FieldType text() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  static IndexWriterConfig config() {
    return new IndexWriterConfig(new EnglishAnalyzer());
  }

  static void put(IndexWriter writer, Extracted page) throws IOException {
    writer.updateDocuments(new Term("page", page.key()), documents(page));
  }

  static List<Document> documents(Extracted page) {
    List<Document> documents = new ArrayList<>(page.teasers().size() + 1);
    page.article().ifPresent(article -> documents.add(document(page, article)));
    for (Teaser teaser : page.teasers()) {
      documents.add(document(page, teaser));
    }
    return documents;
  }

  private static Document document(Extracted page, Article article) {
    Document document = new Document();
    document.add(new StringField("page", page.key(), Field.Store.YES));
    addKeyword(document, "type", Optional.of("article"));
    addKeyword(document, "url", article.url());
    addText(document, "headline", article.headline());
    addText(document, "standfirst", article.standfirst());
    addText(document, "body", Optional.of(article.body()));
    for (Caption caption : article.captions()) {
      document.add(new Field("caption", caption.text(), TEXT));
    }
    for (String author : article.authors()) {
      document.add(new TextField("author", author, Field.Store.YES));
    }
    addKeyword(document, "source", article.source());
    addKeyword(document, "section", article.section());
    for (String tag : article.tags()) {
      addKeyword(document, "tag", Optional.of(tag));
    }
    addKeyword(document, "place", article.dateline());
    addKeyword(document, "language", article.language());
    article.published().ifPresent(time -> addTime(document, time));
    return document;
  }

  private static Document document(Extracted page, Teaser teaser) {
    Document document = new Document();
    document.add(new StringField("page", page.key(), Field.Store.YES));
    addKeyword(document, "type", Optional.of("teaser"));
    addKeyword(document, "url", teaser.url());
    addText(document, "headline", Optional.of(teaser.headline()));
    addText(document, "teaser", teaser.snippet());
    addText(document, "teaser", teaser.imageText());
    addKeyword(document, "source", page.article().flatMap(Article::source));
    addKeyword(document, "language", page.article().flatMap(Article::language));
    teaser.published().ifPresent(time -> addTime(document, time));
    return document;
  }

  private static void addText(Document document, String field, Optional<String> text) {
    text.ifPresent(value -> document.add(new Field(field, value, TEXT)));
  }

  private static void addKeyword(Document document, String field, Optional<String> value) {
    value.ifPresent(word -> document.add(new KeywordField(field, word, Field.Store.YES)));
  }

  private static void addTime(Document document, NewsTime time) {
    long seconds = time.instant().getEpochSecond();
    document.add(new LongField("published", seconds, Field.Store.YES));
  }
}
