package io.broadsheet.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Takes the teasers out of a feed: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed 1.0 and 1.1, and sitemaps
 * with news entries. Each entry with a title is a teaser; the feed's title is the list it stands
 * in. An entry that carries its whole story, 100 words or more, is handed on as a page besides.
 *
 * <p>XML need not be well-formed. External and declared entities are neither fetched nor expanded.
 * Thread-safe, without state, holds nothing that must be closed.
 */
public final class FeedExtractor {
  private static final int DEEPEST = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** An extractor. */
  public FeedExtractor() {}

  /**
   * Reads a feed.
   *
   * @param feed the feed, as it was fetched
   * @param stories takes a page in HTML for each story that the feed carries whole, in order, for
   *     {@link Extractor#extract}; its location is the feed's with {@code #} and the entry's number
   *     from 1
   * @return the teasers, without an article; or {@link Rejected} where there are none, or where it
   *     is no valid JSON
   */
  public Extraction extract(Page feed, Consumer<Page> stories) {
    Feed found = new Feed(feed, stories);
    String content = PageText.of(feed).whole();
    if (!content.stripLeading().startsWith("{")) {
      XmlFeed.read(content, feed.url(), found);
      return found.result();
    }
    try (JsonParser parser = JSON.createParser(content)) {
      new JsonFeed(parser, feed.url(), found).read();
      return found.result();
    } catch (JsonProcessingException broken) {
      String message = "the feed is no valid JSON: " + broken.getOriginalMessage();
      return new Rejected(
          feed.location(), Rejected.Reason.MALFORMED, message.lines().findFirst().orElse(message));
    } catch (IOException impossible) {
      throw new AssertionError("reading from memory", impossible);
    }
  }
}
