package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is for a POSIX shell")
class LauncherTest {
  private static final Path LAUNCHER = Path.of("broadsheet").toAbsolutePath();

  @TempDir private Path folder = Path.of("");

  @Test
  void isASoundShellScriptThatMayBeRun() throws Exception {
    assertThat(Files.isExecutable(LAUNCHER)).isTrue();
    assertThat(shell("sh -n '" + LAUNCHER + "'")).isEmpty();
  }

  /** A copy in a folder that holds a built jar; the JDK is one that says what it is called with. */
  @Test
  void runsThroughALinkWithTheArgumentsAsTheyAre() throws Exception {
    Path demo = installed();
    Path jdk = jdk("21.0.4");
    Path link = Files.createSymbolicLink(folder.resolve("bs"), demo.resolve("broadsheet"));

    String said = shell("JAVA_HOME='" + jdk + "' '" + link + "' search 'extreme cold' -brazil");

    assertThat(said).contains("[-jar]", "[" + demo.toRealPath().resolve("target/broadsheet.jar"));
    assertThat(said).endsWith("[search][extreme cold][-brazil]exit 7\n");
  }

  @Test
  void passesOverAnOlderJdk() throws Exception {
    installed();
    Path old = jdk("17.0.15");
    String said = shell("JAVA_HOME='" + old + "' demo/broadsheet --version");

    assertThat(said).doesNotContain("exit 7");
  }

  /**
   * The JDK fails to make an archive here, says what it is called with, and is asked for one once.
   */
  @Test
  void makesAnArchiveOfClassesOnceAndUsesIt() throws Exception {
    Path target = installed().resolve("target");
    Path jdk = jdk("25.0.1");
    String run = "JAVA_HOME='" + jdk + "' demo/broadsheet stats";
    assertThat(shell(run)).doesNotContain("AOTCache").endsWith("[stats]exit 7\n");

    Files.createFile(target.resolve("classes-25.0.1.archive"));
    String both = shell(run + " & " + run + "; wait");
    assertThat(both.split("classes-25.0.1.archive]", -1)).hasSize(3);
    assertThat(both).contains("[-Xlog:disable][-XX:AOTCache=");

    Files.setLastModifiedTime(
        target.resolve("broadsheet.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(shell(run)).doesNotContain("AOTCache");
  }

  @Test
  void anOlderJdkHasAnArchiveOfAnotherKind() throws Exception {
    Files.createFile(installed().resolve("target/classes-21.0.4.archive"));
    String said = shell("JAVA_HOME='" + jdk("21.0.4") + "' demo/broadsheet stats");
    assertThat(said).contains("[-XX:SharedArchiveFile=").doesNotContain("AOT");
  }

  @Test
  void ofTwoAtOnceOneBuildsAndBothRun() throws Exception {
    Path jdk = jdk("25.0.1");
    Path demo = copied();
    String run = maven("echo built >>builds; sleep 1; touch demo/target/broadsheet.jar", jdk);

    String said = shell(run + " & " + run + "; wait");

    assertThat(said.split("exit 7", -1)).hasSize(3);
    assertThat(folder.resolve("builds")).hasContent("built");
    assertThat(demo.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void aBuildThatIsInterruptedEnds() throws Exception {
    Path jdk = jdk("25.0.1");
    Path demo = copied();
    String run = maven("echo $$ >maven.pid; exec sleep 60", jdk);

    String said =
        shell(
            run
                + " & while [ ! -s maven.pid ]; do sleep .1; done; kill $!; wait $!; echo code $?; "
                + "kill -0 $(cat maven.pid) && echo 'it goes on'");

    assertThat(said).contains("code 130").doesNotContain("it goes on");
    assertThat(demo.resolve("target/build.lock")).doesNotExist();
  }

  /** The command that runs the launcher with a Maven that does as told. */
  private String maven(String does, Path jdk) throws IOException {
    Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\n" + does + "\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    return "PATH='"
        + maven.getParent()
        + "':\"$PATH\" JAVA_HOME='"
        + jdk
        + "' demo/broadsheet stats";
  }

  private Path copied() throws IOException {
    Path demo = Files.createDirectories(folder.resolve("demo"));
    Files.copy(LAUNCHER, demo.resolve("broadsheet"));
    return demo;
  }

  private Path installed() throws IOException {
    Path demo = copied();
    Files.createFile(Files.createDirectory(demo.resolve("target")).resolve("broadsheet.jar"));
    return demo;
  }

  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk-" + version);
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java =
        Files.writeString(
            bin.resolve("java"), "#!/bin/sh\nprintf '[%s]' \"$@\"\necho exit 7\nexit 7\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.copy(java, bin.resolve("javac"));
    assertThat(bin.resolve("javac").toFile().setExecutable(true)).isTrue();
    return home;
  }

  private String shell(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
