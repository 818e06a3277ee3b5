package io.broadsheet.benchmarks;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A corpus several times over, as if each page had been copied to other addresses: the first time
 * as it is, then with altered keys and URLs. Thread-safe if the corpus is.
 *
 * @param corpus what is repeated
 * @param times how often each page is there, 1 or more
 */
public record RepeatedCorpus(Corpus corpus, int times) implements Corpus {
  /** Checks the range. */
  public RepeatedCorpus {
    if (times < 1) {
      throw new IllegalArgumentException("times must be 1 or more, not " + times);
    }
  }

  @Override
  public Stream<Extracted> pages() throws IOException {
    Stream<Extracted> all = corpus.pages();
    for (int i = 1; i < times; i++) {
      int copy = i;
      all = Stream.concat(all, corpus.pages().map(page -> altered(page, copy)));
    }
    return all;
  }

  private static Extracted altered(Extracted page, int copy) {
    return new Extracted(
        altered(page.location(), copy),
        page.url().map(url -> altered(url, copy)),
        page.article().map(article -> altered(article, copy)),
        page.teasers());
  }

  private static Article altered(Article article, int copy) {
    Optional<String> url = article.url().map(it -> altered(it, copy));
    return article.toBuilder().url(url.orElse(null)).build();
  }

  private static String altered(String address, int copy) {
    return address + "?copy=" + copy;
  }
}
