package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
  private static String decode(byte[] bytes, String contentType) {
    return decode(bytes, Optional.of(contentType));
  }

  private static String decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  private static String decode(byte[] bytes, Optional<String> contentType) {
    Page page = new Page("page", Optional.empty(), bytes, contentType, Optional.empty());
    return PageText.of(page).whole();
  }

  @Test
  void aByteOrderMarkWinsAndIsNotText() {
    assertThat(decode("\ufeffCafé".getBytes(StandardCharsets.UTF_8), "text/html; charset=latin1"))
        .isEqualTo("Café");
    assertThat(decode("\ufeffCafé".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Café");
    assertThat(decode("\ufeffCafé".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Café");
  }

  @Test
  void utf16IsKnownWithoutAMark() {
    String page = "<html><body>Café am Hafen</body></html>";
    assertThat(decode(page.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(page);
    assertThat(decode(page.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(page);
  }

  @Test
  void zerosInsideAPageAreNotUtf16() {
    assertThat(decode(("<p>" + "\0a".repeat(500)).getBytes(StandardCharsets.UTF_8)))
        .startsWith("<p>");
  }

  @Test
  void validUtf8IsBelievedMoreThanADeclaration() {
    byte[] bytes = "<meta charset=iso-8859-1>Málaga".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(bytes, "text/html; charset=ISO-8859-1")).endsWith("Málaga");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Новости порта",
    "Shift_JIS, 港のニュース",
    "GBK, 港口新闻",
    "EUC-KR, 항구 소식",
    "ISO-8859-2, Město Žďár"
  })
  void theContentTypeOrThePageNamesTheCharset(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(decode(bytes, "text/html; charset=\"" + charset + "\"")).isEqualTo(text);
    byte[] page = ("<meta charset=" + charset + ">" + text).getBytes(Charset.forName(charset));
    assertThat(decode(page)).endsWith(text);
    assertThat(decode(page, "text/html; charset=no-such-charset")).endsWith(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | Мост через гавань останется закрытым до конца недели, сообщил совет.",
        "KOI8-R | Мост через гавань останется закрытым до конца недели, сообщил городской совет.",
        "Shift_JIS | 港の橋は二つの橋脚にひびが見つかったため、週末まで閉鎖される。町議会が発表した。",
        "EUC-JP | 港の橋は二つの橋脚にひびが見つかったため、週末まで閉鎖される。町議会が発表した。",
        "GB18030 | 港口大桥将关闭到本周末，因为检查人员在两个桥墩上发现了裂缝。市议会星期一表示。",
        "Big5 | 港口大橋將關閉到本週末，因為檢查人員在兩個橋墩上發現了裂縫。市議會星期一表示。",
        "EUC-KR | 항구의 다리는 두 교각에서 균열이 발견되어 이번 주말까지 통행이 금지된다고 시의회가 밝혔다.",
        "windows-1252 | Die Hafenbrücke bleibt bis Ende der Woche gesperrt – die Prüfer fanden"
            + " Risse."
      })
  void anUndeclaredOrWronglyDeclaredCharsetIsTakenFromTheBytes(String charset, String text) {
    String page = "<html><body><p>" + text + "</p></body></html>";
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(decode(bytes)).isEqualTo(page);
    assertThat(decode(bytes, "text/html; charset=utf-8")).isEqualTo(page);
    assertThat(decode(bytes, "text/html; charset=no-such-charset")).isEqualTo(page);
  }

  @Test
  void aDeclaredCharsetIsBelievedThoughAByteOfItIsBroken() {
    String text = "Мост через гавань останется закрытым до конца недели".repeat(3);
    byte[] bytes = ("港の橋は二つの橋脚にひび".repeat(20) + text).getBytes(Charset.forName("EUC-JP"));
    bytes[5] = (byte) 0xFF;
    assertThat(decode(bytes, "text/html; charset=euc-jp")).endsWith(text);
  }

  @Test
  void theContentTypeIsBelievedMoreThanThePage() {
    byte[] page = "<meta charset=windows-1252>Новости".getBytes(Charset.forName("windows-1251"));
    assertThat(decode(page, "text/html; charset=windows-1251")).endsWith("Новости");
    byte[] czech = "<meta charset=iso-8859-2>Město Žďár".getBytes(Charset.forName("iso-8859-2"));
    assertThat(decode(czech)).endsWith("Město Žďár");
    assertThat(decode(czech, "text/html; charset=utf-8")).endsWith("Město Žďár");
  }

  @Test
  void latin1MeansWindows1252AndIsTheLastResort() {
    byte[] quoted = {(byte) 0x93, 'H', 'a', 'f', 'e', 'n', (byte) 0x94};
    assertThat(decode(quoted, "text/html; charset=iso-8859-1")).isEqualTo("“Hafen”");
    assertThat(decode(quoted)).isEqualTo("“Hafen”");
  }

  @Test
  void invalidBytesAreReplacedNotThrown() {
    byte[] bytes = ("x" + "Málaga und Žďár ".repeat(10)).getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xFF;
    assertThat(decode(bytes)).startsWith("\ufffdMálaga und Žďár");
    assertThat(decode(bytes, "text/html; charset=utf-8")).startsWith("\ufffdMálaga und Žďár");
  }

  @Test
  void aCutLastCharacterDoesNotMakeUtf8Invalid() {
    byte[] bytes = "Málaga é".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Utf8Check.of(cut)).isEqualTo(Utf8Check.VALID);
    assertThat(Utf8Check.of("port".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Utf8Check.ASCII);
    assertThat(Utf8Check.of(new byte[] {(byte) 0xC0, (byte) 0x80})).isEqualTo(Utf8Check.INVALID);
  }

  @Test
  void theOpeningIsTheFirstCharacters() {
    Page page = Page.of("page", "\ufeffÄnderung am Hafen".getBytes(StandardCharsets.UTF_16LE));
    assertThat(PageText.of(page).opening(8)).isEqualTo("Änderung");
    assertThat(PageText.of(page).opening(100)).isEqualTo("Änderung am Hafen");
  }

  @Test
  void aReaderGivesTheSameText() throws IOException {
    String text = "Ünder the bridge ".repeat(2_000);
    StringWriter read = new StringWriter();
    PageText.of(Page.of("page", text.getBytes(StandardCharsets.UTF_8))).reader().transferTo(read);
    assertThat(read).hasToString(text);
  }

  private static int maxTags(String html, String charset) {
    byte[] bytes = html.getBytes(Charset.forName(charset));
    Optional<String> type = Optional.of("text/html; charset=" + charset);
    return PageText.of(new Page("page", Optional.empty(), bytes, type, Optional.empty())).maxTags();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "Shift_JIS", "GB18030"})
  void aPageHasNoMoreTagsThanBrackets(String charset) {
    assertThat(maxTags("<p>" + "The ferry is late. ".repeat(20) + "</p>", charset)).isEqualTo(2);
  }

  @Test
  void noTagIsShorterThanThreeCharacters() {
    assertThat(maxTags("<<<<<<<<<<<<", "UTF-8")).isEqualTo(4);
  }

  /** There the byte of ASCII's bracket is something else. */
  @Test
  void inEbcdicAnyThreeBytesMayBeATag() {
    assertThat(maxTags("<p>".repeat(50), "IBM037")).isEqualTo(50);
  }
}
