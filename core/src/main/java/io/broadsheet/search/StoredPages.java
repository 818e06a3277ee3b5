package io.broadsheet.search;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.index.PageRef;
import io.broadsheet.index.StoredItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * All pages of an index as they were put, one after another. For one thread; the reader stays the
 * caller's.
 */
public final class StoredPages {
  private final IndexReader reader;

  /**
   * The pages that a reader sees.
   *
   * @param reader the reader, which the caller closes
   */
  public StoredPages(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Reads every page, in the order of the index. One page at a time is in memory.
   *
   * @param sink takes the pages
   * @throws IOException if the index cannot be read, or holds what this version does not read
   */
  public void read(Consumer<Extracted> sink) throws IOException {
    forEachRun(run -> sink.accept(run.page()));
  }

  /**
   * Reads every page and compares it with how it can be found.
   *
   * @param sink takes the pages that are as they should be
   * @param problems takes what is wrong, a line for a person each
   * @throws IOException if the index cannot be read, or holds what this version does not read
   */
  public void check(Consumer<Extracted> sink, Consumer<String> problems) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    forEachRun(
        run -> {
          Extracted page = run.page();
          int found = searcher.count(new TermQuery(NewsWriter.pageTerm(page.key())));
          if (found == run.documents) {
            sink.accept(page);
          } else {
            problems.accept(
                page.key()
                    + ": "
                    + run.documents
                    + " documents stand together, and "
                    + found
                    + " are found by its key");
          }
        });
  }

  /** The documents of a page were put in one step, so they stand one after another. */
  private void forEachRun(RunSink sink) throws IOException {
    StoredFields stored = reader.storedFields();
    Bits live = MultiBits.getLiveDocs(reader);
    Run run = null;
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      StoredItem item = StoredItems.read(stored, doc);
      if (run != null && !run.page.key().equals(item.page().key())) {
        sink.accept(run);
        run = null;
      }
      run = run == null ? new Run(item.page()) : run;
      run.add(item.item());
    }
    if (run != null) {
      sink.accept(run);
    }
  }

  private interface RunSink {
    void accept(Run run) throws IOException;
  }

  /** The documents of one page. */
  static final class Run {
    private final PageRef page;
    private final List<Teaser> teasers = new ArrayList<>();
    private @Nullable Article article;
    private int documents;

    Run(PageRef page) {
      this.page = page;
    }

    void add(NewsItem item) {
      documents++;
      switch (item) {
        case Article found -> article = found;
        case Teaser teaser -> teasers.add(teaser);
      }
    }

    Extracted page() {
      return new Extracted(page.location(), page.url(), Optional.ofNullable(article), teasers);
    }
  }
}
