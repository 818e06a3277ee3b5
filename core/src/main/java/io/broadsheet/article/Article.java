package io.broadsheet.article;

import java.util.List;
import java.util.Optional;

/**
 * A news story. Immutable; made with {@link #builder()}.
 *
 * <p>Names are those of <a href="https://schema.org/NewsArticle">schema.org/NewsArticle</a> where
 * it has one (in brackets where ours differs).
 *
 * @param url the canonical URL, absolute
 * @param headline the headline; newswire flashes may lack one
 * @param standfirst the summary between headline and text ({@code description})
 * @param paragraphs the text, paragraph by paragraph, without captions, teasers, bylines and agency
 *     line ({@code articleBody})
 * @param captions the words under its pictures
 * @param authors the people named in the byline, one name each, without "By"
 * @param agency the news agency that it credits ("Associated Press")
 * @param dateline the place that opens the text ("SAN SALVADOR"); the first paragraph keeps it too
 * @param source the publisher or site (schema.org: publisher)
 * @param section the part of the paper ({@code articleSection})
 * @param tags keywords ({@code keywords})
 * @param language the language as a BCP 47 tag ("en", "pt-BR") ({@code inLanguage})
 * @param published when it was first published ({@code datePublished})
 * @param modified when it was last changed ({@code dateModified})
 * @param picture the absolute URL of its main picture ({@code image})
 */
public record Article(
    Optional<String> url,
    Optional<String> headline,
    Optional<String> standfirst,
    List<String> paragraphs,
    List<Caption> captions,
    List<String> authors,
    Optional<String> agency,
    Optional<String> dateline,
    Optional<String> source,
    Optional<String> section,
    List<String> tags,
    Optional<String> language,
    Optional<NewsTime> published,
    Optional<NewsTime> modified,
    Optional<String> picture)
    implements NewsItem {
  /**
   * Checks that texts are not blank and that there is a headline or a paragraph; puts U+FFFD for
   * half a surrogate pair and for NUL in them.
   */
  public Article {
    url = Require.optionalText("Article.url", url);
    headline = Require.optionalText("Article.headline", headline);
    standfirst = Require.optionalText("Article.standfirst", standfirst);
    paragraphs = Require.texts("Article.paragraphs", paragraphs);
    captions = List.copyOf(captions);
    authors = Require.texts("Article.authors", authors);
    agency = Require.optionalText("Article.agency", agency);
    dateline = Require.optionalText("Article.dateline", dateline);
    source = Require.optionalText("Article.source", source);
    section = Require.optionalText("Article.section", section);
    tags = Require.texts("Article.tags", tags);
    language = Require.optionalText("Article.language", language);
    picture = Require.optionalText("Article.picture", picture);
    if (headline.isEmpty() && paragraphs.isEmpty()) {
      throw new IllegalArgumentException("an Article needs a headline or a paragraph");
    }
  }

  /**
   * An empty builder.
   *
   * @return a new builder
   */
  public static ArticleBuilder builder() {
    return new ArticleBuilder();
  }

  /**
   * A builder that starts from this article.
   *
   * @return a new builder
   */
  public ArticleBuilder toBuilder() {
    return new ArticleBuilder(this);
  }

  /**
   * The text as one string.
   *
   * @return the paragraphs, joined by a blank line; empty where there are none
   */
  public String body() {
    return String.join("\n\n", paragraphs);
  }
}
