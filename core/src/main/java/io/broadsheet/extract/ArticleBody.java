package io.broadsheet.extract;

import io.broadsheet.article.Caption;
import java.util.List;
import java.util.Optional;

/**
 * The text of a page's own story.
 *
 * @param paragraphs the text, paragraph by paragraph
 * @param standfirst the summary that is seen over it
 * @param captions the words under its pictures
 * @param agency the news agency that a line under the text credits
 */
record ArticleBody(
    List<String> paragraphs,
    Optional<String> standfirst,
    List<Caption> captions,
    Optional<String> agency) {}
