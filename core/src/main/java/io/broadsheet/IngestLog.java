package io.broadsheet;

import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * The latest ingests of an index in one text, which stands in the data of its commit: so it is
 * there when the documents are, and goes wherever they are copied to. At most some 60 KB.
 */
final class IngestLog {
  private static final byte FORM = 1;
  private static final int PATHS = 3;
  private static final int LONGEST = 200;

  private IngestLog() {}

  /** The log with one ingest more, its oldest left out where it is full. */
  static String with(PastIngest added, String log) {
    List<PastIngest> ingests = new ArrayList<>();
    ingests.add(added);
    ingests.addAll(read(log));
    List<PastIngest> kept = ingests.subList(0, Math.min(ingests.size(), PastIngest.REMEMBERED));
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeByte(FORM);
      out.writeVInt(kept.size());
      for (PastIngest ingest : kept) {
        write(out, ingest);
      }
    } catch (IOException impossible) {
      throw new AssertionError("writing to memory", impossible);
    }
    return Base64.getEncoder().encodeToString(out.toArrayCopy());
  }

  static PastIngest entry(List<Path> sources, IngestReport report) {
    String paths =
        sources.stream().limit(PATHS).map(Path::toString).collect(Collectors.joining(", "));
    int more = sources.size() - PATHS;
    return new PastIngest(
        Instant.now(), shortened(paths) + (more > 0 ? " and " + more + " more" : ""), report);
  }

  /** The ingests, the latest first; none where another version wrote the log in another form. */
  static List<PastIngest> read(String log) {
    DataInput in = new ByteArrayDataInput(Base64.getDecoder().decode(log));
    List<PastIngest> ingests = new ArrayList<>();
    try {
      if (log.isEmpty() || in.readByte() != FORM) {
        return List.of();
      }
      int count = in.readVInt();
      for (int i = 0; i < count; i++) {
        ingests.add(readIngest(in));
      }
    } catch (IOException impossible) {
      throw new AssertionError("reading from memory", impossible);
    }
    return ingests;
  }

  private static void write(DataOutput out, PastIngest ingest) throws IOException {
    IngestReport report = ingest.report();
    out.writeVLong(ingest.ended().toEpochMilli());
    out.writeString(ingest.sources());
    out.writeVLong(report.pages());
    out.writeVLong(report.articles());
    out.writeVLong(report.teasers());
    out.writeVLong(report.bytes());
    out.writeVLong(report.took().toMillis());
    out.writeVInt(report.rejectedByReason().size());
    for (Map.Entry<Rejected.Reason, Long> reason : report.rejectedByReason().entrySet()) {
      out.writeString(reason.getKey().name());
      out.writeVLong(reason.getValue());
    }
    List<Rejected> rejected = report.rejected();
    List<Rejected> first = rejected.subList(0, Math.min(rejected.size(), PastIngest.MAX_REJECTED));
    out.writeVInt(first.size());
    for (Rejected page : first) {
      out.writeString(shortened(page.location()));
      out.writeString(page.reason().name());
      out.writeString(shortened(page.message()));
    }
  }

  private static PastIngest readIngest(DataInput in) throws IOException {
    Instant ended = Instant.ofEpochMilli(in.readVLong());
    String sources = in.readString();
    long pages = in.readVLong();
    long articles = in.readVLong();
    long teasers = in.readVLong();
    long bytes = in.readVLong();
    Duration took = Duration.ofMillis(in.readVLong());
    Map<Rejected.Reason, Long> byReason = new EnumMap<>(Rejected.Reason.class);
    for (int i = in.readVInt(); i > 0; i--) {
      byReason.put(Rejected.Reason.valueOf(in.readString()), in.readVLong());
    }
    List<Rejected> rejected = new ArrayList<>();
    for (int i = in.readVInt(); i > 0; i--) {
      String location = in.readString();
      Rejected.Reason reason = Rejected.Reason.valueOf(in.readString());
      rejected.add(new Rejected(location, reason, in.readString()));
    }
    IngestReport report =
        new IngestReport(pages, articles, teasers, byReason, rejected, bytes, took);
    return new PastIngest(ended, sources, report);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, LONGEST - (pair ? 1 : 0)) + "…";
  }
}
