package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of fields. Everything that must agree about a field (documents, analyzers, the fields a
 * query searches, the query operator, the documentation) is read from here.
 */
public enum NewsField {
  /** Headline of an article or a teaser. */
  HEADLINE("headline", Kind.TEXT, 4f, "intitle", "headline of an article or a teaser"),
  /** Summary between headline and text. */
  STANDFIRST("standfirst", Kind.TEXT, 1f, "", "summary between headline and text"),
  /** Text of an article. */
  BODY("body", Kind.TEXT, 1f, "", "text of an article"),
  /** Captions of an article. */
  CAPTION("caption", Kind.TEXT, 1f, "", "words under an article's pictures"),
  /** Snippet and picture text of a teaser. */
  TEASER("teaser", Kind.TEXT, 1f, "", "snippet and picture text of a teaser"),
  /** People named in the byline. */
  AUTHOR("author", Kind.NAME, 0f, "by", "people named in the byline"),
  /** Publisher or site; a credited agency counts too. */
  SOURCE("source", Kind.NAME, 0f, "source", "publisher or site, and the agency it credits"),
  /** Dateline. */
  PLACE("place", Kind.NAME, 0f, "place", "dateline"),
  /** Part of the paper. */
  SECTION("section", Kind.NAME, 0f, "section", "part of the paper"),
  /** Keywords. */
  TAG("tag", Kind.NAME, 0f, "tag", "keywords"),
  /** Host of the URL, and the domains above it. */
  SITE("site", Kind.KEYWORD, 0f, "site", "host of the URL and the domains above it"),
  /** Language tag, and its primary subtag. */
  LANGUAGE("language", Kind.KEYWORD, 0f, "lang", "language tag, whole and its first part"),
  /** {@code article} or {@code teaser}. */
  TYPE("type", Kind.KEYWORD, 0f, "type", "article or teaser"),
  /** What not every item has; see {@link ItemPart}. */
  HAS("has", Kind.KEYWORD, 0f, "has", "what not every item has, such as picture or author"),
  /** Time of publication, in seconds since 1970-01-01T00:00Z. */
  PUBLISHED("published", Kind.TIME, 0f, "", "time of publication, in seconds (before: after: on:)"),
  /** Key of the page that a document belongs to. */
  PAGE("page", Kind.KEY, 0f, "", "key of the page, for replacing"),
  /** Keys of the story that a document tells or announces. */
  STORY("story", Kind.KEY, 0f, "", "keys of the story: hashes of its URL and of its headline"),
  /** Where it stands; see {@link PageOrigin}. */
  ORIGIN("origin", Kind.KEY, 0f, "", "hashes of the page and of its site, for counting"),
  /** What an article's text is like; see {@link TextSignature}. */
  SIGNATURE("signature", Kind.KEY, 0f, "", "sketch of an article's text, for knowing near-copies"),
  /** Vectors of its passages, where the index is written with an {@link Embedder}. */
  MEANING("meaning", Kind.VECTORS, 0f, "", "vectors of its passages, if there is an embedder"),
  /** The item itself. */
  ITEM("item", Kind.STORED, 0f, "", "the item, stored once, compactly");

  /** How a field is indexed. */
  public enum Kind {
    /** Analysed by language, with positions and norms; searched by bare words. */
    TEXT,
    /** Case and accents folded, not stemmed, with positions; values in doc values. */
    NAME,
    /** Whole value in lower case; in doc values too where the values are counted or read. */
    KEYWORD,
    /** Point and doc value. */
    TIME,
    /** Whole value as it is, or a digest of it; not for people. */
    KEY,
    /** Vectors in doc values. */
    VECTORS,
    /** Stored only. */
    STORED
  }

  private static final List<NewsField> SEARCHED =
      Arrays.stream(values()).filter(field -> field.kind == Kind.TEXT).toList();

  private final String fieldName;
  private final String stemFieldName;
  private final Kind kind;
  private final float weight;
  private final String operator;
  private final String description;

  NewsField(String fieldName, Kind kind, float weight, String operator, String description) {
    this.fieldName = fieldName;
    this.stemFieldName = fieldName + ".stem";
    this.kind = kind;
    this.weight = weight;
    this.operator = operator;
    this.description = description;
  }

  /**
   * The fields that bare words are searched in.
   *
   * @return the {@link Kind#TEXT} fields
   */
  public static List<NewsField> searched() {
    return SEARCHED;
  }

  /**
   * The field of a query operator.
   *
   * @param operator the operator without its colon, in lower case: {@code by}
   * @return the field, or empty where no field has that operator
   */
  public static Optional<NewsField> ofOperator(String operator) {
    return Arrays.stream(values())
        .filter(field -> !field.operator.isEmpty() && field.operator.equals(operator))
        .findFirst();
  }

  /**
   * Its text in an item: what is analysed when the item is indexed, and highlighted when it is
   * found.
   *
   * @param item an article or a teaser
   * @return the text, or empty where the item has none in this field or the field is not {@link
   *     Kind#TEXT}
   */
  public Optional<String> textOf(NewsItem item) {
    return switch (item) {
      case Article article -> textOf(article);
      case Teaser teaser -> textOf(teaser);
    };
  }

  private Optional<String> textOf(Article article) {
    return switch (this) {
      case HEADLINE -> article.headline();
      case STANDFIRST -> article.standfirst();
      case BODY -> joined(article.paragraphs(), "\n\n");
      case CAPTION -> joined(article.captions().stream().map(Caption::text).toList(), "\n");
      default -> Optional.empty();
    };
  }

  private Optional<String> textOf(Teaser teaser) {
    return switch (this) {
      case HEADLINE -> Optional.of(teaser.headline());
      case TEASER ->
          joined(
              Stream.of(teaser.snippet(), teaser.imageText()).flatMap(Optional::stream).toList(),
              "\n");
      default -> Optional.empty();
    };
  }

  private static Optional<String> joined(List<String> texts, String separator) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, texts));
  }

  /**
   * Its name in the Lucene index.
   *
   * @return the name
   */
  public String fieldName() {
    return fieldName;
  }

  /**
   * Where the index holds the stems of its words that differ from the words as written; the words
   * themselves are in {@link #fieldName()}.
   *
   * @return the name of a Lucene field, which only {@link Kind#TEXT} fields have
   */
  public String stemFieldName() {
    return stemFieldName;
  }

  /**
   * How it is indexed.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Its weight in BM25F: how many occurrences in the body one occurrence here is worth.
   *
   * @return 1 or more for {@link Kind#TEXT}, else 0
   */
  public float weight() {
    return weight;
  }

  /**
   * The query operator that searches it.
   *
   * @return the operator without its colon, or an empty string where it has none
   */
  public String operator() {
    return operator;
  }

  /**
   * What it holds, for documentation.
   *
   * @return a few words
   */
  public String description() {
    return description;
  }
}
