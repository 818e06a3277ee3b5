package io.broadsheet.search;

import io.broadsheet.article.NewsItem;
import io.broadsheet.index.Embedder;
import io.broadsheet.index.QueryVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what words and meaning add to a score, and which passage is the nearest. */
final class MeaningReasons {
  private static final int SHOWN_WORDS = 12;

  private final Meaning.Scale scale;
  private final Embedder embedder;

  MeaningReasons(Meaning.Scale scale, Embedder embedder) {
    this.scale = scale;
    this.embedder = embedder;
  }

  /**
   * Why an item matches.
   *
   * @param words how well its text matches by words, 0 where it does not
   * @param item the item
   */
  Reason of(Reason words, NewsItem item) {
    List<Reason> parts = new ArrayList<>();
    parts.add(words(words));
    Optional<QueryVector.Nearest> nearest = scale.vector().nearest(item, embedder);
    nearest.ifPresent(it -> parts.add(meaning(it)));
    double score = parts.stream().mapToDouble(Reason::value).sum();
    return Reason.sum("how well words and meaning match", score, parts);
  }

  private Reason words(Reason words) {
    if (words.value() == 0) {
      return Reason.given("none of the words: found by its meaning", 0);
    }
    String share =
        String.format(Locale.ROOT, "as a share of .6: the best has %.3f", scale.bestWords());
    return Reason.product(
        "words",
        words.value() * scale.ofWords(),
        List.of(words, Reason.given(share, scale.ofWords())));
  }

  private Reason meaning(QueryVector.Nearest nearest) {
    String text =
        String.format(
            Locale.ROOT,
            "meaning: cosine %.3f of the passage “%s”, as a share of .4: the best has %.3f",
            nearest.cosine(),
            beginning(nearest.passage()),
            scale.bestCosine());
    return Reason.given(text, scale.ofMeaning(nearest.cosine()));
  }

  private static String beginning(String passage) {
    String[] words = passage.split(" ", SHOWN_WORDS + 1);
    return words.length <= SHOWN_WORDS
        ? passage
        : String.join(" ", List.of(words).subList(0, SHOWN_WORDS)) + " …";
  }
}
