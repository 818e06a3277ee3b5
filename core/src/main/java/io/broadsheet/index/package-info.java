/**
 * Items to Lucene documents.
 *
 * <p>{@link io.broadsheet.index.NewsField} is the one table of fields: documents, analyzers, query
 * operators and the documentation come from it. {@link io.broadsheet.index.DocumentMapper} turns an
 * {@link io.broadsheet.article.Extracted} page into documents, one for the article and one for each
 * teaser; {@link io.broadsheet.index.NewsWriter} puts them into an index, all documents of a page
 * in one atomic step. {@link io.broadsheet.index.NewsAnalyzer} reads text in its own language.
 *
 * <p>A text is read once: {@code WordScanner} cuts it into words, {@code WordForms} remembers what
 * a language's Lucene filters, {@code FilterChain}, make of each form, so these run for forms not
 * seen of late only. {@code IndexedWords} gives the words as written, as pointers into that memory,
 * {@code StemText} then their stems; {@code WordStream} gives the same words to whoever reads a
 * query or highlights. Languages written without spaces keep Lucene's chain ({@code RunAnalyzer}).
 *
 * <p>Lucene's buffer goes to a term's postings for each token. Where only {@code NewsWriter}s fill
 * an index, {@code InvertedText} reads a text into a {@code PostingsBuffer} instead, a list of
 * numbers of words, and gives Lucene one token, the buffer's key. {@code NumberedWords} finds a
 * word's number by its form, in a {@code FormTable} of the field's {@code BufferedWords}, and asks
 * {@code WordForms} only for forms that are new in the segment. When Lucene writes the segment,
 * {@code InvertingCodec} puts {@code BufferedTerms}, the list sorted by words or by their stems, in
 * the key's place; everything else, documents, deletions, atomic updates, merges and the files, is
 * Lucene's.
 *
 * <p>A host with its own {@link org.apache.lucene.index.IndexWriter} uses the mapper or the writer
 * on it directly.
 */
@NullMarked
package io.broadsheet.index;

import org.jspecify.annotations.NullMarked;
