package io.broadsheet.demo.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that were asked for of late, for as long as the index is what they were made of, and
 * not for long: "newest" and {@code after:7d} go on with the clock. Thread-safe.
 */
final class Answers {
  private static final int MAX_BYTES = 16 * 1024 * 1024;
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final Map<Question, Answer> answers = new LinkedHashMap<>(64, .75f, true);
  private long version;
  private long bytes;

  private record Question(String path, Map<String, List<String>> parameters) {}

  private record Answer(Response response, long made, long bytes) {
    boolean isOld() {
      return System.nanoTime() - made > MAX_AGE.toNanos();
    }
  }

  /** The answer to a request, where it is known of this version of the index. */
  synchronized Optional<Response> get(Request request, long current) {
    if (current != version) {
      answers.clear();
      bytes = 0;
      version = current;
    }
    return Optional.ofNullable(answers.get(new Question(request.path(), request.parameters())))
        .filter(it -> !it.isOld())
        .map(Answer::response);
  }

  /** Keeps an answer that was made of a version of the index, or a later one, if it may be kept. */
  synchronized void put(Request request, Response response, long made) {
    if (made != version || response.isPassing()) {
      return;
    }
    long size = 2L * request.parameters().toString().length() + response.size();
    Answer added = new Answer(response, System.nanoTime(), size);
    Answer replaced = answers.put(new Question(request.path(), request.parameters()), added);
    bytes += size - (replaced == null ? 0 : replaced.bytes);
    for (Iterator<Answer> eldest = answers.values().iterator(); bytes > MAX_BYTES; ) {
      bytes -= eldest.next().bytes;
      eldest.remove();
    }
  }
}
