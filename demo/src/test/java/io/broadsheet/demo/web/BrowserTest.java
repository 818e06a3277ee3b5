package io.broadsheet.demo.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The pages as a reader uses them. */
@TestInstance(Lifecycle.PER_CLASS)
class BrowserTest {
  private static final int MOST_BYTES = 100_000;

  private Chromium chromium;
  private Served served;

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

  @AfterEach
  void nothingWentWrong() {
    assertThat(chromium.complaints()).isEmpty();
  }

  private Page open(Page page, String path) {
    page.navigate(served.url(path));
    return page;
  }

  private Page open(String path) {
    return open(chromium.page(), path);
  }

  @Test
  void searchingFromTheFirstPage() {
    Page page = open("/");
    page.locator("main input[name=q]").fill("ferry strike");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/search\\?q=ferry\\+strike"));
    assertThat(page.locator(".hit").first().locator("mark").first()).hasText("ferry");
    assertThat(page.locator("#q")).hasValue("ferry strike");
  }

  @Test
  void timesAreInTheReadersZone() {
    Page page = open("/search?q=ferry+strike");
    Locator time = page.locator("time[data-exact]").first();

    assertThat(time).not().containsText("UTC");
    assertThat(time).hasAttribute("title", Pattern.compile("UTC$"));
    String utc = time.getAttribute("title").replaceFirst(".*, (\\d\\d):.*", "$1");
    int hour = (Integer.parseInt(utc) + 9) % 24;
    assertThat(time).containsText(String.format("%02d:", hour));
  }

  @Test
  void whereAStoryIsTeasedOpensInPlace() {
    Page page = open("/search?q=ferry+strike");
    Locator details = page.locator(".hit details").first();
    assertThat(details.locator("li").first()).isHidden();

    details.locator("summary").click();
    assertThat(details.locator("li").first()).isVisible();
    assertThat(page).hasURL(Pattern.compile("/search\\?q=ferry\\+strike"));
  }

  @Test
  void aPartOfTheQueryIsTakenAway() {
    Page page = open("/search?q=ferry+strike+lang%3Aen");
    page.getByLabel("Search without strike").click();

    assertThat(page.locator("#q")).hasValue("ferry lang:en");
    assertThat(page.locator(".chip")).hasCount(2);
  }

  @Test
  void byKeyboardOnly() {
    Page page = open("/search?q=ferry+strike");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#q")).not().isFocused();

    page.keyboard().press("/");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    Locator second = page.locator(".hit .headline a").nth(1);
    assertThat(second).isFocused();
    String headline = second.innerText();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(headline);
  }

