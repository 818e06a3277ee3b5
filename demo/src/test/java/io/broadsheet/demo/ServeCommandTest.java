package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  private static final Pattern URL = Pattern.compile("Serving at (http://localhost:\\d+/)");

  @TempDir private Path folder = Path.of("");

  @Test
  void wrongArgumentsAreSaid() {
    assertThat(Run.of("serve", "--index", folder, "--port", "70000").err())
        .contains("--port must be 0 to 65535, not 70000");
    assertThat(Run.of("serve", "--index", folder, "--port", "-1").code())
        .isEqualTo(Broadsheet.USAGE);
    assertThat(Run.of("serve", "--index", folder.resolve("none"), "--port", "0").code())
        .isEqualTo(Broadsheet.FAILED);
    assertThat(Run.of("serve", "--index", folder, "--watch", folder.resolve("none")).err())
        .contains("no such file or folder");
  }

  @Test
  void aTakenPortIsSaid() throws IOException {
    Path index = folder.resolve("index");
    Run.of("index", "--index", index, Samples.dump(folder));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = Run.of("serve", "--index", index, "--port", taken.getLocalPort());

      assertThat(run.code()).isEqualTo(Broadsheet.FAILED);
      assertThat(run.err()).contains("port " + taken.getLocalPort(), "--port 0 takes a free one");
    }
  }

  @Test
  void whatComesIntoTheWatchedFolderIsFound() throws Exception {
    Path incoming = Files.createDirectory(folder.resolve("incoming"));
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out), new PrintWriter(new StringWriter()), false, false, 80, "b");
    Serving serving = new Serving(terminal);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (NewsIndex news = NewsIndex.inMemory()) {
      Thread server =
          Thread.startVirtualThread(
              () -> {
                try (serving) {
                  serving.run(news, Optional.of(incoming), any, () -> {});
                } catch (IOException failed) {
                  out.write(failed.toString());
                }
              });
      String url = wait(() -> found(out.toString()));
      Samples.dump(incoming);

      String hits = wait(() -> search(url).filter(it -> it.contains("Tram line seven")));
      assertThat(hits).contains("\"total\":1");
      serving.stop();
      server.join();
      assertThat(search(url)).isEmpty();
      assertThat(out.toString()).contains("1 article and 1 teaser from 1 page");
    }
  }

  private static Optional<String> found(String text) {
    Matcher url = URL.matcher(text);
    return url.find() ? Optional.of(url.group(1)) : Optional.empty();
  }

  private static Optional<String> search(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "api/search?q=intitle%3Atram+type%3Aarticle"))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return Optional.of(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    } catch (IOException gone) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String wait(Supplier<Optional<String>> condition) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      Optional<String> result = condition.get();
      if (result.isPresent()) {
        return result.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("nothing came within a minute");
  }

  @Test
  void theCompletionScriptIsSound() throws Exception {
    Run run = Run.of("completion");
    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.out()).contains("complete -F _complete_broadsheet", "--watch", "quickstart");

    Path script = Files.writeString(folder.resolve("completion"), run.out());
    Process bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
    assertThat(bash.waitFor()).isZero();
  }
}
