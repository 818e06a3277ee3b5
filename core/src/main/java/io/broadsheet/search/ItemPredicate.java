package io.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * A query made ready to be tried with many items, each by itself. What asks for terms looks them up
 * in the item; only phrases and times, where the rest holds, are searched for.
 */
@FunctionalInterface
interface ItemPredicate {
  /** Whether an item matches. */
  boolean matches(ItemInMemory item) throws IOException;

  /**
   * Makes a query ready.
   *
   * @throws IndexSearcher.TooManyClauses if it is too large to be searched
   */
  static ItemPredicate of(Query query) throws IOException {
    new MemoryIndex().createSearcher().rewrite(query);
    return ready(query);
  }

  private static ItemPredicate ready(Query query) {
    return switch (query) {
      case MatchAllDocsQuery all -> item -> true;
      case MatchNoDocsQuery nothing -> item -> false;
      case BoostQuery boosted -> ready(boosted.getQuery());
      case BooleanQuery several -> ready(several);
      case DisjunctionMaxQuery any -> any(readyEach(any.getDisjuncts()));
      case WordQuery word ->
          anyOf(word.fields().stream().flatMap(field -> field.terms().stream()).toList());
      case TermQuery term -> anyOf(List.of(term.getTerm()));
      case AutomatonQuery shape -> shaped(shape.getField(), shape.getCompiled());
      case FuzzyQuery fuzzy -> near(fuzzy);
      default -> item -> item.matches(query);
    };
  }

  private static ItemPredicate anyOf(List<Term> terms) {
    return item -> {
      for (Term term : terms) {
        if (item.has(term)) {
          return true;
        }
      }
      return false;
    };
  }

  private static ItemPredicate shaped(String field, CompiledAutomaton shape) {
    return switch (shape.type) {
      case NONE -> item -> false;
      case ALL -> item -> item.hasTerm(field, term -> true);
      case SINGLE -> item -> item.hasTerm(field, shape.term::equals);
      case NORMAL -> {
        ByteRunAutomaton run = shape.runAutomaton;
        yield item -> item.hasTerm(field, it -> run.run(it.bytes, it.offset, it.length));
      }
    };
  }

  private static ItemPredicate near(FuzzyQuery query) {
    NearWord near = new NearWord(query);
    return item -> item.hasTerm(query.getField(), near::matches);
  }

  private static ItemPredicate ready(BooleanQuery query) {
    if (query.getMinimumNumberShouldMatch() > 0) {
      return item -> item.matches(query);
    }
    List<ItemPredicate> all = new ArrayList<>(readyEach(query.getClauses(Occur.MUST)));
    all.addAll(readyEach(query.getClauses(Occur.FILTER)));
    ItemPredicate none = any(readyEach(query.getClauses(Occur.MUST_NOT)));
    ItemPredicate any = any(readyEach(query.getClauses(Occur.SHOULD)));
    if (all.isEmpty()) {
      return item -> any.matches(item) && !none.matches(item);
    }
    return item -> {
      for (ItemPredicate each : all) {
        if (!each.matches(item)) {
          return false;
        }
      }
      return !none.matches(item);
    };
  }

  private static ItemPredicate any(List<ItemPredicate> predicates) {
    return item -> {
      for (ItemPredicate each : predicates) {
        if (each.matches(item)) {
          return true;
        }
      }
      return false;
    };
  }

  private static List<ItemPredicate> readyEach(Collection<Query> queries) {
    return queries.stream().map(ItemPredicate::ready).toList();
  }
}
