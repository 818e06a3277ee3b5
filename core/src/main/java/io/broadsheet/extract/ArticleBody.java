package io.broadsheet.extract;

import io.broadsheet.article.Caption;
import java.util.List;

/**
 * The text of a page's own story.
 *
 * @param paragraphs the text, paragraph by paragraph
 * @param captions the words under its pictures
 */
record ArticleBody(List<String> paragraphs, List<Caption> captions) {}
