package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  @TempDir private Path folder;

  private Path searches(String text) throws IOException {
    return Files.writeString(folder.resolve("alerts.tsv"), text);
  }

  @Test
  void searchesThatAreNotThereAreSaidInALine() {
    Run run = Run.of("watch", "--searches", "none.tsv", ".");

    assertThat(run.code()).isEqualTo(Broadsheet.USAGE);
    assertThat(run.err())
        .contains("the searches cannot be read: no such file or folder: none.tsv")
        .doesNotContain("java.");
  }

  @Test
  void saysWhichSearchesMatchWhat() throws IOException {
    Path alerts = searches("# mine\nbirds\tpelican\nsalt\tsalt mine\n\nstorms\tstorm*\n");
    Run run = Run.of("watch", "--searches", alerts, Samples.dump(folder), Samples.wire(folder));
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("birds\tPelican holds up traffic"))
        .contains("salt\tSalt mine floods near Velmora\thttps://wire.example/salt");
    assertThat(run.err()).contains("wire.jsonl#3");
  }

  @Test
  void aJsonObjectForEachMatch() throws IOException {
    Path alerts = searches("salt\tsalt\n");
    Run run = Run.of("watch", "--json", "--searches", alerts, Samples.wire(folder));
    assertThat(run.json().get("search").asText()).isEqualTo("salt");
    assertThat(run.json().get("type").asText()).isEqualTo("article");
    assertThat(run.json().get("url").asText()).isEqualTo("https://wire.example/salt");
  }

  @Test
  void readsStandardInput() throws IOException {
    InputStream before = System.in;
    try {
      byte[] wire = Files.readAllBytes(Samples.wire(folder));
      System.setIn(new ByteArrayInputStream(wire));
      Run run = Run.of("watch", "--searches", searches("glass\tglass\n"), "-");
      assertThat(run.out()).startsWith("glass\tGlass works reopen");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void exitCodesSayWhatHappened() throws IOException {
    Path wire = Samples.wire(folder);
    assertThat(Run.of("watch", "--searches", searches("x\tpelican\n"), wire).code()).isEqualTo(1);
    assertThat(Run.of("watch", "--searches", folder.resolve("none"), wire).code()).isEqualTo(2);
    assertThat(Run.of("watch", "--searches", searches("x\tsalt\n")).code()).isEqualTo(2);
    Run noTab = Run.of("watch", "--searches", searches("x\tsalt\nsalt mine\n"), wire);
    assertThat(noTab.code()).isEqualTo(2);
    assertThat(noTab.err()).contains("line 2: a search is a name, a tab and a query");
  }

  @Test
  void seesFilesThatComeOnceTheyAreWhole() throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("old.txt"), "old");
    NewFiles files = new NewFiles(inbox);
    assertThat(files.next()).isEmpty();
    Path file = Files.writeString(inbox.resolve("new.txt"), "half");
    Files.writeString(inbox.resolve(".hidden"), "x");
    assertThat(files.next()).isEmpty();
    Files.write(file, "whole, and longer".getBytes(StandardCharsets.UTF_8));
    assertThat(files.next()).as("changed since").isEmpty();
    assertThat(files.next()).containsExactly(file);
    assertThat(files.next()).isEmpty();
    Files.setLastModifiedTime(file, FileTime.fromMillis(5));
    assertThat(files.next()).isEmpty();
    assertThat(files.next()).containsExactly(file);
    Files.delete(file);
    assertThat(files.next()).isEmpty();
  }

  @Test
  void followsAFolderForAWhile() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path alerts = searches("salt\tsalt\n");
    Thread mover =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Thread.sleep(1_000);
                    Samples.wire(inbox);
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    Run run = Run.of("watch", "--searches", alerts, "--follow", inbox, "--seconds", 8);
    mover.join();
    assertThat(run.out()).startsWith("salt\tSalt mine floods near Velmora");
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
  }
}
