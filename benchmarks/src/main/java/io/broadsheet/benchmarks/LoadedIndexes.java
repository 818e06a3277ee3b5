package io.broadsheet.benchmarks;

import static java.util.Objects.requireNonNull;

import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The chosen corpus in an index of each library's, open for searching before the clock starts. */
@State(Scope.Benchmark)
public class LoadedIndexes {
  private Path folder = Path.of("");
  private @Nullable NewsIndex broadsheet;
  private @Nullable PlainSearch plain;

  /**
   * Makes and opens the indexes.
   *
   * @param corpus the pages
   * @throws IOException if they cannot be written
   */
  @Setup(Level.Trial)
  public void open(LoadedCorpus corpus) throws IOException {
    folder = Files.createTempDirectory("broadsheet-benchmark");
    MixedLatency.make(folder, corpus.pages()::stream);
    broadsheet = NewsIndex.openReadOnly(folder(Contender.BROADSHEET));
    plain = PlainSearch.open(folder(Contender.PLAIN));
  }

  /**
   * Closes and deletes them.
   *
   * @throws IOException if they cannot be deleted
   */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    IOUtils.close(broadsheet, plain);
    IOUtils.rm(folder);
  }

  Path folder(Contender contender) {
    return folder.resolve(contender.name());
  }

  NewsIndex broadsheet() {
    return requireNonNull(broadsheet);
  }

  PlainSearch plain() {
    return requireNonNull(plain);
  }
}
