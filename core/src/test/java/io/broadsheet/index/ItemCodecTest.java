package io.broadsheet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.broadsheet.article.NewsItem;
import io.broadsheet.samples.RandomItems;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ItemCodecTest {
  private final RandomItems random = new RandomItems(21);

  private PageRef page() {
    return new PageRef(
        random.text(),
        random.maybeText(),
        random.maybeText(),
        random.maybeText(),
        random.maybeText());
  }

  @Test
  void everyItemIsReadAsItWasWritten() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      NewsItem item = i % 2 == 0 ? random.article() : random.teaser();
      StoredItem stored = new StoredItem(item, page());
      assertThat(StoredItem.decode(ItemCodec.encode(stored))).isEqualTo(stored);
    }
  }

  @Test
  void readsFromTheMiddleOfAnArray() throws IOException {
    StoredItem stored = new StoredItem(random.teaser(), page());
    BytesRef alone = ItemCodec.encode(stored);
    byte[] within = new byte[alone.length + 20];
    System.arraycopy(alone.bytes, alone.offset, within, 13, alone.length);
    assertThat(StoredItem.decode(new BytesRef(within, 13, alone.length))).isEqualTo(stored);
  }

  @Test
  void saysWhichFormItCannotRead() {
    BytesRef encoded = ItemCodec.encode(new StoredItem(random.article(), page()));
    byte[] other =
        Arrays.copyOfRange(encoded.bytes, encoded.offset, encoded.offset + encoded.length);
    other[0] = 9;
    assertThatIOException()
        .isThrownBy(() -> StoredItem.decode(new BytesRef(other)))
        .withMessage("the index stores items in form 9; this version of Broadsheet reads form 1");
  }
}
