package io.broadsheet.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.NewsIndex;
import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsField;
import io.broadsheet.query.NewsQuery;
import io.broadsheet.query.NewsQueryParser;
import io.broadsheet.query.ParsedQuery;
import io.broadsheet.search.EditionQueries.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator finds in the sample edition what a look at each of its items finds. */
@TestInstance(Lifecycle.PER_CLASS)
class EditionSearchTest {
  /** Longer runs on demand: {@code -Dbroadsheet.editionQueries=100000}. */
  private static final int QUERIES = Integer.getInteger("broadsheet.editionQueries", 2_500);

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final NewsQueryParser parser =
      new NewsQueryParser(
          Clock.fixed(
              EditionQueries.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  private List<Extracted> pages = List.of();
  private NewsIndex index;
  private BruteForce bruteForce;

  @BeforeAll
  void makeIndex() throws IOException {
    pages = Edition.pages();
    bruteForce = new BruteForce(pages);
    index = NewsIndex.inMemory();
    for (Extracted page : pages) {
      index.put(page);
    }
    index.refresh();
  }

  @AfterAll
  void closeIndex() throws IOException {
    index.close();
  }

  private Set<String> found(NewsQuery query) throws IOException {
    SearchResult result =
        index.search(SearchRequest.of(query).withHits(0, 1_000).withSnippets(0).withStories(false));
    assertThat(result.hits()).as("%s", query).hasSize(Math.toIntExact(result.total()));
    return result.hits().stream()
        .map(hit -> id(hit.item(), hit.page().location()))
        .collect(toSet());
  }

  private Set<String> expected(NewsQuery query) {
    return bruteForce.search(query).stream()
        .map(it -> id(it.item(), it.page().location()))
        .collect(toSet());
  }

  private static String id(NewsItem item, String location) {
    return switch (item) {
      case Article article -> location;
      case Teaser teaser -> location + " teaser " + teaser.position();
    };
  }

  /** The queries in the first column of the table in the README. */
  static List<String> documented() throws IOException {
    return Files.readAllLines(Edition.file("README.md")).stream()
        .dropWhile(line -> !line.equals("## The query language"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> CODE.matcher(line.split(" \\| ", -1)[0]).results())
        .map(code -> code.group(1))
        .toList();
  }

  @Test
  void everyOperatorIsDocumented() throws IOException {
    String all = String.join(" ", documented());
    assertThat(NewsField.values())
        .extracting(NewsField::operator)
        .filteredOn(operator -> !operator.isEmpty())
        .allMatch(operator -> all.contains(operator + ":"), "is in the README's table");
    assertThat(all)
        .contains("after:", "before:", "on:", " OR ", " AND ", "-", "+", "(", "\"", "~3", "*", "?");
  }

  @ParameterizedTest
  @MethodSource("documented")
  void documentedQueriesFindWhatALookAtEachItemFinds(String query) throws IOException {
    ParsedQuery parsed = parser.parse(query);
    assertThat(parsed.warnings()).isEmpty();
    assertThat(found(parsed.query())).isNotEmpty().isEqualTo(expected(parsed.query()));
  }

  @Test
  void generatedQueriesFindWhatALookAtEachItemFinds() throws IOException {
    EditionQueries queries = new EditionQueries(pages, 20);
    Set<String> finding = new TreeSet<>();
    for (int i = 0; i < QUERIES; i++) {
      Typed typed = queries.next();
      ParsedQuery parsed = parser.parse(typed.text());
      Set<String> expected = expected(typed.meaning());
      assertThat(found(parsed.query())).as("%s, read as %s", typed, parsed).isEqualTo(expected);
      if (!expected.isEmpty()) {
        finding.add(typed.text());
      }
    }
    assertThat(finding).as("queries that find something").hasSizeGreaterThan(QUERIES / 2);
  }
}
