package io.broadsheet.demo.json;

import io.broadsheet.search.IndexStats;
import java.io.IOException;

/** The statistics of an index as JSON; the help of {@code stats} documents its names. */
public final class StatsJson {
  private StatsJson() {}

  /** The statistics as one JSON object. */
  public static String write(IndexStats stats) throws IOException {
    return Json.object(
        json ->
            json.put("articles", stats.articles())
                .put("teasers", stats.teasers())
                .put("languages", stats.languages())
                .put("sources", stats.sources())
                .put("oldest", stats.oldest())
                .put("newest", stats.newest()));
  }
}
