package io.broadsheet.demo;

import io.broadsheet.IndexSettings;
import io.broadsheet.NewsIndex;
import io.broadsheet.minilm.MiniLmEmbedder;
import io.broadsheet.search.SearchRequest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for searching by meaning, and the model that it needs, loaded on first use. */
final class Semantic implements Closeable {
  @Option(
      names = "--semantic",
      description =
          "By meaning too, with the model all-MiniLM-L6-v2 (English). An index is written with this"
              + " option from its first page on, or without it.")
  private boolean on;

  private @Nullable MiniLmEmbedder model;

  NewsIndex open(Path folder) throws IOException {
    return NewsIndex.open(folder, settings());
  }

  IndexSettings settings() throws IOException {
    IndexSettings settings = IndexSettings.defaults();
    return on ? settings.withEmbedder(load()) : settings;
  }

  NewsIndex openReadOnly(Path folder) throws IOException {
    return on ? NewsIndex.openReadOnly(folder, load()) : NewsIndex.openReadOnly(folder);
  }

  SearchRequest request(SearchRequest byWords) {
    return byWords.withMeaning(on);
  }

  private MiniLmEmbedder load() throws IOException {
    MiniLmEmbedder loaded = new MiniLmEmbedder();
    model = loaded;
    return loaded;
  }

  @Override
  public void close() throws IOException {
    if (model != null) {
      model.close();
    }
  }
}