  @Test
  void theSkipLinkComesFirstAndIsSeen() {
    Page page = open("/search?q=ferry");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("#content")).isFocused();
  }

  @Test
  void aFilterIsChosenAndTakenAway() {
    Page page = open("/search?q=ferry");
    page.locator("#facet-source + ul a").getByText("Skerrin Life").click();
    assertThat(page.locator(".hit .source").first()).hasText("Skerrin Life");

    page.getByLabel("Search without Skerrin Life").click();
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(page.locator("#q")).hasValue("ferry");
  }

  @Test
  void aBarOfTheTimelineIsClicked() {
    Page page = open("/search?q=ferry");
    Locator bar = page.locator(".bars a").last();
    String from = bar.getAttribute("data-from");
    bar.locator(".bar").click();

    assertThat(page.locator("#q")).hasValue(Pattern.compile("ferry after:" + from + " before:.*"));
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void barsOfTheTimelineAreChosenByDragging() {
    Page page = open("/search?q=ferry");
    BoundingBox box = page.locator(".bars").boundingBox();
    int bars = page.locator(".bars a").count();
    String from = page.locator(".bars a").nth(bars - 3).getAttribute("data-from");
    String to = page.locator(".bars a").last().getAttribute("data-to");
    double bar = box.width / bars;
    page.mouse().move(box.x + box.width - bar / 2, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width - 1.5 * bar, box.y + box.height / 2);
    page.mouse().move(box.x + box.width - 2.5 * bar, box.y + box.height / 2);
    assertThat(page.locator(".bars a.in")).hasCount(3);
    page.mouse().up();

    assertThat(page.locator("#q")).hasValue("ferry after:" + from + " before:" + to);
  }

  @Test
  void completionByKeyboard() {
    Page page = open("/");
    Locator box = page.locator("#q");
    box.focus();
    page.keyboard().type("harb");
    Locator options = page.locator("#suggestions [role=option]");
    assertThat(options.first()).isVisible();
    assertThat(box).hasAttribute("aria-expanded", "true");

    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(box).hasAttribute("aria-activedescendant", "suggestion-0");
    page.keyboard().press("Escape");
    assertThat(options).hasCount(0);
    assertThat(box).hasValue("harb");

    page.keyboard().type("o");
    assertThat(options.first()).isVisible();
    String query = options.first().getAttribute("data-query");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("#q")).hasValue(query);
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void pagingThereAndBack() {
    Page page = open("/search?q=type%3Aarticle&sort=newest");
    String first = page.locator(".headline").first().innerText();
    page.locator(".pager a[rel=next]").click();
    assertThat(page.locator(".pager [aria-current]")).hasText("Page 2");
    assertThat(page.locator(".headline").first()).not().hasText(first);

    page.locator(".pager a[rel=prev]").click();
    assertThat(page.locator(".headline").first()).hasText(first);
  }

  @Test
  void fromAHitToTheStoryAndItsTeasers() {
    Page page = open("/search?q=%22third+day+of+ferry+strike%22");
    page.locator(".hit .headline a").first().click();
    assertThat(page.locator("h1")).containsText("Third day of ferry strike");
    assertThat(page.locator(".text p").first()).isVisible();

    String teased = page.locator(".card h3 a").first().innerText();
    page.locator(".card h3 a").first().click();
    assertThat(page.locator("h1")).hasText(teased);
  }

  @Test
  void allWorksWithoutJavaScript() {
    Page page = chromium.page(new NewContextOptions().setJavaScriptEnabled(false));
    open(page, "/");
    page.locator("main input[name=q]").fill("ferry");
    page.locator("main button").click();

    assertThat(page.locator("time[data-exact]").first()).containsText("UTC");
    page.locator(".hit summary").first().click();
    assertThat(page.locator(".hit details li").first()).isVisible();
    page.locator(".pager a[rel=next]").click();
    assertThat(page.locator(".pager [aria-current]")).hasText("Page 2");
    page.locator(".hit .headline a").first().click();
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void nothingIsWiderThanAPhone() {
    Page page = chromium.phone();
    for (String path : Screens.PATHS.values()) {
      open(page, path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as(path)
          .isLessThanOrEqualTo(0);
    }
  }

  @Test
  void darkWhereTheReaderLikesItDark() {
    Page light = open("/");
    Page dark = chromium.page(new NewContextOptions().setColorScheme(ColorScheme.DARK));
    open(dark, "/");

    String background = "getComputedStyle(document.body).backgroundColor";
    assertThat(light.evaluate(background)).isEqualTo("rgb(253, 252, 249)");
    assertThat(dark.evaluate(background)).isEqualTo("rgb(21, 23, 26)");
  }

  @Test
  void arabicRunsFromRightToLeft() {
    Page page = open("/search?q=lang%3Aar");
    Locator headline = page.locator(".hit .headline").first();

    assertThat(headline.evaluate("it => getComputedStyle(it).direction")).isEqualTo("rtl");
  }

  @Test
  void printLeavesTheControlsOut() {
    Page page = open("/search?q=ferry");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("#q")).isVisible();
    assertThat(page.locator(".hit").first()).isVisible();
    for (String control : List.of(".search button", ".links", ".orders", ".side", ".foot")) {
      assertThat(page.locator(control)).isHidden();
    }
    open(page, "/help");
    assertThat(page.locator("#q")).isHidden();
  }

  @Test
  void aPageIsSmallAndDoesNotShift() {
    Page page = chromium.page();
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    open(page, "/search?q=ferry&size=10");
    page.waitForLoadState();

    assertThat(List.copyOf(responses).stream().mapToInt(it -> it.body().length).sum())
        .isLessThan(MOST_BYTES);
    Object shift =
        page.evaluate(
            """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(it => sum += it.value))
                .observe({type: "layout-shift", buffered: true});
              setTimeout(() => resolve(sum), 200);
            })\
            """);
    assertThat(((Number) shift).doubleValue()).isLessThan(.01);
  }

  /** Whatever a page says, and whatever is asked for, none of it runs. */
  @Test
  void noInjectedTextRuns() throws IOException {
    try (Served evil = Served.empty()) {
      List<String> paths = new ArrayList<>(List.of("/", "/index", "/search?q=*&size=50"));
      for (int i = 0; i < Injections.ALL.size(); i++) {
        evil.index().put(Injections.page(i));
        paths.add(Links.story(Injections.page(i).key()));
        paths.add(Links.search("kraken" + i + " " + Injections.ALL.get(i)));
      }
      evil.index().refresh();
      Page page = chromium.page();
      for (String path : paths) {
        page.navigate(evil.url(path));
        assertThat(page.evaluate("window.owned === undefined")).as(path).isEqualTo(true);
        assertThat(page.locator("body > footer.foot")).hasCount(1);
      }
    }
  }
}
