package io.broadsheet;

import io.broadsheet.index.Embedder;
import io.broadsheet.index.IndexUnusableException;
import io.broadsheet.index.NewsWriter;
import io.broadsheet.search.ParallelSearcherFactory;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/** Where an index lies. Says in one line why it cannot be opened. */
final class IndexFolder implements Closeable {
  /** All indexes share the threads of the common pool. */
  static final SearcherFactory SEARCHERS =
      new ParallelSearcherFactory(
          ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());

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

  String name() {
    return name;
  }

  Directory directory() {
    return directory;
  }

  IndexWriter writer(IndexSettings settings) throws IOException {
    IndexWriterConfig config = config(settings).setOpenMode(OpenMode.CREATE_OR_APPEND);
    return locking(
        () -> {
          if (DirectoryReader.indexExists(directory)) {
            CommitData data = CommitData.of(directory);
            data.checkForm(name);
            data.checkEmbedder(name, settings.embedder(), true);
            return new IndexWriter(directory, config);
          }
          checkEmpty();
          return create(config, settings.embedder());
        });
  }

  /**
   * A writer that begins with no documents. With its first commit, what it wrote takes the place of
   * the index that is there, also of one of an older form; closed without one, it changes nothing.
   */
  IndexWriter successor(IndexSettings settings) throws IOException {
    IndexWriterConfig config =
        config(settings).setOpenMode(OpenMode.CREATE).setCommitOnClose(false);
    checkExists();
    return locking(
        () -> {
          CommitData data = CommitData.of(directory);
          data.checkFormToRebuild(name);
          IndexWriter writer = new IndexWriter(directory, config);
          data.written(settings.embedder()).setOn(writer);
          return writer;
        });
  }

  private static IndexWriterConfig config(IndexSettings settings) {
    // Of the commits the last one stays, and one that is being copied.
    return NewsWriter.exclusiveConfig()
        .setRAMBufferSizeMB(settings.bufferMegabytes())
        .setIndexDeletionPolicy(new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()));
  }

  /** The lock that a writer has, to be closed by the caller. */
  Lock lock() throws IOException {
    return locking(() -> directory.obtainLock(IndexWriter.WRITE_LOCK_NAME));
  }

  SearcherManager searchers(Optional<Embedder> embedder) throws IOException {
    checkExists();
    return readable(
        () -> {
          CommitData data = CommitData.of(directory);
          data.checkForm(name);
          data.checkEmbedder(name, embedder, false);
          return new SearcherManager(directory, SEARCHERS);
        });
  }

  void checkExists() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw new IndexUnusableException("there is no index in " + name);
    }
  }

  List<PastIngest> ingests() throws IOException {
    return CommitData.of(directory).ingests();
  }

  /** Written with the next commit. */
  synchronized void remember(IndexWriter writer, PastIngest ingest) {
    CommitData.of(writer).with(ingest).setOn(writer);
  }

  /** A backup in the folder of its index would be lost with it. */
  void checkDoesNotHold(Path target) throws IOException {
    if (directory instanceof FSDirectory own && real(target).startsWith(real(own.getDirectory()))) {
      throw new IndexUnusableException(
          target + " is in the folder of the index itself; choose another folder");
    }
  }

  /** Where a folder is, also one that is yet to be made. */
  private static Path real(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath();
    Path parent = whole.getParent();
    return parent == null || Files.exists(whole)
        ? whole.toRealPath()
        : real(parent).resolve(parent.relativize(whole)).normalize();
  }

  /** A backup goes where one is, or nothing but what a backup leaves that was broken off. */
  void checkBackup() throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      CommitData.of(directory).checkFormToRebuild(name);
      return;
    }
    for (String file : directory.listAll()) {
      if (!isLeftOver(file) && !isLucenes(file)) {
        throw otherFiles(file);
      }
    }
  }

  private boolean isLucenes(String file) throws IOException {
    try (IndexInput content = directory.openInput(file, IOContext.READONCE)) {
      return content.length() > Integer.BYTES
          && CodecUtil.readBEInt(content) == CodecUtil.CODEC_MAGIC;
    }
  }

  /**
   * A process that was killed before its first commit leaves a lock and a commit that never became
   * one; anything else is somebody's. (Lucene would take "_config.yml" for a file of its own, and
   * delete it.)
   */
  private void checkEmpty() throws IOException {
    for (String file : directory.listAll()) {
      if (!isLeftOver(file)) {
        throw otherFiles(file);
      }
    }
  }

  private static boolean isLeftOver(String file) {
    return file.startsWith(IndexFileNames.PENDING_SEGMENTS)
        || file.equals(IndexWriter.WRITE_LOCK_NAME);
  }

  private IndexUnusableException otherFiles(String file) {
    return new IndexUnusableException(
        name + " holds other files (" + file + ") and no index; choose an empty or a new folder");
  }

  /** Commits at once, so that a process killed a moment later leaves an index that opens. */
  private IndexWriter create(IndexWriterConfig config, Optional<Embedder> embedder)
      throws IOException {
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      CommitData.none().written(embedder).setOn(writer);
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

  private <T> T locking(Opening<T> opening) throws IOException {
    try {
      return readable(opening);
    } catch (LockObtainFailedException locked) {
      throw new IndexUnusableException(
          "the index in "
              + name
              + " is open for writing elsewhere; only one writer at a time can have it",
          locked);
    }
  }

  /**
   * An index of another version of Lucene's, or one that has lost files, is said to be so in one
   * line.
   */
  private <T> T readable(Opening<T> opening) throws IOException {
    try {
      return opening.open();
    } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
      throw new IndexUnusableException(
          "the index in " + name + " cannot be read: " + other.getMessage(), other);
    } catch (CorruptIndexException
        | FileNotFoundException
        | NoSuchFileException
        | EOFException damaged) {
      throw new IndexUnusableException(
          "the index in "
              + name
              + " is damaged; restore a backup of it, or index again: "
              + damaged.getMessage(),
          damaged);
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
