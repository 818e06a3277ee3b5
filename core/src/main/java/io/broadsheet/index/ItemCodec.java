package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of an item: a form byte, a type byte, then every component in the order of its
 * record. An optional component has a byte 0 or 1 before it, a list its length; numbers and lengths
 * are Lucene's variable-length integers, text is UTF-8.
 */
final class ItemCodec {
  private static final byte FORM = 1;
  private static final byte ARTICLE = 1;
  private static final byte TEASER = 2;

  private ItemCodec() {}

  static BytesRef encode(StoredItem stored) {
    ItemBuffer out = new ItemBuffer();
    write(stored, out);
    return out.toBytesRef();
  }

  static void write(StoredItem stored, ItemBuffer out) {
    try {
      out.writeByte(FORM);
      writePage(out, stored.page());
      switch (stored.item()) {
        case Article article -> {
          out.writeByte(ARTICLE);
          writeArticle(out, article);
        }
        case Teaser teaser -> {
          out.writeByte(TEASER);
          writeTeaser(out, teaser);
        }
      }
    } catch (IOException impossible) {
      throw new AssertionError("writing to memory", impossible);
    }
  }

  static StoredItem decode(BytesRef stored) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    byte form = in.readByte();
    if (form != FORM) {
      throw new IOException(
          "the index stores items in form "
              + form
              + "; this version of Broadsheet reads form "
              + FORM);
    }
    PageRef page =
        new PageRef(in.readString(), readText(in), readText(in), readText(in), readText(in));
    byte type = in.readByte();
    return switch (type) {
      case ARTICLE -> new StoredItem(readArticle(in), page);
      case TEASER -> new StoredItem(readTeaser(in), page);
      default -> throw new IOException("the index stores an item of the unknown type " + type);
    };
  }

  private static void writePage(DataOutput out, PageRef page) throws IOException {
    out.writeString(page.location());
    writeText(out, page.url());
    writeText(out, page.headline());
    writeText(out, page.source());
    writeText(out, page.language());
  }

  private static void writeArticle(DataOutput out, Article article) throws IOException {
    writeText(out, article.url());
    writeText(out, article.headline());
    writeText(out, article.standfirst());
    writeTexts(out, article.paragraphs());
    out.writeVInt(article.captions().size());
    for (Caption caption : article.captions()) {
      out.writeString(caption.text());
      writeText(out, caption.credit());
    }
    writeTexts(out, article.authors());
    writeText(out, article.agency());
    writeText(out, article.dateline());
    writeText(out, article.source());
    writeText(out, article.section());
    writeTexts(out, article.tags());
    writeText(out, article.language());
    writeTime(out, article.published());
    writeTime(out, article.modified());
    writeText(out, article.picture());
  }

  private static Article readArticle(DataInput in) throws IOException {
    return new Article(
        readText(in),
        readText(in),
        readText(in),
        readTexts(in),
        readCaptions(in),
        readTexts(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readTexts(in),
        readText(in),
        readTime(in),
        readTime(in),
        readText(in));
  }

  private static List<Caption> readCaptions(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Caption> captions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      captions.add(new Caption(in.readString(), readText(in)));
    }
    return captions;
  }

  private static void writeTeaser(DataOutput out, Teaser teaser) throws IOException {
    out.writeString(teaser.headline());
    writeText(out, teaser.snippet());
    out.writeByte((byte) (teaser.truncated() ? 1 : 0));
    writeText(out, teaser.imageText());
    writeText(out, teaser.url());
    writeText(out, teaser.list());
    out.writeVInt(teaser.position());
    writeText(out, teaser.dateline());
    writeTime(out, teaser.published());
  }

  private static Teaser readTeaser(DataInput in) throws IOException {
    return new Teaser(
        in.readString(),
        readText(in),
        in.readByte() == 1,
        readText(in),
        readText(in),
        readText(in),
        in.readVInt(),
        readText(in),
        readTime(in));
  }

  private static void writeText(DataOutput out, Optional<String> text) throws IOException {
    out.writeByte((byte) (text.isPresent() ? 1 : 0));
    if (text.isPresent()) {
      out.writeString(text.get());
    }
  }

  private static Optional<String> readText(DataInput in) throws IOException {
    return in.readByte() == 0 ? Optional.empty() : Optional.of(in.readString());
  }

  private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readString());
    }
    return texts;
  }

  private static void writeTime(DataOutput out, Optional<NewsTime> time) throws IOException {
    if (time.isEmpty()) {
      out.writeByte((byte) 0);
      return;
    }
    out.writeByte(code(time.get().precision()));
    out.writeZLong(time.get().instant().getEpochSecond());
    out.writeZInt(time.get().written().getOffset().getTotalSeconds());
  }

  private static Optional<NewsTime> readTime(DataInput in) throws IOException {
    byte code = in.readByte();
    if (code == 0) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochSecond(in.readZLong());
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.readZInt());
    return Optional.of(new NewsTime(instant.atOffset(offset), precision(code)));
  }

  private static byte code(NewsTime.Precision precision) {
    return switch (precision) {
      case DATE -> 1;
      case LOCAL_TIME -> 2;
      case EXACT -> 3;
    };
  }

  private static NewsTime.Precision precision(byte code) throws IOException {
    return switch (code) {
      case 1 -> NewsTime.Precision.DATE;
      case 2 -> NewsTime.Precision.LOCAL_TIME;
      case 3 -> NewsTime.Precision.EXACT;
      default -> throw new IOException("the index stores a time of the unknown precision " + code);
    };
  }
}
