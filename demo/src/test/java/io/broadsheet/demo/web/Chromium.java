package io.broadsheet.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this system, which the browser tests need. Where there is none they are skipped,
 * unless {@code -Dbroadsheet.browser=required}.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private static final String NONE =
      "No Chromium was found, so the pages are not tested in a browser. To test them: apt-get"
          + " install -y chromium-headless-shell";

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> executable = find();
    if (executable.isEmpty()) {
      assertThat(System.getProperty("broadsheet.browser")).as(NONE).isNotEqualTo("required");
      System.err.println(NONE);
      Assumptions.abort(NONE);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchOptions options =
        new LaunchOptions()
            .setExecutablePath(executable.orElseThrow())
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> find() {
    String path = String.valueOf(System.getenv("PATH"));
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A page in a new session. What it asks of other hosts, and its errors, are complained of. */
  Page page(NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setLocale("en-GB").setTimezoneId("Asia/Tokyo"));
    context.setDefaultTimeout(30_000);
    Page page = context.newPage();
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://localhost:")) {
            complaints.add("asked for " + request.url());
          }
        });
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          boolean refused = message.text().contains("404") || message.text().contains("400");
          if (message.type().equals("error") && !refused) {
            complaints.add("console: " + message.text());
          }
        });
    return page;
  }

  Page page() {
    return page(new NewContextOptions().setViewportSize(1280, 900));
  }

  Page phone() {
    return page(
        new NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
  }

  /** What went wrong in pages since this was last asked. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
