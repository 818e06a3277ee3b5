package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written through buffers of our own is what Lucene writes of the same documents. */
class InvertingCodecTest {
  /** How pages come into an index. */
  private interface Load {
    void into(IndexWriter writer, NewsWriter news) throws IOException;
  }

  private static IndexWriterConfig plain() {
    return inOrder(NewsWriter.config());
  }

  private static IndexWriterConfig exclusive() {
    return inOrder(NewsWriter.exclusiveConfig());
  }

  /** Merges keep documents in the order in which they came. */
  private static IndexWriterConfig inOrder(IndexWriterConfig config) {
    return config
        .setMergePolicy(new LogByteSizeMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static List<String> dump(IndexWriterConfig config, Load load) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        load.into(writer, new NewsWriter(writer));
        writer.forceMerge(1);
      }
      try (CheckIndex check = new CheckIndex(directory)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return PostingsDump.of(reader);
      }
    }
  }

  private static void assertSame(double bufferMegabytes, Load load) throws IOException {
    List<String> ours = dump(exclusive().setRAMBufferSizeMB(bufferMegabytes), load);
    assertThat(ours).isEqualTo(dump(plain().setRAMBufferSizeMB(bufferMegabytes), load));
    assertThat(ours).anyMatch(line -> line.startsWith("body.stem harbour "));
    assertThat(ours).anyMatch(line -> line.matches("signature value \\d+: \\[\\p{XDigit}+ .*"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void writesWhatLuceneWrites(int bufferMegabytes) throws IOException {
    assertSame(
        bufferMegabytes,
        (writer, news) -> {
          for (int i = 0; i < 2_000; i++) {
            news.put(RandomPages.page(i));
          }
        });
  }

  @Test
  void writesWhatLuceneWritesWhereFormsOfWordsAreForgottenMeanwhile() throws IOException {
    Load load =
        (writer, news) -> {
          for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("walked harbours");
            for (int word = 0; word < 250; word++) {
              String letters = RandomPages.letters(i * 250 + word);
              text.append(' ').append(letters).append(word % 2 == 0 ? "ings" : "");
            }
            ArticleBuilder article =
                Article.builder().headline("Walks " + i).paragraphs(List.of(text.toString()));
            news.put(RandomPages.page("https://post.example/" + i, article, List.of()));
          }
        };
    assertThat(dump(exclusive().setRAMBufferSizeMB(64), load))
        .isEqualTo(dump(plain().setRAMBufferSizeMB(64), load))
        .hasSizeGreaterThan(40_000);
  }

  @Test
  void writesASortedIndexAsLuceneDoes() throws IOException {
    Sort byTime = new Sort(new SortedNumericSortField("published", SortField.Type.LONG, true));
    Load load =
        (writer, news) -> {
          for (int i = 0; i < 100; i++) {
            news.put(RandomPages.page(i));
          }
        };
    assertThat(dump(exclusive().setParentField("last").setIndexSort(byTime), load))
        .isEqualTo(dump(plain().setParentField("last").setIndexSort(byTime), load));
  }

  @Test
  void leavesOtherFieldsOfAHostAlone() throws IOException {
    Load load =
        (writer, news) -> {
          Document own = new Document();
          own.add(new TextField("remark", "harbour walked harbour", Field.Store.NO));
          writer.addDocument(own);
          news.put(RandomPages.page(1));
          writer.addDocument(own);
        };
    assertThat(dump(exclusive(), load)).isEqualTo(dump(plain(), load));
  }

  @Test
  void refusesAPageAfterADocumentThatCameAnotherWay() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, exclusive())) {
      writer.addDocuments(new DocumentMapper().documents(RandomPages.page(1)));
      NewsWriter news = new NewsWriter(writer);
      assertThatThrownBy(() -> news.put(RandomPages.page(2)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("only NewsWriters fill, but field headline");
      writer.flush();
      news.put(RandomPages.page(3));
      assertThat(writer.getDocStats().numDocs)
          .isEqualTo(
              2 + RandomPages.page(1).teasers().size() + RandomPages.page(3).teasers().size());
    }
  }

  @Test
  void refusesToWriteADocumentThatCameAnotherWay() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriter writer = new IndexWriter(directory, exclusive());
      new NewsWriter(writer).put(RandomPages.page(1));
      writer.addDocuments(new DocumentMapper().documents(RandomPages.page(2)));
      assertThatThrownBy(writer::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("only NewsWriters fill");
      assertThat(writer.isOpen()).isFalse();
      assertThat(DirectoryReader.indexExists(directory)).isFalse();
    }
  }

  /** A field that cannot be read to its end. */
  private static final class Failing extends Field {
    Failing(String field) {
      super(field, "x", TextField.TYPE_NOT_STORED);
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
      throw new IllegalStateException("torn page");
    }
  }

  @Test
  void keepsNothingOfAPageThatFails() throws IOException {
    Load load =
        (writer, news) -> {
          news.put(RandomPages.page(1));
          List<Document> torn = documents(writer, RandomPages.page(2));
          torn.getLast().add(new Failing("body"));
          Term term = NewsWriter.pageTerm(RandomPages.page(2).key());
          assertThatThrownBy(() -> writer.updateDocuments(term, torn)).hasMessage("torn page");
          news.put(RandomPages.page(3));
          writer.forceMergeDeletes();
        };
    assertThat(dump(exclusive(), load)).isEqualTo(dump(plain(), load));
  }

  @ParameterizedTest
  @ValueSource(strings = {"headline", "body"})
  void keepsNothingOfAPageThatFailsBetweenItsWordsAndTheirStems(String text) throws IOException {
    Load load =
        (writer, news) -> {
          news.put(RandomPages.page(1));
          Document torn = new Document();
          for (IndexableField field : documents(writer, RandomPages.page(2)).getFirst()) {
            torn.add(field);
            if (field.name().equals(text)) {
              torn.add(new Failing(text));
            }
          }
          assertThatThrownBy(() -> writer.addDocument(torn)).hasMessage("torn page");
          news.put(RandomPages.page(3));
          writer.forceMergeDeletes();
        };
    assertThat(dump(exclusive(), load)).isEqualTo(dump(plain(), load));
  }

  @Test
  void keepsTheStemsApartThatLanguagesAndFormsGiveAWord() throws IOException {
    List<String> languages = List.of("en", "de", "fr", "es", "tr", "ja", "en");
    Load load =
        (writer, news) -> {
          for (int i = 0; i < 70; i++) {
            String language = languages.get(i % languages.size());
            ArticleBuilder article =
                Article.builder()
                    .headline("Harbours walked " + i)
                    .language(language)
                    .paragraphs(List.of("HARBOURS harbours Walked walked walk\u00e9d ISTANBUL 19"));
            news.put(RandomPages.page("https://post.example/" + i, article, List.of()));
          }
        };
    List<String> written = dump(exclusive(), load);
    assertThat(written).isEqualTo(dump(plain(), load));
    assertThat(written)
        .as("harbours in English and in French")
        .anyMatch(line -> line.startsWith("body.stem harbour "))
        .anyMatch(line -> line.startsWith("body.stem harbou "));
  }

  /** Gives more words than a block holds, and then nothing more can be read. */
  private static final class TornText extends Field {
    private final @Nullable PostingsBuffers buffers;

    TornText(@Nullable PostingsBuffers buffers) {
      super("body", "", TextField.TYPE_NOT_STORED);
      this.buffers = buffers;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      if (buffers == null) {
        return tokens();
      }
      InvertedText inverted = InvertedText.of(reuse, NewsField.BODY, buffers);
      inverted.setText(tokens());
      return inverted;
    }

    private static TokenStream tokens() {
      return new TokenStream() {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int words;

        @Override
        public boolean incrementToken() {
          if (words++ == 5_000) {
            throw new IllegalStateException("torn text");
          }
          term.setEmpty().append("torn");
          return true;
        }
      };
    }
  }

  @Test
  void keepsNothingOfATextThatFails() throws IOException {
    Load load =
        (writer, news) -> {
          for (int i = 1; i < 4; i++) {
            news.put(RandomPages.page(i));
            Document torn = new Document();
            torn.add(new TornText(buffers(writer)));
            assertThatThrownBy(() -> writer.addDocument(torn)).hasMessage("torn text");
          }
        };
    assertThat(dump(exclusive(), load))
        .isEqualTo(dump(plain(), load))
        .noneMatch(line -> line.startsWith("body torn"));
  }

  private static @Nullable PostingsBuffers buffers(IndexWriter writer) {
    return writer.getConfig().getCodec() instanceof InvertingCodec codec ? codec.buffers() : null;
  }

  private static List<Document> documents(IndexWriter writer, Extracted page) {
    return new DocumentMapper(null, buffers(writer)).documents(page);
  }
}
