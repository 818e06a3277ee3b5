package io.broadsheet;

import io.broadsheet.index.Embedder;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.index.NewsWriter;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Where an index lies. Says in one line why it cannot be opened. */
final class IndexFolder implements Closeable {
  private static final String FORM = "broadsheet.form";
  private static final String THIS_FORM = "1";
  private static final String EMBEDDER = "broadsheet.embedder";

  private final String name;
  private final Directory directory;

  private IndexFolder(String name, Directory directory) {
    this.name = name;
    this.directory = directory;
  }

  static IndexFolder inMemory() {
    return new IndexFolder("memory", new ByteBuffersDirectory());
  }

  static IndexFolder forWriting(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IndexUnusableException(folder + " is a file; an index needs a folder");
    }
    Files.createDirectories(folder);
    return new IndexFolder(folder.toString(), FSDirectory.open(folder));
  }

  static IndexFolder forReading(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IndexUnusableException("there is no index in " + folder + ": no such folder");
    }
    return new IndexFolder(folder.toString(), FSDirectory.open(folder));
  }

  IndexWriter writer(IndexSettings settings) throws IOException {
    IndexWriterConfig config =
        NewsWriter.config()
            .setRAMBufferSizeMB(settings.bufferMegabytes())
            .setOpenMode(OpenMode.CREATE_OR_APPEND);
    try {
      return readable(
          () -> {
            if (DirectoryReader.indexExists(directory)) {
              checkForm();
              checkEmbedder(settings.embedder(), true);
              return new IndexWriter(directory, config);
            }
            checkEmpty();
            return create(config, settings.embedder());
          });
    } catch (LockObtainFailedException locked) {
      throw new IndexUnusableException(
          "the index in "
              + name
              + " is open for writing elsewhere; only one writer at a time can have it",
          locked);
    }
  }

  SearcherManager searchers(Optional<Embedder> embedder) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw new IndexUnusableException("there is no index in " + name);
    }
    return readable(
        () -> {
          checkForm();
          checkEmbedder(embedder, false);
          return new SearcherManager(directory, null);
        });
  }

  private void checkForm() throws IOException {
    String form = commitData(FORM);
    if (form == null) {
      throw new IndexUnusableException(
          name + " holds a Lucene index that Broadsheet did not make; choose another folder");
    }
    if (!form.equals(THIS_FORM)) {
      throw new IndexUnusableException(
          "the index in "
              + name
              + " has form "
              + form
              + "; this version of Broadsheet reads form "
              + THIS_FORM);
    }
  }

  /** Searching by words only needs no embedder; writing needs the one that made the others. */
  private void checkEmbedder(Optional<Embedder> embedder, boolean writing) throws IOException {
    Optional<String> given = embedder.map(IndexFolder::identity);
    Optional<String> made = Optional.ofNullable(commitData(EMBEDDER));
    if (given.equals(made) || (!writing && given.isEmpty())) {
      return;
    }
    throw new IndexUnusableException(
        "the index in "
            + name
            + made.map(it -> " was written with the embedder " + it).orElse(" has no vectors")
            + given
                .map(it -> "; it cannot be used with the embedder " + it)
                .orElse("; it can be written with that embedder only"));
  }

  private static String identity(Embedder embedder) {
    return embedder.name() + " (" + embedder.dimension() + ")";
  }

  private @Nullable String commitData(String key) throws IOException {
    return SegmentInfos.readLatestCommit(directory).getUserData().get(key);
  }

  /**
   * A process that was killed before its first commit leaves a lock and a commit that never became
   * one; anything else is somebody's. (Lucene would take "_config.yml" for a file of its own, and
   * delete it.)
   */
  private void checkEmpty() throws IOException {
    for (String file : directory.listAll()) {
      boolean left =
          file.startsWith(IndexFileNames.PENDING_SEGMENTS)
              || file.equals(IndexWriter.WRITE_LOCK_NAME);
      if (!left) {
        throw new IndexUnusableException(
            name
                + " holds other files ("
                + file
                + ") and no index; choose an empty or a new folder");
      }
    }
  }

  /** Commits at once, so that a process killed a moment later leaves an index that opens. */
  private IndexWriter create(IndexWriterConfig config, Optional<Embedder> embedder)
      throws IOException {
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      Map<String, String> data = new HashMap<>(Map.of(FORM, THIS_FORM));
      embedder.ifPresent(it -> data.put(EMBEDDER, identity(it)));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
      return writer;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer);
      throw e;
    }
  }

  private interface Opening<T> {
    T open() throws IOException;
  }

  /**
   * An index of another version of Lucene's, or one that has lost files, is said to be so in one
   * line.
   */
  private <T> T readable(Opening<T> opening) throws IOException {
    try {
      return opening.open();
    } catch (IndexFormatTooOldException
        | IndexFormatTooNewException
        | CorruptIndexException
        | FileNotFoundException
        | NoSuchFileException
        | EOFException bad) {
      throw new IndexUnusableException(
          "the index in " + name + " cannot be read: " + bad.getMessage(), bad);
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
