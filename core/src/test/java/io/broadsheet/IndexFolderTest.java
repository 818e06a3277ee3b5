package io.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.samples.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFolderTest {
  @TempDir Path folder;

  private void makeIndex() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      for (int i = 0; i < 3; i++) {
        index.put(News.page("page-" + i, News.article("Storm " + i, "Wind.")));
        index.commit();
      }
    }
  }

  private static void isUnusable(Path folder, String reason) {
    for (boolean writing : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> (writing ? NewsIndex.open(folder) : NewsIndex.openReadOnly(folder)).close())
          .isInstanceOf(IndexUnusableException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining(reason)
          .message()
          .doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.txt", "_config.yml", "_1.html", ".htaccess", "segments"})
  void somebodysFilesAreLeftAlone(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "mine");
    assertThatThrownBy(() -> NewsIndex.open(folder))
        .isInstanceOf(IndexUnusableException.class)
        .hasMessageContaining("holds other files (" + name + ")");
    assertThat(file).hasContent("mine");
  }

  @Test
  void whatAProcessLeavesThatWasKilledBeforeItsFirstCommitIsNoHindrance() throws IOException {
    Files.createFile(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
    Files.write(folder.resolve("pending_segments_1"), new byte[] {1, 2, 3});
    makeIndex();
    try (NewsIndex index = NewsIndex.openReadOnly(folder)) {
      assertThat(index.search("storm").total()).isEqualTo(3);
    }
  }

  @Test
  void anIndexOfAnotherFormIsRefused() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter lucene = new IndexWriter(directory, NewsWriter.config())) {
      lucene.setLiveCommitData(Map.of("broadsheet.form", "99").entrySet());
      lucene.commit();
    }
    isUnusable(folder, "has form 99; this version of Broadsheet reads form 3");
  }

  @Test
  void anIndexThatLostAFileIsNamed() throws IOException {
    makeIndex();
    for (Path file : files(it -> it.endsWith(".cfs"))) {
      Files.delete(file);
    }
    isUnusable(folder, "is damaged; restore a backup of it, or index again");
  }

  @Test
  void anIndexThatWasCutOffIsNamed() throws IOException {
    makeIndex();
    for (Path file : files(it -> it.endsWith(".cfs"))) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    isUnusable(folder, "is damaged; restore a backup of it, or index again");
    for (Path file : files(it -> it.startsWith("segments_"))) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));
    }
    isUnusable(folder, "is damaged; restore a backup of it, or index again");
  }

  private List<Path> files(Predicate<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> names.test(file.getFileName().toString())).toList();
    }
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    NewsIndex index = NewsIndex.open(folder);
    index.close();
    index.close();
    assertThatThrownBy(() -> index.search("storm")).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(() -> index.get("page")).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(index::refresh).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(index::commit).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(() -> index.put(News.page("page", News.article("Storm"))))
        .isInstanceOf(AlreadyClosedException.class);
  }

  @Test
  void closingCommits() throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      index.put(News.page("page", News.article("Storm")));
    }
    try (NewsIndex index = NewsIndex.openReadOnly(folder)) {
      assertThat(index.search("storm").total()).isEqualTo(1);
    }
  }
}
