package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.Headers;
import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarmupTest {
  @Test
  void whatTheNewestStoriesAreAboutIsAnsweredAlready() throws Exception {
    try (NewsIndex index = NewsIndex.inMemory()) {
      index.put(page("Lighthouse keeper's goat wins regatta"));
      index.put(page("% & ? \" # <i>"));
      index.refresh();
      Routes routes = new Routes(new Newsroom(index), new Metrics());

      new Warmup(routes).visit();
      new Warmup(routes).search(index);

      assertThat(routes.known(request("/"))).isPresent();
      assertThat(routes.known(request("/search?q=Lighthouse+keeper"))).isPresent();
      assertThat(routes.known(request("/search?q=goat"))).isEmpty();
    }
  }

  @Test
  void anEmptyIndexWillDo() {
    assertThatNoException().isThrownBy(WebServer::prepare);
  }

  private static Extracted page(String headline) {
    Article article = Article.builder().headline(headline).build();
    return new Extracted(headline, Optional.empty(), Optional.of(article), List.of());
  }

  private static Request request(String target) throws BadRequestException {
    return Request.of(URI.create(target), new Headers());
  }
}
