/**
 * Items to Lucene documents.
 *
 * <p>{@link io.broadsheet.index.NewsField} is the one table of fields: documents, analyzers, query
 * operators and the documentation come from it. {@link io.broadsheet.index.DocumentMapper} turns an
 * {@link io.broadsheet.article.Extracted} page into documents, one for the article and one for each
 * teaser; {@link io.broadsheet.index.NewsWriter} puts them into an index, all documents of a page
 * in one atomic step. {@link io.broadsheet.index.NewsAnalyzer} reads text in its own language.
 *
 * <p>A host with its own {@link org.apache.lucene.index.IndexWriter} uses the mapper or the writer
 * on it directly.
 */
@NullMarked
package io.broadsheet.index;

import org.jspecify.annotations.NullMarked;
