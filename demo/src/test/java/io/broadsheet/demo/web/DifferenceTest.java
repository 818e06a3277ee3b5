package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.demo.web.Difference.Change;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static String written(List<String> from, List<String> to) {
    return Difference.of(from, to).stream()
        .map(it -> it.stream().map(DifferenceTest::written).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  private static String written(Change change) {
    return change.added()
        ? "+" + change.text()
        : change.removed() ? "-" + change.text() : change.text();
  }

  @Test
  void whatIsSharedIsNotMarked() {
    assertThat(
            written(
                List.of("The ferry sails.", "At noon."), List.of("The ferry sails.", "At noon.")))
        .isEqualTo("The ferry sails. / At noon.");
  }

  @Test
  void wordsOfOneTextAreMarked() {
    assertThat(
            written(
                List.of("The old ferry sails at noon today."),
                List.of("The ferry sails at one today.")))
        .isEqualTo("The -old ferry sails at -noon +one today.");
  }

  @Test
  void paragraphsAreThoseOfTheSecondText() {
    assertThat(written(List.of("One two three four."), List.of("One two", "three four.", "Five.")))
        .isEqualTo("One two / three four. / +Five.");
    assertThat(written(List.of("One.", "Two."), List.of("One."))).isEqualTo("One. -Two.");
  }

  @Test
  void textsTooLongToCompareDifferBetweenTheirEnds() {
    List<String> from = List.of("a " + String.join(" ", Collections.nCopies(3_000, "x")) + " z");
    List<String> to = List.of("a " + String.join(" ", Collections.nCopies(3_000, "y")) + " z");

    assertThat(Difference.of(from, to).getFirst())
        .extracting(Change::added)
        .containsExactly(false, false, true, false);
  }
}
