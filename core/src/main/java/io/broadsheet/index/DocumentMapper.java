package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns an extracted page into Lucene documents: one for its article, one for each of its teasers,
 * all with the page's key. The documents are meant for one {@link
 * org.apache.lucene.index.IndexWriter#updateDocuments} call with the term {@link
 * NewsWriter#pageTerm}, to a writer that is not {@link NewsWriter#exclusiveConfig()}'s. Stateless
 * and thread-safe.
 */
public final class DocumentMapper {
  private static final NewsAnalyzer NAMES = NewsAnalyzer.of(Optional.empty());

  private final @Nullable Embedder embedder;
  private final @Nullable PostingsBuffers buffers;

  /** Makes a mapper for an index that is searched by words only. */
  public DocumentMapper() {
    this(null, null);
  }

  /**
   * Makes a mapper for an index that is searched by meaning too.
   *
   * @param embedder what makes the vectors
   */
  public DocumentMapper(Embedder embedder) {
    this(embedder, null);
  }

  /** One whose documents are for the one writer that has these buffers. */
  DocumentMapper(@Nullable Embedder embedder, @Nullable PostingsBuffers buffers) {
    this.embedder = embedder;
    this.buffers = buffers;
  }

  /**
   * The documents of a page.
   *
   * @param page an extracted page
   * @return the article's document, if there is one, then those of the teasers in page order; not
   *     empty
   */
  public List<Document> documents(Extracted page) {
    PageRef ref = PageRef.of(page);
    List<Document> documents = new ArrayList<>(page.teasers().size() + 1);
    page.article().ifPresent(article -> documents.add(document(article, ref)));
    for (Teaser teaser : page.teasers()) {
      documents.add(document(teaser, ref));
    }
    if (embedder != null) {
      List<NewsItem> items = new ArrayList<>(page.article().stream().toList());
      items.addAll(page.teasers());
      addMeaning(documents, items, embedder);
    }
    return documents;
  }

  private static void addMeaning(
      List<Document> documents, List<NewsItem> items, Embedder embedder) {
    List<List<String>> passages = items.stream().map(Passages::of).toList();
    List<String> texts = passages.stream().flatMap(List::stream).toList();
    List<float[]> vectors = embedder.embed(texts);
    boolean fit = vectors.stream().allMatch(vector -> vector.length == embedder.dimension());
    if (vectors.size() != texts.size() || !fit) {
      throw new IllegalStateException(
          "embedder "
              + embedder.name()
              + " must make one vector of "
              + embedder.dimension()
              + " numbers for each passage");
    }
    int first = 0;
    for (int i = 0; i < items.size(); i++) {
      int end = first + passages.get(i).size();
      BytesRef encoded = PassageVectors.encode(vectors.subList(first, end), embedder.dimension());
      if (encoded.length > 0) {
        documents.get(i).add(new BinaryDocValuesField(NewsField.MEANING.fieldName(), encoded));
      }
      first = end;
    }
  }

  private Document document(NewsItem item, PageRef page) {
    Document document = new Document();
    addKey(document, NewsField.PAGE, page.key());
    addTexts(document, item, NewsAnalyzer.of(page.language()));
    page.language().ifPresent(tag -> addLanguage(document, tag));
    ItemPart.of(item).forEach(part -> addKey(document, NewsField.HAS, part.value()));
    switch (item) {
      case Article article -> addArticle(document, article);
      case Teaser teaser -> addTeaser(document, teaser, page);
    }
    StoryKeys.of(item).forEach(key -> addStory(document, key));
    document.add(new NumericDocValuesField(NewsField.ORIGIN.fieldName(), PageOrigin.of(page)));
    document.add(new ItemField(new StoredItem(item, page)));
    return document;
  }

  /**
   * Every document has a body, if an empty one: Lucene reads lengths that all documents have much
   * faster, for each term that it writes.
   */
  private void addTexts(Document document, NewsItem item, NewsAnalyzer analyzer) {
    for (NewsField field : NewsField.searched()) {
      Optional<String> text = field.textOf(item);
      if (text.isPresent() || field == NewsField.BODY) {
        AnalyzedText words = new AnalyzedText(field, text.orElse(""), analyzer, buffers);
        document.add(words);
        document.add(new StemText(field, words));
        if (field == NewsField.BODY && item instanceof Article) {
          document.add(new SignatureField(words));
        }
      }
    }
  }

  private static void addArticle(Document document, Article article) {
    addKeyword(document, NewsField.TYPE, "article");
    addNames(document, NewsField.AUTHOR, article.authors());
    addName(document, NewsField.SOURCE, article.source());
    addName(document, NewsField.SOURCE, article.agency());
    addName(document, NewsField.PLACE, article.dateline());
    addName(document, NewsField.SECTION, article.section());
    addNames(document, NewsField.TAG, article.tags());
    article.url().ifPresent(url -> addSite(document, url));
    article.published().ifPresent(time -> addTime(document, time));
  }

  private static void addTeaser(Document document, Teaser teaser, PageRef page) {
    addKeyword(document, NewsField.TYPE, "teaser");
    addName(document, NewsField.SOURCE, page.source());
    addName(document, NewsField.PLACE, teaser.dateline());
    teaser.url().or(page::url).ifPresent(url -> addSite(document, url));
    teaser.published().ifPresent(time -> addTime(document, time));
  }

  private static void addNames(Document document, NewsField field, Collection<String> names) {
    for (String name : names) {
      addName(document, field, name);
    }
  }

  private static void addName(Document document, NewsField field, String name) {
    document.add(new AnalyzedText(field, name, NAMES));
    document.add(
        new SortedSetDocValuesField(field.fieldName(), new BytesRef(BoundedTerm.of(name))));
  }

  private static void addName(Document document, NewsField field, Optional<String> name) {
    name.ifPresent(text -> addName(document, field, text));
  }

  private static void addKeyword(Document document, NewsField field, String value) {
    document.add(new KeywordField(field.fieldName(), BoundedTerm.of(value), Field.Store.NO));
  }

  /** For a field that is searched only: nothing counts its values or reads them. */
  private static void addKey(Document document, NewsField field, String value) {
    document.add(new StringField(field.fieldName(), BoundedTerm.of(value), Field.Store.NO));
  }

  private static void addStory(Document document, long key) {
    String field = NewsField.STORY.fieldName();
    document.add(new StringField(field, StoryKeys.term(key), Field.Store.NO));
    document.add(new SortedNumericDocValuesField(field, key));
  }

  private static void addLanguage(Document document, String tag) {
    String whole = tag.toLowerCase(Locale.ROOT);
    String primary = LanguageAnalyzers.primary(tag);
    addKeyword(document, NewsField.LANGUAGE, whole);
    if (!primary.equals(whole)) {
      addKeyword(document, NewsField.LANGUAGE, primary);
    }
  }

  /** The host and the domains above it, but for the highest. */
  private static void addSite(Document document, String url) {
    String site = SiteName.of(url);
    if (!site.isEmpty()) {
      addKey(document, NewsField.SITE, site);
    }
    for (int dot = site.indexOf('.'); dot >= 0; dot = site.indexOf('.')) {
      site = site.substring(dot + 1);
      if (site.indexOf('.') >= 0) {
        addKey(document, NewsField.SITE, site);
      }
    }
  }

  private static void addTime(Document document, NewsTime time) {
    long seconds = time.instant().getEpochSecond();
    document.add(new LongField(NewsField.PUBLISHED.fieldName(), seconds, Field.Store.NO));
  }
}
