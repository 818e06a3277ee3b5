package io.broadsheet.demo.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/** Writes one JSON object on one line. For use by one thread. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** What stands in an object. */
  public interface Content {
    void write(Json json) throws IOException;
  }

  /** The object as text. */
  public static String object(Content content) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.writeStartObject();
      content.write(new Json(generator));
      generator.writeEndObject();
    }
    return text.toString();
  }

  public Json put(String name, String value) throws IOException {
    generator.writeStringField(name, value);
    return this;
  }

  /** Writes nothing where there is no value. */
  public Json put(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      generator.writeStringField(name, value.get().toString());
    }
    return this;
  }

  public Json put(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
    return this;
  }

  public Json put(String name, float value) throws IOException {
    generator.writeNumberField(name, value);
    return this;
  }

  public Json put(String name, double value) throws IOException {
    generator.writeNumberField(name, value);
    return this;
  }

  public Json put(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
    return this;
  }

  public Json put(String name, Map<String, Long> counts) throws IOException {
    return putObject(
        name,
        json -> {
          for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.put(count.getKey(), count.getValue());
          }
        });
  }

  public Json putObject(String name, Content content) throws IOException {
    generator.writeObjectFieldStart(name);
    content.write(this);
    generator.writeEndObject();
    return this;
  }

  public <T> Json putObjects(String name, Iterable<T> items, Item<T> item) throws IOException {
    generator.writeArrayFieldStart(name);
    for (T each : items) {
      generator.writeStartObject();
      item.write(this, each);
      generator.writeEndObject();
    }
    generator.writeEndArray();
    return this;
  }

  public Json putTexts(String name, Iterable<String> texts) throws IOException {
    generator.writeArrayFieldStart(name);
    for (String text : texts) {
      generator.writeString(text);
    }
    generator.writeEndArray();
    return this;
  }

  public Json putPairs(String name, Iterable<int[]> pairs) throws IOException {
    generator.writeArrayFieldStart(name);
    for (int[] pair : pairs) {
      generator.writeArray(pair, 0, pair.length);
    }
    generator.writeEndArray();
    return this;
  }

  /** What stands in each object of an array. */
  public interface Item<T> {
    void write(Json json, T item) throws IOException;
  }
}
