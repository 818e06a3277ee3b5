package io.broadsheet;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import io.broadsheet.ingest.Entry;
import io.broadsheet.search.StoredPages;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;

/**
 * Writes an index anew from the items that it stores. What is written stands beside the old index
 * in the same folder, and nobody sees it until one commit puts it in the old one's place: a process
 * that is killed meanwhile leaves the old one.
 */
final class Rebuild {
  private final IndexFolder folder;
  private final IndexSettings settings;
  private final IngestListener listener;

  Rebuild(IndexFolder folder, IndexSettings settings, IngestListener listener) {
    this.folder = folder;
    this.settings = settings;
    this.listener = listener;
  }

  IngestReport run() throws IOException {
    try (IndexWriter writer = folder.successor(settings);
        DirectoryReader old = DirectoryReader.open(folder.directory());
        NewsIndex index =
            new NewsIndex(folder, settings, writer, new SearcherManager(writer, null))) {
      return new Ingest(index, settings.threads(), listener)
          .run(sink -> new StoredPages(old).read(page -> sink.accept(entry(page))));
    }
  }

  private static Entry entry(Extracted page) {
    return new Entry(page.location(), size(page), () -> page);
  }

  /** About how much memory it takes, one byte a letter. */
  private static long size(Extracted page) {
    long size = page.article().map(Article::body).map(String::length).orElse(0);
    for (Teaser teaser : page.teasers()) {
      size += teaser.headline().length() + teaser.snippet().map(String::length).orElse(0);
    }
    return size;
  }
}
