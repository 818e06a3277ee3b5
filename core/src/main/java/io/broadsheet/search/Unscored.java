package io.broadsheet.search;

import java.util.Collection;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A query without what only its scores need. Alternatives within alternatives become one list,
 * which Lucene reads in blocks.
 */
final class Unscored {
  private Unscored() {}

  /** What matches the same items. */
  static Query of(Query query) {
    return switch (query) {
      case BooleanQuery all -> of(all);
      case WordQuery word -> word.anyTerm();
      case DisjunctionMaxQuery any -> anyOf(any.getDisjuncts());
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      default -> query;
    };
  }

  private static Query of(BooleanQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.setMinimumNumberShouldMatch(query.getMinimumNumberShouldMatch());
    for (BooleanClause clause : query.clauses()) {
      all.add(of(clause.query()), clause.occur() == Occur.MUST ? Occur.FILTER : clause.occur());
    }
    return all.build();
  }

  private static Query anyOf(Collection<Query> alternatives) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    alternatives.forEach(alternative -> any.add(of(alternative), Occur.SHOULD));
    return any.build();
  }
}
