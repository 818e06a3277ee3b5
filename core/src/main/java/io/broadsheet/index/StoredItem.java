package io.broadsheet.index;

import io.broadsheet.article.NewsItem;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/**
 * What the index stores for each document: the item and the page it stood on. Immutable.
 *
 * @param item the article or teaser
 * @param page the page it stood on
 */
public record StoredItem(NewsItem item, PageRef page) {
  /**
   * Reads the stored form, the value of {@link NewsField#ITEM}.
   *
   * @param stored the bytes
   * @return the item and its page
   * @throws IOException if the bytes are not of a form that this version reads; the message says
   *     which form they are
   */
  public static StoredItem decode(BytesRef stored) throws IOException {
    return ItemCodec.decode(stored);
  }
}
