package io.broadsheet.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the charset of a page's bytes. It is, in this order: that of a byte order mark; UTF-16
 * where every second byte is zero; UTF-8 where the bytes are valid UTF-8 and not ASCII alone,
 * whatever the page says, for by chance they never are; that of the content type; that of the
 * page's own {@code meta} or XML declaration, each only where the bytes can be read in it; UTF-8
 * where few of the bytes are not; the one that they look like (Mozilla's detector); else
 * windows-1252.
 *
 * <p>That is the order of the <a
 * href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML
 * Standard</a>, but for the two looks at the bytes that come before what is declared. Names mean
 * what the <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a> says
 * they mean ("iso-8859-1" is windows-1252).
 */
final class PageCharset {
  /** The first bytes, where the page may name its charset. */
  private static final int HEAD = 4096;

  /** From the first byte beyond ASCII on, the bytes that the detector is given. */
  private static final int DETECTED = 64 * 1024;

  /** One byte in so many may be broken in a charset that is believed. */
  private static final int READABLE = 20;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile("(?i)\\b(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w:.-]{2,40})");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("utf8", "UTF-8"));

  private PageCharset() {}

  static Charset of(byte[] bytes, Optional<String> contentType) {
    if (lengthOfMark(bytes) > 0) {
      return ofMark(bytes);
    }
    return wide(bytes).orElseGet(() -> choose(bytes, contentType));
  }

  /** How many bytes the byte order mark takes; 0 where there is none. */
  static int lengthOfMark(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return 3;
    }
    boolean utf16 =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    return utf16 ? 2 : 0;
  }

  private static Charset ofMark(byte[] bytes) {
    return switch (bytes[0]) {
      case (byte) 0xFE -> StandardCharsets.UTF_16BE;
      case (byte) 0xFF -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static Charset choose(byte[] bytes, Optional<String> contentType) {
    Utf8Check check = Utf8Check.of(bytes);
    if (check == Utf8Check.VALID) {
      return StandardCharsets.UTF_8;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> declared =
        contentType
            .flatMap(PageCharset::declaredIn)
            .filter(charset -> isReadable(bytes, charset))
            .or(() -> declaredIn(head).filter(charset -> isReadable(bytes, charset)));
    if (declared.isPresent() || check == Utf8Check.ASCII) {
      return declared.orElse(StandardCharsets.UTF_8);
    }
    Optional<Charset> likely =
        isReadable(bytes, StandardCharsets.UTF_8)
            ? Optional.of(StandardCharsets.UTF_8)
            : detected(bytes);
    return likely
        .or(() -> contentType.flatMap(PageCharset::declaredIn))
        .or(() -> declaredIn(head))
        .orElse(WINDOWS_1252);
  }

  /** Whether hardly any of the bytes beyond ASCII has no meaning in a charset. */
  private static boolean isReadable(byte[] bytes, Charset charset) {
    int beyond = 0;
    for (byte b : bytes) {
      beyond += b < 0 ? 1 : 0;
    }
    String text = new String(bytes, charset);
    int meaningless = 0;
    for (int i = 0; i < text.length(); i++) {
      meaningless += text.charAt(i) == '\ufffd' ? 1 : 0;
    }
    return (long) meaningless * READABLE <= beyond;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    detector.handleData(bytes, first, Math.min(bytes.length - first, DETECTED));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(PageCharset::named)
        .filter(charset -> isReadable(bytes, charset));
  }

  /** UTF-16 without a mark: of the first bytes, those at even or at odd places are mostly zero. */
  private static Optional<Charset> wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, HEAD) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 4 && bytes[1] == 0 && low > pairs / 2 && high < pairs / 8) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return pairs >= 4 && bytes[0] == 0 && high > pairs / 2 && low < pairs / 8
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Optional<Charset> declaredIn(String text) {
    Matcher matcher = DECLARED.matcher(text);
    while (matcher.find()) {
      Optional<Charset> charset = named(matcher.group(1));
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    if (name.startsWith("utf-16") || name.startsWith("utf-32")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    try {
      return Optional.of(Charset.forName(LABELS.getOrDefault(name, name)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
