package io.broadsheet.index;

import io.broadsheet.article.Article;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * By what an article and the teasers that announce it are known to be one story: its URL, and the
 * fingerprint of its headline, for teasers that have no URL.
 */
public final class StoryKeys {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern DECORATION = Pattern.compile("^https?://(www\\.)?|#.*$|/+$");

  /**
   * "Live updates" or "Weather forecast" tell many stories; a headline of four words or more is
   * one.
   */
  private static final int WORDS_THAT_IDENTIFY = 4;

  private StoryKeys() {}

  /**
   * The keys of the story that an item tells or announces.
   *
   * @param item an article or a teaser
   * @return none, one or two keys, values of {@link NewsField#STORY}
   */
  public static List<String> of(NewsItem item) {
    List<String> keys = new ArrayList<>(2);
    url(item).ifPresent(url -> keys.add("u:" + DECORATION.matcher(url).replaceAll("")));
    headline(item).flatMap(StoryKeys::fingerprint).ifPresent(print -> keys.add("h:" + print));
    return keys;
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

  private static Optional<String> fingerprint(String headline) {
    StringBuilder normal = new StringBuilder(headline.length());
    Matcher words = WORD.matcher(headline.toLowerCase(Locale.ROOT));
    int count = 0;
    while (words.find()) {
      normal.append(words.group()).append(' ');
      count++;
    }
    if (count < WORDS_THAT_IDENTIFY) {
      return Optional.empty();
    }
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(normal));
    return Optional.of(Long.toHexString(hash[0]));
  }
}
