package io.broadsheet.demo.json;

import io.broadsheet.search.Completion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Completions as JSON; the help of {@code suggest} documents its names. */
public final class CompletionJson {
  private CompletionJson() {}

  /** The completions as one JSON object. */
  public static String write(List<Completion> completions) throws IOException {
    return Json.object(it -> it.putObjects("completions", completions, CompletionJson::write));
  }

  private static void write(Json json, Completion completion) throws IOException {
    json.put("kind", kind(completion)).put("text", completion.text());
    json.put("query", completion.query().toString()).put("count", completion.count());
  }

  /** The name of a completion's kind. */
  public static String kind(Completion completion) {
    return completion.kind().name().toLowerCase(Locale.ROOT);
  }
}
