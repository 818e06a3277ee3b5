package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every URL, tried with made-up ones; the repetition is the seed. */
class UrlPropertiesTest {
  private static final int MANY = 1_000;
  private static final String RFC_BASE = "http://a.example/b/c/d;p?q";

  private static String any(Random random, String alphabet, int most) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String path(Random random) {
    return '/' + any(random, "abcXYZ019/.-_~ü", 20);
  }

  private static String canonical(String url) {
    return CanonicalUrl.of(url).orElseThrow(() -> new AssertionError(url));
  }

  @RepeatedTest(10)
  void anyTextGivesAnHttpUrlThatIsItsOwnCanonicalFormOrNothing(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    int written = 0;
    for (int i = 0; i < MANY; i++) {
      String start = List.of("http://Example.com", "https:", "ftp://e.example", "").get(i % 4);
      String url = start + any(random, "abcXYZ019/.:?&=#%-_~|ü {}@+,;[]\\\ud83d\u0000", 25);
      Optional<String> once = CanonicalUrl.of(url);
      written += once.isPresent() ? 1 : 0;
      once.ifPresent(
          form -> {
            assertThat(form).as(url).matches("https?://[a-z0-9._:\\[\\]-]+/[\\x21-\\x7e&&[^#]]*");
            assertThat(CanonicalUrl.of(form)).as(url).contains(form);
          });
      CanonicalUrl.resolve(url, Optional.of("https://example.com/a/b"));
      CanonicalUrl.host(url);
    }
    assertThat(written).isGreaterThan(MANY / 30);
  }

  @RepeatedTest(10)
  void theWritingOfAUrlDoesNotMatter(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    for (int i = 0; i < MANY; i++) {
      String path = path(random);
      String plain = canonical("https://news.example" + path + "?id=%C3%A9");
      assertThat(canonical("HTTPS://NEWS.Example:443" + path + "?id=%c3%a9#" + i)).isEqualTo(plain);
      assertThat(canonical("https://ada:secret@news.example." + path + "?id=é")).isEqualTo(plain);
      assertThat(canonical("https://news.example/./x/.." + path + "?id=%C3%A9")).isEqualTo(plain);
    }
  }

  @RepeatedTest(10)
  void trackingParametersDoNotMatterWhereverTheyStand(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<String> tracking = List.copyOf(CanonicalUrl.TRACKING);
    for (int i = 0; i < MANY; i++) {
      String url = "https://news.example" + path(random);
      List<String> parameters = new ArrayList<>(List.of("utm_source=a", "UTM_Medium=b"));
      parameters.add(tracking.get(random.nextInt(tracking.size())) + "=" + i);
      Collections.shuffle(parameters, random);
      parameters.add(random.nextInt(parameters.size() + 1), "id=" + i);
      assertThat(canonical(url + '?' + String.join("&", parameters)))
          .isEqualTo(canonical(url + "?id=" + i));
    }
  }

  @RepeatedTest(10)
  void referencesAreResolvedAsByUri(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    for (int i = 0; i < MANY; i++) {
      URI base = URI.create("https://news.example" + path(random).replace("ü", "%C3%BC"));
      String up = "../".repeat(random.nextInt(3));
      String reference = up + any(random, "abcxyz019-_~", 8) + "/x" + i + "?id=" + i;
      assertThat(CanonicalUrl.resolve(reference, Optional.of(base.toString())))
          .as("%s on %s", reference, base)
          .contains(canonical(base.resolve(reference).toString()));
    }
  }

  /** The examples of RFC 3986, 5.4, but for references to the page itself. */
  @ParameterizedTest
  @CsvSource({
    "g, /b/c/g",
    "./g, /b/c/g",
    "g/, /b/c/g/",
    "/g, /g",
    "?y, /b/c/d;p?y",
    "g?y, /b/c/g?y",
    "g#s, /b/c/g",
    "g?y#s, /b/c/g?y",
    ";x, /b/c/;x",
    "g;x, /b/c/g;x",
    "g;x?y#s, /b/c/g;x?y",
    "., /b/c/",
    "./, /b/c/",
    ".., /b/",
    "../, /b/",
    "../g, /b/g",
    "../.., /",
    "../../, /",
    "../../g, /g",
    "../../../g, /g",
    "../../../../g, /g",
    "/./g, /g",
    "/../g, /g",
    "g., /b/c/g.",
    ".g, /b/c/.g",
    "g.., /b/c/g..",
    "..g, /b/c/..g",
    "./../g, /b/g",
    "./g/., /b/c/g/",
    "g/./h, /b/c/g/h",
    "g/../h, /b/c/h",
    "g;x=1/./y, /b/c/g;x=1/y",
    "g;x=1/../y, /b/c/y",
    "g?y/./x, /b/c/g?y/./x",
    "g?y/../x, /b/c/g?y/../x"
  })
  void referencesAreResolvedAsTheStandardSays(String reference, String path) {
    assertThat(CanonicalUrl.resolve(reference, Optional.of(RFC_BASE)))
        .contains("http://a.example" + path);
    assertThat(CanonicalUrl.resolve("//g.example/", Optional.of(RFC_BASE)))
        .contains("http://g.example/");
    assertThat(CanonicalUrl.resolve(reference.toUpperCase(Locale.ROOT), Optional.empty()))
        .isEmpty();
  }
}
