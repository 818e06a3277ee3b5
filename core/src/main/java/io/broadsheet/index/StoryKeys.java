package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.StringHelper;

/**
 * By what an article and the teasers that announce it are known to be one story: its URL, and its
 * headline, for teasers that have no URL. A key is a hash of one of them in 47 bits, and one bit
 * that tells which: of a million addresses two collide in one index of 280. Whoever makes two
 * collide gets what a copied text or headline gets, a place in that story.
 */
public final class StoryKeys {
  /**
   * "Live updates" or "Weather forecast" tell many stories; a headline of four words or more is
   * one.
   */
  private static final int WORDS_THAT_IDENTIFY = 4;

  private static final int BYTES = 6;
  private static final int HASH_BITS = BYTES * Byte.SIZE - 1;
  private static final long OF_URL = 1L << HASH_BITS;

  private StoryKeys() {}

  /**
   * The keys of the story that an item tells or announces.
   *
   * @param item an article or a teaser
   * @return none, one or two keys, values of {@link NewsField#STORY}
   */
  public static List<Long> of(NewsItem item) {
    List<Long> keys = new ArrayList<>(2);
    url(item).ifPresent(url -> keys.add(ofUrl(url)));
    headline(item).flatMap(StoryKeys::normal).ifPresent(words -> keys.add(hash(words)));
    return keys;
  }

  /**
   * Whether a key is that of a headline, and not of a URL.
   *
   * @param key a key
   * @return whether it is of a headline
   */
  public static boolean isHeadline(long key) {
    return key < OF_URL;
  }

  /**
   * The key of the story at a URL.
   *
   * @param url its URL; scheme, {@code www.}, fragment and slashes at the end make no difference
   * @return a value of {@link NewsField#STORY}
   */
  public static long ofUrl(String url) {
    return hash(bare(url)) | OF_URL;
  }

  /**
   * A key as a term of the index.
   *
   * @param key a key
   * @return its six bytes
   */
  public static BytesRef term(long key) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(key, bytes, 0);
    return new BytesRef(bytes, Long.BYTES - BYTES, BYTES);
  }

  private static long hash(CharSequence text) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(text))[0] >>> (Long.SIZE - HASH_BITS);
  }

  private static Optional<String> url(NewsItem item) {
    return switch (item) {
      case Article article -> article.url();
      case Teaser teaser -> teaser.url();
    };
  }

  private static Optional<String> headline(NewsItem item) {
    return switch (item) {
      case Article article -> article.headline();
      case Teaser teaser -> Optional.of(teaser.headline());
    };
  }

  /** Without scheme, "www.", fragment and slashes at the end. */
  private static String bare(String url) {
    int start = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
    start += url.startsWith("www.", start) ? 4 : 0;
    int end = url.indexOf('#', start) < 0 ? url.length() : url.indexOf('#', start);
    while (end > start && url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(start, end);
  }

  /** Its words in lower case, if they are enough. */
  private static Optional<CharSequence> normal(String headline) {
    String lower = headline.toLowerCase(Locale.ROOT);
    StringBuilder normal = new StringBuilder(lower.length() + 1);
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int c = lower.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (!inWord) {
          normal.append(count == 0 ? "" : " ");
          count++;
        }
        normal.appendCodePoint(c);
      }
      inWord = Character.isLetterOrDigit(c);
    }
    return count < WORDS_THAT_IDENTIFY ? Optional.empty() : Optional.of(normal);
  }
}
