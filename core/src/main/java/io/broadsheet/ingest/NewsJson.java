package io.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Items as JSON, in the names of <a
 * href="https://schema.org/NewsArticle">schema.org/NewsArticle</a>: {@code url, headline,
 * description} (the standfirst)<code>, articleBody</code> (paragraphs with blank lines between
 * them)<code>, author, datePublished,
 * dateModified, publisher, articleSection, keywords, inLanguage, image</code>; and in names of our
 * own: {@code captions [{text, credit}], agency, dateline, teasers [{headline, snippet, truncated,
 * imageAlt, url, list, position, dateline, datePublished}]} and {@code location}, where the page
 * was read, which is its identity if it has no URL. Thread-safe.
 *
 * <p>Reading also takes what schema.org allows: {@code author}, {@code publisher} and {@code image}
 * as an object with a name or URL, as a text, or as an array of these; {@code keywords} as a text
 * with commas; {@code alternativeHeadline} where there is no headline, or as a standfirst where
 * there is no description. Other names are passed over. Nesting deeper than 50 and texts of more
 * than 64 Mi characters are refused.
 */
public final class NewsJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  .maxStringLength(SourceReader.MAX_ENTRY_BYTES)
                  .build())
          .build();

  /** A reader and writer. */
  public NewsJson() {}

  /**
   * Reads an object.
   *
   * @param json the object
   * @param location where it stands, for reports, and where it was read unless it says otherwise
   * @return its items, or {@link Rejected} with what is wrong where
   */
  public Extraction read(String json, String location) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return read(bytes, 0, bytes.length, location);
  }

  Extraction read(byte[] json, int offset, int length, String location) {
    try (JsonParser parser = FACTORY.createParser(json, offset, length)) {
      return new NewsJsonReader(parser, location).read();
    } catch (JsonProcessingException broken) {
      return new Rejected(location, Rejected.Reason.MALFORMED, message(broken));
    } catch (IOException impossible) {
      throw new AssertionError("reading from memory", impossible);
    }
  }

  /** Whether an object is a feed: a {@code version} of jsonfeed.org among its first names. */
  boolean isFeed(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("version")) {
          return parser.getText().contains("jsonfeed.org/version");
        }
        parser.skipChildren();
      }
      return false;
    } catch (IOException broken) {
      return false;
    }
  }

  private static String message(JsonProcessingException broken) {
    long column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
    String message = "no valid JSON at column " + column + ": " + broken.getOriginalMessage();
    return message.replaceAll("\\s+", " ");
  }

  /**
   * Writes a page's items as one object without line breaks.
   *
   * @param extracted the items
   * @return the object; what is absent is left out
   */
  public String write(Extracted extracted) {
    return NewsJsonWriter.write(FACTORY, extracted, false);
  }

  /**
   * Writes a page so that reading it gives the same page: with {@code location} too, where it was
   * read.
   *
   * @param extracted the items
   * @return the object, without line breaks; what is absent is left out
   */
  public String writeWhole(Extracted extracted) {
    return NewsJsonWriter.write(FACTORY, extracted, true);
  }
}
