package io.broadsheet.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the places where a field of a page may be found.
 *
 * @param name what it is called in an explanation; asked for only there
 * @param value what it says of the field
 */
record FieldSource<T>(Supplier<String> name, Supplier<Optional<T>> value) {
  static final String LINKED_DATA = "JSON-LD";
  static final String MICRODATA = "microdata or RDFa";

  static <T> FieldSource<T> saidBy(String name, Supplier<Optional<T>> value) {
    return new FieldSource<>(() -> name, value);
  }

  /** The first of these {@code meta} elements that is there. */
  static FieldSource<String> saidBy(MetaTags meta, List<String> names) {
    return new FieldSource<>(() -> meta.label(names), () -> meta.first(names));
  }

  /** What the first source says that says anything, the most trusted being first. */
  @SafeVarargs
  static <T> Optional<T> first(@Nullable ReadingLog log, String field, FieldSource<T>... sources) {
    for (FieldSource<T> source : sources) {
      Optional<T> found = source.value().get();
      if (found.isPresent()) {
        if (log != null) {
          log.won(field, source.name().get());
        }
        return found;
      }
    }
    return Optional.empty();
  }
}
