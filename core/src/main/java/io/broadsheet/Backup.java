package io.broadsheet;

import io.broadsheet.index.IndexUnusableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/**
 * Copies the latest commit of an index into a folder. Files that are there already from an earlier
 * backup are not copied again: Lucene never changes a file. At every moment the folder holds a
 * whole index, the earlier backup until the list of segments takes its place, the new one from then
 * on.
 */
final class Backup {
  /** A name that whoever opens the folder for writing removes. */
  private static final String UNFINISHED = "pending_segments_copy";

  /** A writer may commit faster than a commit is copied; what was copied already is not again. */
  private static final int TRIES = 100;

  private final IndexFolder source;
  private final @Nullable IndexWriter writer;
  private final IndexFolder target;
  private final long start = System.nanoTime();

  Backup(IndexFolder source, @Nullable IndexWriter writer, IndexFolder target) {
    this.source = source;
    this.writer = writer;
    this.target = target;
  }

  BackupReport run() throws IOException {
    return writer == null ? copyOfAnothers() : copyOfOwn(writer);
  }

  private BackupReport copyOfOwn(IndexWriter own) throws IOException {
    SnapshotDeletionPolicy commits =
        (SnapshotDeletionPolicy) own.getConfig().getIndexDeletionPolicy();
    IndexCommit commit = commits.snapshot();
    try {
      return copy(commit);
    } finally {
      commits.release(commit);
      own.deleteUnusedFiles();
    }
  }

  /** Another process that writes the index may remove a commit while it is being copied. */
  private BackupReport copyOfAnothers() throws IOException {
    for (int i = 1; ; i++) {
      try {
        return copy(DirectoryReader.listCommits(source.directory()).getLast());
      } catch (NoSuchFileException | FileNotFoundException removed) {
        if (i == TRIES) {
          throw removed;
        }
      }
    }
  }

  private BackupReport copy(IndexCommit commit) throws IOException {
    Directory from = source.directory();
    Directory to = target.directory();
    List<String> wanted = new ArrayList<>(commit.getFileNames());
    // Last, because with it the folder holds the new backup.
    wanted.remove(commit.getSegmentsFileName());
    wanted.add(commit.getSegmentsFileName());
    Set<String> there = Set.of(to.listAll());
    Collection<String> earlier = earlier(commit);
    List<String> missing = new ArrayList<>();
    long bytes = 0;
    for (String name : wanted) {
      bytes += from.fileLength(name);
      if (there.contains(name) && isSame(from, to, name)) {
        continue;
      }
      if (earlier.contains(name)) {
        throw another();
      }
      missing.add(name);
    }
    long copied = 0;
    for (String name : missing) {
      copied += from.fileLength(name);
      copy(name);
    }
    for (String name : earlier) {
      if (!wanted.contains(name)) {
        to.deleteFile(name);
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new BackupReport(wanted.size(), bytes, missing.size(), copied, took);
  }

  private void copy(String name) throws IOException {
    Directory to = target.directory();
    if (List.of(to.listAll()).contains(UNFINISHED)) {
      to.deleteFile(UNFINISHED);
    }
    to.copyFrom(source.directory(), name, UNFINISHED, IOContext.DEFAULT);
    to.sync(Set.of(UNFINISHED));
    to.rename(UNFINISHED, name);
    to.syncMetaData();
  }

  /** The files of the backup that is there. */
  private Collection<String> earlier(IndexCommit commit) throws IOException {
    if (!DirectoryReader.indexExists(target.directory())) {
      return Set.of();
    }
    IndexCommit last = DirectoryReader.listCommits(target.directory()).getLast();
    if (last.getGeneration() > commit.getGeneration()) {
      throw another();
    }
    return last.getFileNames();
  }

  private IndexUnusableException another() {
    return new IndexUnusableException(
        target.name() + " holds a backup of another index, or a newer one; choose another folder");
  }

  /** Every file ends with a checksum of itself. */
  private static boolean isSame(Directory one, Directory other, String name) throws IOException {
    try (IndexInput first = one.openInput(name, IOContext.READONCE);
        IndexInput second = other.openInput(name, IOContext.READONCE)) {
      return first.length() == second.length()
          && CodecUtil.retrieveChecksum(first) == CodecUtil.retrieveChecksum(second);
    }
  }
}
