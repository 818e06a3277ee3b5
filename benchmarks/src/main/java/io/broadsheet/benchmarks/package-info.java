/**
 * JMH benchmarks of the hot paths, each beside the same work done with plain Lucene, and the
 * corpora that they run on.
 *
 * <p>Every benchmark takes {@code -p corpus=FILE} (JSON Lines in schema.org's NewsArticle names,
 * plain or {@code .gz}); without it, it runs on {@link io.broadsheet.benchmarks.GeneratedCorpus},
 * {@code -p articles=N} of them.
 */
@NullMarked
package io.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
