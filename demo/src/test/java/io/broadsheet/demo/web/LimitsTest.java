package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class LimitsTest {
  private static final int SLOW_CLIENTS = 500;

  private Served served;

  @BeforeAll
  void serve() throws IOException {
    served = Served.edition();
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private String request(String line, String... headers) throws IOException {
    return served.raw(line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
  }

  private String localhost() {
    return "Host: localhost:" + served.port();
  }

  @Test
  void everyAnswerHasTheHeadersThatKeepABrowserSafe() {
    for (String path :
        List.of(
            "/",
            "/search?q=ferry",
            "/nowhere",
            "/api/search?q=ferry",
            "/api/search",
            "/assets/broadsheet.js",
            "/search.atom?q=x",
            "/metrics")) {
      HttpResponse<String> response = served.get(path);
      String policy = response.headers().firstValue("Content-Security-Policy").orElse("");

      assertThat(policy)
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "*", "http");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(response.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void onlyReadingIsAllowed() {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
      HttpResponse<String> response =
          served.send(
              HttpRequest.newBuilder(URI.create(served.url("/search?q=ferry")))
                  .method(method, BodyPublishers.noBody()));
      assertThat(response.statusCode()).as(method).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }
  }

  @Test
  void headIsGetWithoutTheBody() {
    HttpResponse<String> response =
        served.send(
            HttpRequest.newBuilder(URI.create(served.url("/help")))
                .method("HEAD", BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(1000);
  }

  @Test
  void aConnectionIsKeptForTheNextRequest() throws IOException {
    String request = "GET /health HTTP/1.1\r\n" + localhost() + "\r\n";
    try (Socket socket = served.connect()) {
      for (int i = 0; i < 3; i++) {
        String last = i == 2 ? "Connection: close\r\n" : "";
        socket
            .getOutputStream()
            .write((request + last + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(4);
    }
  }

  @Test
  void bodiesAreNotRead() throws IOException {
    assertThat(request("GET / HTTP/1.1", localhost(), "Content-Length: 5000000000"))
        .startsWith("HTTP/1.1 413");
    assertThat(request("GET / HTTP/1.1", localhost(), "Transfer-Encoding: chunked"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void longAddressesAndHeadersAreTurnedAway() throws IOException {
    String path = "/search?q=" + "a".repeat(Limits.TARGET);
    assertThat(request("GET " + path + " HTTP/1.1", localhost())).startsWith("HTTP/1.1 414");
    String header = "X-Long: " + "a".repeat(Limits.HEADERS);
    assertThat(request("GET / HTTP/1.1", localhost(), header)).startsWith("HTTP/1.1 431");
  }

  @Test
  void whatIsLongerStillIsCutOff() {
    for (String start : List.of("GET /?", "GET / HTTP/1.1\r\nX-Endless: ")) {
      assertThat(answerTo(start + "a".repeat(1_000_000))).as(start).isEmpty();
    }
  }

  private String answerTo(String request) {
    try {
      return served.raw(request);
    } catch (SocketException cutOff) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theLongestQueryIsAnswered() {
    String query = "kraken ".repeat(1000);
    assertThat(served.get(Links.search(query)).statusCode()).isEqualTo(200);
  }

  /** A foreign page whose host name was made to point here must not read what is here. */
  @Test
  void otherHostNamesAreTurnedAway() throws IOException {
    assertThat(request("GET / HTTP/1.1", "Host: evil.example", "Connection: close"))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("Latest stories");
    assertThat(request("GET /api/stats HTTP/1.1", "Host: evil.example:80", "Connection: close"))
        .startsWith("HTTP/1.1 421");
    assertThat(request("GET / HTTP/1.1", "Connection: close")).startsWith("HTTP/1.1 421");
    for (String host : List.of("localhost", "127.0.0.1:9", "[::1]:8080", "LOCALHOST:1")) {
      assertThat(request("GET /health HTTP/1.1", "Host: " + host, "Connection: close"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/assets/../templates/home.mustache",
        "/assets/..%2ftemplates/home.mustache",
        "/assets/%2e%2e/openapi.json",
        "/assets/....//openapi.json",
        "/assets//etc/passwd",
        "/assets/",
        "/assets/broadsheet.css/",
        "/assets/broadsheet.css%00.js",
        "/assets/..%5c..%5cpom.xml",
        "/web/templates/home.mustache",
        "/edition/CONTENTS.txt",
        "//etc/passwd",
        "/story/../../etc/passwd"
      })
  void noPathLeadsToAFile(String path) throws IOException {
    String answer = request("GET " + path + " HTTP/1.1", localhost(), "Connection: close");

    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("{{", "root:", "<project");
  }

  /** The key of a page is looked up in the index; it is no path. */
  @Test
  void noStoryLeadsToAFile() {
    assertThat(served.get(Links.story("/etc/passwd")).statusCode()).isEqualTo(404);
    assertThat(served.get(Links.story("pom.xml")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GARBAGE\r\n\r\n",
        "GET\r\n\r\n",
        "GET / \r\n\r\n",
        "\u0016\u0003\u0001\r\n\r\n"
      })
  void garbageDoesNoHarm(String garbage) throws IOException {
    try (Socket socket = served.connect()) {
      socket.getOutputStream().write(garbage.getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(served.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void slowClientsStopNobodyAndAreCutOff() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        Socket socket = served.connect();
        socket.getOutputStream().write("GET /search?q=fer".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      HttpResponse<String> response =
          served.send(
              HttpRequest.newBuilder(URI.create(served.url("/search?q=ferry")))
                  .timeout(Duration.ofSeconds(20)));
      assertThat(response.statusCode()).isEqualTo(200);
      for (Socket socket : slow) {
        assertThat(isClosed(socket)).isTrue();
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Test
  void answersAreCompressedForThoseWhoTakeIt() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.url("/help")))
            .header("Accept-Encoding", "br, gzip");
    assertThat(served.send(request).headers().firstValue("Content-Encoding")).contains("gzip");
    HttpRequest.Builder not =
        HttpRequest.newBuilder(URI.create(served.url("/help")))
            .header("Accept-Encoding", "gzip;q=0");
    assertThat(served.send(not).headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void filesAreKeptByBrowsersUntilTheyChange() {
    String page = served.get("/").body();
    int at = page.indexOf("/assets/broadsheet.css?v=");
    String file = page.substring(at, page.indexOf('"', at));

    HttpResponse<String> response = served.get(file);
    assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(served.get("/assets/broadsheet.css").headers().firstValue("Cache-Control"))
        .contains("no-cache");
    HttpResponse<String> again =
        served.send(
            HttpRequest.newBuilder(URI.create(served.url("/assets/broadsheet.css")))
                .header("If-None-Match", response.headers().firstValue("ETag").orElseThrow()));
    assertThat(again.statusCode()).isEqualTo(304);
  }
}
