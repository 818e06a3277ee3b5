package io.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An empty folder for each invocation, made and deleted while the clock stands. */
@State(Scope.Benchmark)
public class NewFolder {
  private Path path = Path.of("");

  /**
   * Makes it.
   *
   * @throws IOException if it cannot be made
   */
  @Setup(Level.Invocation)
  public void make() throws IOException {
    path = Files.createTempDirectory("broadsheet-benchmark");
  }

  /**
   * Deletes it with all that is in it.
   *
   * @throws IOException if it cannot be deleted
   */
  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    IOUtils.rm(path);
  }

  Path path() {
    return path;
  }
}
