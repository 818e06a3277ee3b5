package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page breaks a rule of WCAG 2.2 AA; each is put into {@code target/screenshots}, too. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Chromium chromium;
  private Served served;

  enum Screen {
    LIGHT_WIDE(1280, 900, ColorScheme.LIGHT),
    DARK_PHONE(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colors;

    Screen(int width, int height, ColorScheme colors) {
      this.width = width;
      this.height = height;
      this.colors = colors;
    }

    NewContextOptions options() {
      return new NewContextOptions()
          .setViewportSize(width, height)
          .setColorScheme(colors)
          .setBypassCSP(true);
    }
  }

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.start();
    served = Served.edition();
  }

  @AfterAll
  void stop() throws IOException {
    if (served != null) {
      served.close();
      chromium.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noRuleIsBroken(Screen screen) {
    Page page = chromium.page(screen.options());
    for (Map.Entry<String, String> path : Screens.PATHS.entrySet()) {
      page.navigate(served.url(path.getValue()));
      page.locator("details").all().forEach(AccessibilityTest::open);
      String name = path.getKey() + "-" + screen.name().toLowerCase(Locale.ROOT);
      List<Rule> broken = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
      assertThat(broken).as(name).extracting(AccessibilityTest::words).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(FOLDER.resolve(name.replace('_', '-') + ".png")));
    }
    page.context().close();
  }

  private static void open(Locator details) {
    details.evaluate("it => it.open = true");
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + Optional.ofNullable(rule.getNodes())
            .map(nodes -> nodes.stream().limit(3).map(it -> it.getHtml()).toList())
            .orElse(List.of());
  }
}
