package io.broadsheet;

import io.broadsheet.article.Extracted;
import io.broadsheet.search.StoredPages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** One check of an index: its files first, then whether every item can be read and found. */
final class IndexCheck {
  private final Directory directory;
  private final Lock lock;
  private final Consumer<Extracted> listener;
  private final List<String> problems = new ArrayList<>();
  private final long start = System.nanoTime();
  private long pages;
  private long articles;
  private long teasers;

  /**
   * To be run once.
   *
   * @param lock the lock of the directory, which the run releases
   */
  IndexCheck(Directory directory, Lock lock, Consumer<Extracted> listener) {
    this.directory = directory;
    this.lock = lock;
    this.listener = listener;
  }

  CheckReport run() throws IOException {
    checkFiles();
    if (problems.isEmpty()) {
      checkItems();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new CheckReport(pages, articles, teasers, problems, took);
  }

  private void checkFiles() throws IOException {
    CheckIndex.Status status;
    try (CheckIndex check = new CheckIndex(directory, lock)) {
      status = check.checkIndex();
    }
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null) {
        problem("segment " + segment.name + " is damaged: " + segment.error.getMessage());
      }
    }
    if (!status.clean && problems.isEmpty()) {
      problem(
          status.missingSegments
              ? "the list of segments cannot be read"
              : status.totLoseDocCount + " documents cannot be read");
    }
  }

  private void checkItems() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      new StoredPages(reader).check(this::sound, this::problem);
    } catch (IOException | IllegalArgumentException broken) {
      problem("an item cannot be read: " + broken.getMessage());
    }
  }

  private void sound(Extracted page) {
    pages++;
    articles += page.article().isPresent() ? 1 : 0;
    teasers += page.teasers().size();
    listener.accept(page);
  }

  private void problem(String text) {
    if (problems.size() < CheckReport.MAX_LISTED) {
      problems.add(text.replaceAll("\\s+", " "));
    }
  }
}
