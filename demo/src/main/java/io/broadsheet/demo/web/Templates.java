package io.broadsheet.demo.web;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates of {@code web/templates}. What they are given is escaped for text and quoted
 * attributes, without a way around it: none of them has a tag that does not escape. A name that a
 * view lacks is an error. Thread-safe.
 */
final class Templates {
  private static final String FOLDER = "/web/templates/";

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .emptyStringIsFalse(true)
          .strictSections(true)
          .withCollector(new Collector())
          .withLoader(Templates::open);

  /** A view shown by a template. */
  String show(String template, Object view) {
    return compiled.computeIfAbsent(template, this::compile).execute(view);
  }

  private Template compile(String name) {
    try (Reader text = open(name)) {
      return compiler.compile(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Reader open(String name) throws IOException {
    InputStream text = Templates.class.getResourceAsStream(FOLDER + name + ".mustache");
    if (text == null) {
      throw new FileNotFoundException("there is no template " + name);
    }
    return new InputStreamReader(text, StandardCharsets.UTF_8);
  }

  /** Shows the section of an {@link Optional} once or not at all. */
  private static final class Collector extends DefaultCollector {
    @Override
    @SuppressWarnings("NullAway") // as the method that it overrides, null for what is no collection
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }
}
