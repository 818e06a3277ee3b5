package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.evaluate.Evaluation;
import io.broadsheet.evaluate.Judgements;
import io.broadsheet.evaluate.Measures;
import io.broadsheet.evaluate.Topic;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    header = "Measures how good the ranking is.",
    description = {
      "Searches an index for topics and compares the first 1,000 hits of each with what people "
          + "judged relevant.",
      "",
      "Printed are, for each judged topic and as a mean, MAP (average precision), nDCG@10, MRR@10 "
          + "(1 over the rank of the first relevant hit), P@10 and R@100 (recall). A hit's id is "
          + "the URL of the article or teaser, or its page's where it has none."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:no topic is judged, or the index or a file cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nFiles and example:%n",
    footer = {
      "  Topics are lines of an id, a tab and words in plain language. Judgements are",
      "  TREC's qrels: lines of topic, 0, id, relevance. A run is written in TREC's form",
      "  too: lines of topic, Q0, id, rank, score, broadsheet.",
      "",
      "  broadsheet evaluate --index news --topics topics.tsv --qrels qrels.txt"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();
  @Mixin private Semantic semantic = new Semantic();

  @Option(names = "--topics", required = true, paramLabel = "FILE", description = "The topics.")
  private Path topics = Path.of("");

  @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "The judgements.")
  private Path qrels = Path.of("");

  @Option(names = "--run", paramLabel = "FILE", description = "Write what was found to this file.")
  private @Nullable Path run;

  private final Terminal terminal;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Topic> read = Topic.read(topics);
    Judgements judgements = Judgements.read(qrels);
    Evaluation evaluation;
    try (Semantic model = semantic;
        NewsIndex news = model.openReadOnly(index.folder())) {
      evaluation = Evaluation.run(read, judgements, request -> news.search(model.request(request)));
    }
    if (run != null) {
      try (BufferedWriter out = Files.newBufferedWriter(run)) {
        evaluation.writeRun(out, "broadsheet");
      }
    }
    print(evaluation);
    return evaluation.byTopic().isEmpty() ? Broadsheet.FAILED : Broadsheet.OK;
  }

  private void print(Evaluation evaluation) {
    terminal.line("topic            MAP  nDCG@10  MRR@10    P@10   R@100");
    for (Map.Entry<String, Measures> topic : evaluation.byTopic().entrySet()) {
      terminal.line(row(topic.getKey(), topic.getValue()));
    }
    terminal.line(row("mean of " + evaluation.byTopic().size(), evaluation.mean()));
  }

  private static String row(String name, Measures measures) {
    return String.format(
        Locale.ROOT,
        "%-12s %7.4f %8.4f %7.4f %7.4f %7.4f",
        Terminal.harmless(name),
        measures.averagePrecision(),
        measures.ndcg10(),
        measures.reciprocalRank10(),
        measures.precision10(),
        measures.recall100());
  }
}
