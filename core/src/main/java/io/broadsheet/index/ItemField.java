package io.broadsheet.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StoredValue;
import org.apache.lucene.util.BytesRef;

/** The item, which is put into its stored form when Lucene takes it, and only then takes room. */
final class ItemField extends Field {
  private static final ThreadLocal<ItemBuffer> BUFFER = ThreadLocal.withInitial(ItemBuffer::new);

  private final StoredItem item;

  ItemField(StoredItem item) {
    super(NewsField.ITEM.fieldName(), StoredField.TYPE);
    this.item = item;
  }

  /** Holds until the next item's on the same thread; Lucene copies it. */
  @Override
  public StoredValue storedValue() {
    ItemBuffer buffer = BUFFER.get();
    buffer.clear();
    ItemCodec.write(item, buffer);
    return new StoredValue(buffer.toBytesRef());
  }

  @Override
  public BytesRef binaryValue() {
    return ItemCodec.encode(item);
  }
}
