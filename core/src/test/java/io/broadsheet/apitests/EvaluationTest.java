package io.broadsheet.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Extracted;
import io.broadsheet.evaluate.Evaluation;
import io.broadsheet.evaluate.Judgements;
import io.broadsheet.evaluate.Topic;
import io.broadsheet.ingest.NewsJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final List<String> PAGES =
      List.of(
          """
          {"url": "https://post.example/ferry", "headline": "Ferry strike", "articleBody": "Crews walk out."}
          """,
          """
          {"url": "https://post.example/tram", "headline": "Tram", "articleBody": "No strike here."}
          """,
          """
          {"url": "https://post.example/front", "teasers": [{"headline": "Strike off", "url": "https://post.example/off"}, {"headline": "Strike on"}]}
          """);

  private static NewsIndex index() throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    for (String page : PAGES) {
      index.put((Extracted) new NewsJson().read(page, "here"));
    }
    index.refresh();
    return index;
  }

  @Test
  void rankingsAreMeasuredAndWrittenDown() throws IOException {
    try (NewsIndex index = index()) {
      Judgements judgements =
          new Judgements(
              Map.of("t", Map.of("https://post.example/ferry", 1), "not searched", Map.of("a", 1)));
      List<Topic> topics = List.of(new Topic("t", "which ferry (crews): strike -ferry site:x"));
      Evaluation evaluation = Evaluation.run(topics, judgements, index::search);
      assertThat(evaluation.byTopic().get("t").averagePrecision()).isEqualTo(1);
      assertThat(evaluation.mean().averagePrecision()).isEqualTo(0.5);
      assertThat(evaluation.run().get("t").stream().map(Evaluation.Ranked::id))
          .containsExactlyInAnyOrder(
              "https://post.example/ferry",
              "https://post.example/tram",
              "https://post.example/off",
              "https://post.example/front");
      StringBuilder run = new StringBuilder();
      evaluation.writeRun(run, "mine");
      assertThat(run.toString().lines().findFirst().orElseThrow())
          .matches("t Q0 https://post\\.example/ferry 1 \\d+\\.\\d{6} mine");
      assertThat(run.toString().lines()).hasSize(4);
    }
  }
}
