package io.broadsheet.index;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Which page an item stands on, and on which site, in the 64 bits of {@link NewsField#ORIGIN}: a
 * hash of the page's key and one of its site. For counting pages and sites without reading what is
 * stored, and for an order of ties that does not depend on the order of indexing.
 */
public final class PageOrigin {
  private static final int UNKNOWN = 0;

  private PageOrigin() {}

  /** The site is the URL's host, or else the publisher. */
  static long of(PageRef page) {
    String site = page.url().map(SiteName::of).or(page::source).orElse("");
    int siteHash = site.isEmpty() ? UNKNOWN : hash(site);
    return (long) hash(page.key()) << Integer.SIZE | Integer.toUnsignedLong(siteHash);
  }

  private static int hash(String text) {
    return StringHelper.murmurhash3_x86_32(new BytesRef(text), 0);
  }

  /**
   * The page.
   *
   * @param origin a value of {@link NewsField#ORIGIN}
   * @return a hash of its key
   */
  public static int page(long origin) {
    return (int) (origin >>> Integer.SIZE);
  }

  /**
   * The site.
   *
   * @param origin a value of {@link NewsField#ORIGIN}
   * @return a hash of its host or publisher; the same for all pages of which neither is known
   */
  public static int site(long origin) {
    return (int) origin;
  }
}
