package io.broadsheet.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link Article} together. Not thread-safe. What is never set is absent; a setter that is
 * given {@code null} or a blank text sets "absent", lists leave blank entries out, and texts are
 * stripped of white space at their ends.
 */
public final class ArticleBuilder {
  private @Nullable String url;
  private @Nullable String headline;
  private @Nullable String standfirst;
  private @Nullable String agency;
  private @Nullable String dateline;
  private @Nullable String source;
  private @Nullable String section;
  private @Nullable String language;
  private @Nullable String picture;
  private List<String> paragraphs = List.of();
  private List<String> authors = List.of();
  private List<String> tags = List.of();
  private List<Caption> captions = List.of();
  private @Nullable NewsTime published;
  private @Nullable NewsTime modified;

  ArticleBuilder() {}

  ArticleBuilder(Article article) {
    url = article.url().orElse(null);
    headline = article.headline().orElse(null);
    standfirst = article.standfirst().orElse(null);
    agency = article.agency().orElse(null);
    dateline = article.dateline().orElse(null);
    source = article.source().orElse(null);
    section = article.section().orElse(null);
    language = article.language().orElse(null);
    picture = article.picture().orElse(null);
    paragraphs = article.paragraphs();
    authors = article.authors();
    tags = article.tags();
    captions = article.captions();
    published = article.published().orElse(null);
    modified = article.modified().orElse(null);
  }

  /**
   * Sets the canonical URL, absolute.
   *
   * @param url the canonical URL, absolute; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder url(@Nullable String url) {
    this.url = textOrNull(url);
    return this;
  }

  /**
   * Sets the headline.
   *
   * @param headline the headline; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder headline(@Nullable String headline) {
    this.headline = textOrNull(headline);
    return this;
  }

  /**
   * Sets the summary between headline and text.
   *
   * @param standfirst the summary between headline and text; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder standfirst(@Nullable String standfirst) {
    this.standfirst = textOrNull(standfirst);
    return this;
  }

  /**
   * Sets the news agency that it credits.
   *
   * @param agency the news agency that it credits; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder agency(@Nullable String agency) {
    this.agency = textOrNull(agency);
    return this;
  }

  /**
   * Sets the place that opens the text.
   *
   * @param dateline the place that opens the text; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder dateline(@Nullable String dateline) {
    this.dateline = textOrNull(dateline);
    return this;
  }

  /**
   * Sets the publisher or site.
   *
   * @param source the publisher or site; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder source(@Nullable String source) {
    this.source = textOrNull(source);
    return this;
  }

  /**
   * Sets the part of the paper.
   *
   * @param section the part of the paper; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder section(@Nullable String section) {
    this.section = textOrNull(section);
    return this;
  }

  /**
   * Sets the language as a BCP 47 tag.
   *
   * @param language the language as a BCP 47 tag; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder language(@Nullable String language) {
    this.language = textOrNull(language);
    return this;
  }

  /**
   * Sets the absolute URL of its main picture.
   *
   * @param picture the absolute URL of its main picture; {@code null} or blank for none
   * @return this builder
   */
  public ArticleBuilder picture(@Nullable String picture) {
    this.picture = textOrNull(picture);
    return this;
  }

  /**
   * Sets the text, paragraph by paragraph.
   *
   * @param paragraphs the text, paragraph by paragraph; blank entries are left out
   * @return this builder
   */
  public ArticleBuilder paragraphs(List<String> paragraphs) {
    this.paragraphs = texts(paragraphs);
    return this;
  }

  /**
   * Sets the people named in the byline.
   *
   * @param authors the people named in the byline; blank entries are left out
   * @return this builder
   */
  public ArticleBuilder authors(List<String> authors) {
    this.authors = texts(authors);
    return this;
  }

  /**
   * Sets keywords.
   *
   * @param tags keywords; blank entries are left out
   * @return this builder
   */
  public ArticleBuilder tags(List<String> tags) {
    this.tags = texts(tags);
    return this;
  }

  /**
   * Sets the words under its pictures.
   *
   * @param captions the captions
   * @return this builder
   */
  public ArticleBuilder captions(List<Caption> captions) {
    this.captions = List.copyOf(captions);
    return this;
  }

  /**
   * Sets when it was first published.
   *
   * @param published the time; {@code null} for none
   * @return this builder
   */
  public ArticleBuilder published(@Nullable NewsTime published) {
    this.published = published;
    return this;
  }

  /**
   * Sets when it was last changed.
   *
   * @param modified the time; {@code null} for none
   * @return this builder
   */
  public ArticleBuilder modified(@Nullable NewsTime modified) {
    this.modified = modified;
    return this;
  }

  /**
   * Whether there is enough for an article.
   *
   * @return whether there is a headline or a paragraph
   */
  public boolean isComplete() {
    return headline != null || !paragraphs.isEmpty();
  }

  /**
   * Makes the article.
   *
   * @return the article
   * @throws IllegalArgumentException if there is neither a headline nor a paragraph
   */
  public Article build() {
    return new Article(
        Optional.ofNullable(url),
        Optional.ofNullable(headline),
        Optional.ofNullable(standfirst),
        paragraphs,
        captions,
        authors,
        Optional.ofNullable(agency),
        Optional.ofNullable(dateline),
        Optional.ofNullable(source),
        Optional.ofNullable(section),
        tags,
        Optional.ofNullable(language),
        Optional.ofNullable(published),
        Optional.ofNullable(modified),
        Optional.ofNullable(picture));
  }

  private static @Nullable String textOrNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<String> texts(List<String> texts) {
    return texts.stream().map(ArticleBuilder::textOrNull).filter(Objects::nonNull).toList();
  }
}
