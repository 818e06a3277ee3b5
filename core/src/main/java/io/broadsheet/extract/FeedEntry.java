package io.broadsheet.extract;

import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed or sitemap.
 *
 * @param headline its title, as text
 * @param url the story's address
 * @param summary what the feed says of the story, as text
 * @param imageText the alternative text of its picture
 * @param content the whole story as HTML, where the feed carries it
 * @param published when the story was published
 * @param modified when it was last changed
 * @param authors who wrote it
 * @param tags its categories
 * @param picture the address of its picture
 * @param language its language or the feed's
 */
record FeedEntry(
    Optional<String> headline,
    Optional<String> url,
    Optional<String> summary,
    Optional<String> imageText,
    Optional<String> content,
    Optional<NewsTime> published,
    Optional<NewsTime> modified,
    List<String> authors,
    List<String> tags,
    Optional<String> picture,
    Optional<String> language) {

  /** What the feed says of the story; empty where it does not even name it. */
  Optional<Teaser> teaser(Optional<String> feed, int position) {
    Optional<String> snippet = summary.or(() -> content.flatMap(FeedText::opening));
    return headline.map(
        title ->
            new Teaser(
                title,
                snippet,
                snippet.map(Snippet::isCutOff).orElse(false),
                imageText,
                url,
                feed,
                position,
                snippet.flatMap(Dateline::opening),
                published.or(() -> modified)));
  }
}
