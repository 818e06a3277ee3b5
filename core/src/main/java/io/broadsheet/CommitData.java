package io.broadsheet;

import io.broadsheet.index.Embedder;
import io.broadsheet.index.IndexUnusableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What a commit says of its index: the form of its documents, the embedder of its vectors, the
 * latest ingests. Immutable.
 */
record CommitData(Map<String, String> values) {
  private static final String FORM = "broadsheet.form";
  private static final int THIS_FORM = 3;
  private static final String EMBEDDER = "broadsheet.embedder";
  private static final String INGESTS = "broadsheet.ingests";

  CommitData {
    values = Map.copyOf(values);
  }

  /** The latest commit's. */
  static CommitData of(Directory directory) throws IOException {
    return new CommitData(SegmentInfos.readLatestCommit(directory).getUserData());
  }

  /** That of the next commit of a writer, as far as it is known. */
  static CommitData of(IndexWriter writer) {
    Map<String, String> values = new HashMap<>();
    writer.getLiveCommitData().forEach(it -> values.put(it.getKey(), it.getValue()));
    return new CommitData(values);
  }

  static CommitData none() {
    return new CommitData(Map.of());
  }

  /** For an index that this version writes. */
  CommitData written(Optional<Embedder> embedder) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put(FORM, String.valueOf(THIS_FORM));
    changed.remove(EMBEDDER);
    embedder.ifPresent(it -> changed.put(EMBEDDER, identity(it)));
    return new CommitData(changed);
  }

  CommitData with(PastIngest ingest) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put(INGESTS, IngestLog.with(ingest, values.getOrDefault(INGESTS, "")));
    return new CommitData(changed);
  }

  List<PastIngest> ingests() {
    return IngestLog.read(values.getOrDefault(INGESTS, ""));
  }

  /** Its next commit has this data. */
  void setOn(IndexWriter writer) {
    writer.setLiveCommitData(values.entrySet());
  }

  void checkForm(String index) throws IndexUnusableException {
    checkFormToRebuild(index);
    int form = form();
    if (form < THIS_FORM) {
      throw new IndexUnusableException(
          otherForm(index, form) + "; a rebuild brings it to that form");
    }
  }

  /** Items of older forms can be read, and written again. */
  void checkFormToRebuild(String index) throws IndexUnusableException {
    int form = form();
    if (form < 0) {
      throw new IndexUnusableException(
          index + " holds a Lucene index that Broadsheet did not make; choose another folder");
    }
    if (form > THIS_FORM) {
      throw new IndexUnusableException(otherForm(index, form));
    }
  }

  private static String otherForm(String index, int form) {
    return "the index in "
        + index
        + " has form "
        + form
        + "; this version of Broadsheet reads form "
        + THIS_FORM;
  }

  /** The form, or -1 where there is none. */
  private int form() {
    String form = values.getOrDefault(FORM, "");
    return form.matches("[0-9]{1,9}") ? Integer.parseInt(form) : -1;
  }

  /** Searching by words only needs no embedder; writing needs the one that made the others. */
  void checkEmbedder(String index, Optional<Embedder> embedder, boolean writing)
      throws IndexUnusableException {
    Optional<String> given = embedder.map(CommitData::identity);
    Optional<String> made = Optional.ofNullable(values.get(EMBEDDER));
    if (given.equals(made) || (!writing && given.isEmpty())) {
      return;
    }
    throw new IndexUnusableException(
        "the index in "
            + index
            + made.map(it -> " was written with the embedder " + it).orElse(" has no vectors")
            + given
                .map(it -> "; it cannot be used with the embedder " + it)
                .orElse("; it can be written with that embedder only"));
  }

  private static String identity(Embedder embedder) {
    return embedder.name() + " (" + embedder.dimension() + ")";
  }
}
