package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * What an item must hold to match a query: of each of several sets at least one term. That is
 * necessary, not sufficient. No sets at all say that nothing is known.
 */
final class RequiredTerms extends QueryVisitor {
  private static final Set<String> TEXT =
      NewsField.searched().stream()
          .flatMap(field -> Stream.of(field.fieldName(), field.stemFieldName()))
          .collect(Collectors.toSet());

  /** The fields that nearly every item has the same terms in. */
  private static final Set<String> COMMON =
      Set.of(NewsField.LANGUAGE.fieldName(), NewsField.TYPE.fieldName());

  private final boolean all;
  private final List<Supplier<List<Set<Key>>>> parts = new ArrayList<>();

  private RequiredTerms(boolean all) {
    this.all = all;
  }

  /**
   * A term, or what one begins with.
   *
   * @param field its field; empty for all text fields together, which keeps the number of keys down
   * @param text the term
   * @param prefix whether any term that begins so will do
   */
  record Key(String field, BytesRef text, boolean prefix) {
    /** A longer beginning is cut, in bytes: what begins with it begins with its beginning too. */
    static final int LONGEST_PREFIX = 8;

    static String field(String name) {
      return TEXT.contains(name) ? "" : name;
    }

    private static Key of(Term term) {
      return new Key(field(term.field()), term.bytes(), false);
    }

    private static Key ofPrefix(String field, String start) {
      BytesRef bytes = new BytesRef(start);
      bytes.length = Math.min(bytes.length, LONGEST_PREFIX);
      return new Key(field(field), bytes, true);
    }

    /** The longer, the rarer. */
    private int rarity() {
      return COMMON.contains(field) ? 0 : 2 * text.length + (prefix ? 0 : 1);
    }
  }

  /** The sets of a query, the rarest first. */
  static List<Set<Key>> of(Query query) {
    RequiredTerms visitor = new RequiredTerms(true);
    query.visit(visitor);
    List<Set<Key>> sets = new ArrayList<>(visitor.sets());
    sets.sort(Comparator.comparingInt(RequiredTerms::rarity).reversed());
    return sets;
  }

  private static int rarity(Set<Key> set) {
    return set.stream().mapToInt(Key::rarity).min().orElse(0);
  }

  private List<Set<Key>> sets() {
    List<List<Set<Key>>> found = parts.stream().map(Supplier::get).toList();
    if (all || found.size() == 1) {
      return found.stream().flatMap(List::stream).toList();
    }
    if (found.isEmpty() || found.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    Set<Key> any = new HashSet<>();
    for (List<Set<Key>> part : found) {
      any.addAll(part.stream().max(Comparator.comparingInt(RequiredTerms::rarity)).orElseThrow());
    }
    return List.of(any);
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      List<Set<Key>> one = List.of(Set.of(Key.of(term)));
      parts.add(() -> one);
    }
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    String start =
        switch (query) {
          case PrefixQuery prefix -> prefix.getPrefix().text();
          case WildcardQuery wildcard -> wildcard.getTerm().text().split("[*?\\\\]", 2)[0];
          case FuzzyQuery fuzzy -> fixed(fuzzy);
          default -> "";
        };
    if (start.isEmpty()) {
      visitLeaf(query);
    } else {
      List<Set<Key>> one = List.of(Set.of(Key.ofPrefix(field, start)));
      parts.add(() -> one);
    }
  }

  private static String fixed(FuzzyQuery fuzzy) {
    String text = fuzzy.getTerm().text();
    return text.substring(0, text.offsetByCodePoints(0, fuzzy.getPrefixLength()));
  }

  @Override
  public void visitLeaf(Query query) {
    if (!(query instanceof MatchNoDocsQuery)) {
      parts.add(List::of);
    }
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    if (occur == Occur.MUST_NOT || (occur == Occur.SHOULD && isOptional(parent))) {
      return EMPTY_VISITOR;
    }
    RequiredTerms part = new RequiredTerms(occur != Occur.SHOULD);
    parts.add(part::sets);
    return part;
  }

  /** Whether what should match only adds to the score. */
  private static boolean isOptional(Query parent) {
    return parent instanceof BooleanQuery query
        && query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().anyMatch(clause -> clause.isRequired());
  }
}
