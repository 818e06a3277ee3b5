package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final Answers answers = new Answers();

  private static Request request(String target) throws BadRequestException {
    return Request.of(URI.create(target), new Headers());
  }

  private static Response text(String text) {
    return Response.of(200, Response.HTML, text);
  }

  @Test
  void anAnswerIsKnownUntilTheIndexChanges() throws BadRequestException {
    Request ferry = request("/search?q=ferry");
    assertThat(answers.get(ferry, 1)).isEmpty();
    answers.put(ferry, text("boats"), 1);
    assertThat(answers.get(request("/search?q=ferry"), 1)).isPresent();
    assertThat(answers.get(request("/search?q=tram"), 1)).isEmpty();
    assertThat(answers.get(request("/story?q=ferry"), 1)).isEmpty();

    assertThat(answers.get(ferry, 2)).isEmpty();
    answers.put(ferry, text("made before"), 1);
    assertThat(answers.get(ferry, 2)).isEmpty();
  }

  @Test
  void anAnswerThatMayBeBetterNextTimeIsNotKept() throws BadRequestException {
    Request ferry = request("/search?q=ferry");
    assertThat(answers.get(ferry, 1)).isEmpty();
    answers.put(ferry, text("some boats").passing(true), 1);
    assertThat(answers.get(ferry, 1)).isEmpty();
    answers.put(ferry, text("boats").passing(false), 1);
    assertThat(answers.get(ferry, 1)).isPresent();
  }

  @Test
  void aFeedNamesTheHostThatItIsAskedBy() throws IOException {
    try (Served served = Served.empty()) {
      String localhost = "localhost:" + served.port();
      String loopback = "127.0.0.1:" + served.port();
      assertThat(feed(served, localhost)).contains("http://" + localhost);
      assertThat(feed(served, loopback)).contains("http://" + loopback).doesNotContain(localhost);
    }
  }

  private static String feed(Served served, String host) throws IOException {
    return served.raw(
        "GET /search.atom?q=kelp HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void theyTakeBoundedMemory() throws BadRequestException {
    assertThat(answers.get(request("/"), 1)).isEmpty();
    String megabyte = "x".repeat(1024 * 1024);
    for (int i = 0; i < 40; i++) {
      answers.put(request("/search?q=" + i), text(megabyte), 1);
    }
    int known = 0;
    for (int i = 0; i < 40; i++) {
      known += answers.get(request("/search?q=" + i), 1).isPresent() ? 1 : 0;
    }
    assertThat(known).isBetween(10, 16);
    assertThat(answers.get(request("/search?q=39"), 1)).isPresent();
  }

  @Test
  void whatIsPutIntoTheIndexIsFoundAtOnce() throws IOException {
    try (Served served = Served.empty()) {
      assertThat(served.get("/search?q=kelp").body()).doesNotContain("Kelp forest");
      Article kelp = Article.builder().headline("Kelp forest returns").build();
      served.index().put(new Extracted("kelp", Optional.empty(), Optional.of(kelp), List.of()));
      served.index().refresh();
      assertThat(served.get("/search?q=kelp").body()).contains("forest returns");
      assertThat(served.get("/").body()).contains("1 article");
    }
  }
}
