package io.broadsheet.extract;

import java.io.IOException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom, and sitemaps with news entries, entry by entry. The parser
 * takes XML that is not well-formed too, and knows neither external nor declared entities, so there
 * is nothing that a document type could do.
 */
final class XmlFeed {
  private static final int DEEPEST = 256;
  private static final int MOST_SIBLINGS = 100;
  private static final String ENTRIES = "item, entry, urlset > url, rss|item, atom|entry";

  private XmlFeed() {}

  static void read(String content, Optional<String> url, Feed feed) {
    try (StreamParser parser =
        new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST)).parse(content, url.orElse(""))) {
      boolean first = true;
      Optional<String> language = Optional.empty();
      Element element = parser.selectNext(ENTRIES);
      while (element != null) {
        if (first) {
          language = language(parser.document());
          feed.title(title(parser.document()));
          first = false;
        }
        feed.add(new XmlFeedEntry(element, url).read(language));
        remove(element);
        element = parser.selectNext(ENTRIES);
      }
    } catch (IOException impossible) {
      throw new AssertionError("reading from memory", impossible);
    }
  }

  /** What was read is let go of, and now and then what stands before it. */
  private static void remove(Element entry) {
    if (entry.siblingIndex() > MOST_SIBLINGS) {
      Node before = entry.previousSibling();
      while (before != null) {
        before.remove();
        before = entry.previousSibling();
      }
    }
    entry.remove();
  }

  private static Optional<String> title(Document feed) {
    Element title = feed.selectFirst("channel > title, feed > title");
    return title == null ? Optional.empty() : FeedText.plain(title.wholeText());
  }

  private static Optional<String> language(Document feed) {
    Element language = feed.selectFirst("channel > language");
    String text =
        language != null ? language.text() : feed.select("feed[xml:lang]").attr("xml:lang");
    return FeedText.present(text);
  }
}
