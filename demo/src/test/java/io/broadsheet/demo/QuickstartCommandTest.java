package io.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuickstartCommandTest {
  private static final Pattern NEXT_SEARCH =
      Pattern.compile("  demo/broadsheet search --index (\\S+) cocoa");

  @Test
  void showsHighlightedHitsAndWhatToTryNext() {
    Run run = Run.of("quickstart");

    assertThat(run.code()).isEqualTo(Broadsheet.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Rejected 0", "*strike*", "*Ferret*", "teased on ", "Try next:");

    Matcher next = NEXT_SEARCH.matcher(run.out());
    assertThat(next.find()).isTrue();
    Run search = Run.of("search", "--index", next.group(1), "cocoa", "after:2026-11-15", "-ferry");
    assertThat(search.out()).containsIgnoringCase("*cocoa*");
    assertThat(Run.of("stats", "--index", next.group(1)).out()).contains("de ", "es ");
  }
}
