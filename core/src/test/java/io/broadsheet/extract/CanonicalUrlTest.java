package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTPS://WWW.Example.COM/News, https://www.example.com/News",
    "http://example.com:80/a, http://example.com/a",
    "https://example.com:443/a, https://example.com/a",
    "https://example.com:8443/a, https://example.com:8443/a",
    "https://example.com, https://example.com/",
    "https://example.com/a#comments, https://example.com/a",
    "https://example.com/a?utm_source=x&id=7&fbclid=y&mod=z, https://example.com/a?id=7",
    "https://example.com/a?utm_source=x, https://example.com/a",
    "https://example.com/a?b=2&a=1, https://example.com/a?b=2&a=1",
    "https://example.com/x/../a/./b, https://example.com/a/b",
    "https://user:secret@example.com/a, https://example.com/a",
    "https://example.com/größe, https://example.com/gr%C3%B6%C3%9Fe",
    "https://example.com/gr%c3%b6%c3%9fe, https://example.com/gr%C3%B6%C3%9Fe",
    "https://example.com/%7Eada/%41?q=%2f%2525, https://example.com/~ada/A?q=%2F%2525",
    "https://München.example./a, https://xn--mnchen-3ya.example/a",
    "https://a_b.example.com/a, https://a_b.example.com/a",
    "https://[2001:DB8::1]:443/a, https://[2001:db8::1]/a",
    "https://example.com/../../a/.., https://example.com/",
    "https://example.com/a[1], https://example.com/a[1]",
    "https://example.com/100%, https://example.com/100%25",
    "https://example.com/a|b, https://example.com/a%7Cb"
  })
  void writesOneForm(String url, String expected) {
    assertThat(CanonicalUrl.of(url)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "/news/1",
        "example.com/a",
        "ftp://example.com/a",
        "javascript:alert(1)",
        "mailto:a@example.com",
        "http://",
        "http:///a",
        "https://[::1",
        "https://exa mple.com/",
        "https://a..example.com/",
        "https://example.com:port/",
        "data:text/html,x"
      })
  void isEmptyForWhatIsNoAbsoluteWebAddress(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }

  @Test
  void isEmptyForAnEndlessAddress() {
    assertThat(CanonicalUrl.of("https://example.com/" + "a".repeat(CanonicalUrl.MAX_LENGTH)))
        .isEmpty();
  }

  @Test
  void resolvesAgainstThePageWhereItIsKnown() {
    Optional<String> page = Optional.of("https://example.com/news/today?x=1");
    assertThat(CanonicalUrl.resolve("../sport/9", page)).contains("https://example.com/sport/9");
    assertThat(CanonicalUrl.resolve("//cdn.example.com/p.jpg", page))
        .contains("https://cdn.example.com/p.jpg");
    assertThat(CanonicalUrl.resolve("../sport/9", Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.com/a, http://m.example.com/b, true",
    "https://news.example.com/a, https://example.com/b, true",
    "https://example.com/a, https://badexample.com/b, false",
    "https://a.example.com/, https://b.example.com/, true",
    "https://a.co.uk/, https://b.co.uk/, false",
    "https://www.a.co.uk/, https://news.a.co.uk/, true",
    "https://ada.github.io/, https://github.io/, false",
    "https://münchen.example/, https://xn--mnchen-3ya.example/, true",
    "https://192.0.2.1:8080/, http://192.0.2.1/, true",
    "https://192.0.2.1/, https://192.0.2.2/, false",
    "https://example.com/a, nonsense, false"
  })
  void tellsSitesApart(String one, String other, boolean same) {
    assertThat(CanonicalUrl.sameSite(one, other)).isEqualTo(same);
    assertThat(CanonicalUrl.sameSite(other, one)).isEqualTo(same);
  }
}
