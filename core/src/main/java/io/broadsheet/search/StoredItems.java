package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import io.broadsheet.index.StoredItem;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Reads what the index stores. */
final class StoredItems {
  private static final Set<String> ITEM = Set.of(NewsField.ITEM.fieldName());

  private StoredItems() {}

  static StoredItem read(IndexSearcher searcher, int doc) throws IOException {
    return read(searcher.storedFields(), doc);
  }

  static StoredItem read(StoredFields fields, int doc) throws IOException {
    BytesRef stored = fields.document(doc, ITEM).getBinaryValue(NewsField.ITEM.fieldName());
    if (stored == null) {
      throw new IOException("document " + doc + " holds no item: not an index of Broadsheet's");
    }
    return StoredItem.decode(stored);
  }
}
