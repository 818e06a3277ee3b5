package io.broadsheet.index;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's codec, under its name: what it writes, Lucene's reads. When a buffered segment is
 * written, it puts the tokens of {@link PostingsBuffers} in the place of their keys. Thread-safe.
 */
final class InvertingCodec extends FilterCodec {
  private final PostingsBuffers buffers = new PostingsBuffers();
  private final PostingsFormat postings = new Postings(delegate.postingsFormat(), buffers);

  InvertingCodec() {
    super(Codec.getDefault().getName(), Codec.getDefault());
  }

  PostingsBuffers buffers() {
    return buffers;
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  private static final class Postings extends PostingsFormat {
    private final PostingsFormat lucene;
    private final PostingsBuffers buffers;

    Postings(PostingsFormat lucene, PostingsBuffers buffers) {
      super(lucene.getName());
      this.lucene = lucene;
      this.buffers = buffers;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState segment) throws IOException {
      FieldsConsumer consumer = lucene.fieldsConsumer(segment);
      boolean isBuffered = segment.context.context() == IOContext.Context.FLUSH;
      return isBuffered ? new Consumer(consumer, buffers) : consumer;
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState segment) throws IOException {
      return lucene.fieldsProducer(segment);
    }
  }

  private static final class Consumer extends FieldsConsumer {
    private final FieldsConsumer lucene;
    private final PostingsBuffers buffers;

    Consumer(FieldsConsumer lucene, PostingsBuffers buffers) {
      this.lucene = lucene;
      this.buffers = buffers;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      BufferedFields buffered = new BufferedFields(fields, buffers);
      lucene.write(buffered, norms);
      buffered.forget();
    }

    @Override
    public void merge(MergeState state, NormsProducer norms) throws IOException {
      lucene.merge(state, norms);
    }

    @Override
    public void close() throws IOException {
      lucene.close();
    }
  }
}
