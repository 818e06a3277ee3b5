package io.broadsheet.extract;

import java.util.List;

/**
 * The names of the {@code meta} elements that are read for each field, most trusted first:
 * OpenGraph and article, Parsely, Sailthru, Dublin Core, Highwire citation, and what content
 * systems made up.
 */
final class MetaNames {
  static final List<String> TITLE =
      List.of(
          "parsely-title",
          "sailthru.title",
          "twitter:title",
          "twitter:text:title",
          "dc.title",
          "dcterms.title",
          "citation_title",
          "title",
          "headline");

  static final List<String> DESCRIPTION =
      List.of(
          "og:description",
          "description",
          "sailthru.description",
          "dc.description",
          "dcterms.description",
          "twitter:description",
          "dcterms.abstract");

  static final List<String> AUTHOR =
      List.of(
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "bepress_citation_author",
          "article:author",
          "article:author_name",
          "author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "cxenseparse:author",
          "authors",
          "twitter:data1",
          "dc.contributor");

  static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "datepublished",
          "date_published",
          "publishdate",
          "publish-date",
          "publish_date",
          "publisheddate",
          "pubdate",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "citation_publication_date",
          "citation_date",
          "bepress_citation_date",
          "citation_online_date",
          "og:release_date",
          "release_date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "article.published",
          "article:date",
          "article_date_original",
          "originalpublicationdate",
          "dc.created",
          "created",
          "date",
          "last-publish-date");

  static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "og:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "dc.modified",
          "lastmod",
          "last-modified",
          "revised",
          "article:updated",
          "updated_time",
          "modified");

  static final List<String> SECTION =
      List.of(
          "article:section",
          "parsely-section",
          "sailthru.section",
          "section",
          "cxenseparse:taxonomy");

  static final List<String> TAGS =
      List.of(
          "article:tag",
          "parsely-tags",
          "sailthru.tags",
          "news_keywords",
          "keywords",
          "dc.subject");

  static final List<String> SITE =
      List.of("og:site_name", "application-name", "apple-mobile-web-app-title");

  static final List<String> PUBLISHER =
      List.of(
          "application-name",
          "dc.publisher",
          "dcterms.publisher",
          "publisher",
          "apple-mobile-web-app-title");

  static final List<String> LANGUAGE =
      List.of("og:locale", "content-language", "language", "dc.language", "dcterms.language");

  static final List<String> PICTURE =
      List.of(
          "og:image",
          "og:image:url",
          "og:image:secure_url",
          "twitter:image",
          "twitter:image:src",
          "parsely-image-url",
          "sailthru.image.full",
          "link:image_src");

  static final List<String> URL =
      List.of("og:url", "parsely-link", "twitter:url", "dcterms.identifier");

  private MetaNames() {}
}
