/**
 * How good a ranking is, measured with topics and relevance judgements in the forms of TREC: {@link
 * io.broadsheet.evaluate.Evaluation} searches every {@link io.broadsheet.evaluate.Topic} and
 * compares what is found with the {@link io.broadsheet.evaluate.Judgements}.
 *
 * <pre>{@code
 * Evaluation evaluation =
 *     Evaluation.run(Topic.read(topics), Judgements.read(qrels), index::search);
 * System.out.println(evaluation.mean().ndcg10());
 * }</pre>
 */
@NullMarked
package io.broadsheet.evaluate;

import org.jspecify.annotations.NullMarked;
