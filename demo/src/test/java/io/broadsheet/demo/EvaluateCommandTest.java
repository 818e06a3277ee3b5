package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void index() throws IOException {
    index = folder.resolve("index");
    Run.of("index", "--index", index, Samples.wire(folder));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Run evaluate(Path topics, Path qrels, Object... more) {
    Object[] arguments = new Object[7 + more.length];
    Object[] first = {"evaluate", "--index", index, "--topics", topics, "--qrels", qrels};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return Run.of(arguments);
  }

  @Test
  void printsMeasuresByTopicAndWritesTheRun() throws IOException {
    Path topics =
        file("topics.tsv", "1\tfloods (in a salt mine)\n2\twhere are glass blowers from\n");
    Path qrels =
        file("qrels.txt", "1 0 https://wire.example/salt 1\n2 0 https://wire.example/no 1\n");
    Path run = folder.resolve("run.txt");

    Run done = evaluate(topics, qrels, "--run", run);

    assertThat(done.code()).isEqualTo(Broadsheet.OK);
    assertThat(done.out().lines())
        .containsExactly(
            "topic            MAP  nDCG@10  MRR@10    P@10   R@100",
            "1             1.0000   1.0000  1.0000  0.1000  1.0000",
            "2             0.0000   0.0000  0.0000  0.0000  0.0000",
            "mean of 2     0.5000   0.5000  0.5000  0.0500  0.5000");
    assertThat(Files.readAllLines(run))
        .anyMatch(line -> line.matches("1 Q0 https://wire.example/salt 1 [\\d.]+ broadsheet"))
        .anyMatch(line -> line.startsWith("2 Q0 https://wire.example/glass 1 "));
  }

  @Test
  void filesThatAreNoTopicsOrJudgementsAreSaidToBeSo() throws IOException {
    Path topics = file("topics.tsv", "1\tsalt\n");
    Path none = file("none.txt", "");

    assertThat(evaluate(topics, none).code()).isEqualTo(Broadsheet.FAILED);
    assertThat(evaluate(none, topics).err())
        .startsWith("broadsheet: ")
        .contains("topics.tsv:1: a judgement is");
  }
}
