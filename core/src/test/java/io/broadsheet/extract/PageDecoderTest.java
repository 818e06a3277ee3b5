package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {
  private static String decode(byte[] bytes, String contentType) {
    return PageDecoder.decode(bytes, Optional.of(contentType));
  }

  private static String decode(byte[] bytes) {
    return PageDecoder.decode(bytes, Optional.empty());
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

  @Test
  void latin1MeansWindows1252AndIsTheLastResort() {
    byte[] quoted = {(byte) 0x93, 'H', 'a', 'f', 'e', 'n', (byte) 0x94};
    assertThat(decode(quoted, "text/html; charset=iso-8859-1")).isEqualTo("“Hafen”");
    assertThat(decode(quoted)).isEqualTo("“Hafen”");
  }

  @Test
  void invalidBytesAreReplacedNotThrown() {
    byte[] bytes = {'a', (byte) 0xC3, 'b', (byte) 0xFF, 'c'};
    assertThat(decode(bytes, "text/html; charset=utf-8")).isEqualTo("a\ufffdb\ufffdc");
  }

  @Test
  void aCutLastCharacterDoesNotMakeUtf8Invalid() {
    byte[] bytes = "Málaga é".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(Utf8Check.of(cut)).isEqualTo(Utf8Check.VALID);
    assertThat(Utf8Check.of("port".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Utf8Check.ASCII);
    assertThat(Utf8Check.of(new byte[] {(byte) 0xC0, (byte) 0x80})).isEqualTo(Utf8Check.INVALID);
  }
}
