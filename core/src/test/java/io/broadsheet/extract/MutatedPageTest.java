package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The golden pages, damaged at random: each is still read or rejected, and no text is broken. */
class MutatedPageTest {
  private static final int MUTATIONS = 12;

  private static final List<byte[]> HOSTILE =
      Stream.of("\0", "&#xD83D;", "&#0;", "\\ud83d", "<!--", "<script>", "\"", "<div>", "&lt;")
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  private static List<byte[]> goldenInputs() throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.getFileName().toString().startsWith("input")) {
          inputs.add(Files.readAllBytes(file));
        }
      }
    }
    return inputs;
  }

  @Test
  void isReadOrRejectedAndHoldsOnlyWellFormedText() throws IOException {
    List<byte[]> inputs = goldenInputs();
    assertThat(inputs).hasSizeGreaterThan(50);
    Extractor extractor = new Extractor();
    int read = 0;
    for (int i = 0; i < inputs.size(); i++) {
      for (int j = 0; j < MUTATIONS; j++) {
        Random random = new Random(1_000L * i + j);
        byte[] other = inputs.get(random.nextInt(inputs.size()));
        byte[] content = mutated(inputs.get(i), other, random);
        Extraction extraction = extractor.extract(Page.of("seed " + (1_000L * i + j), content));
        if (extraction instanceof Rejected rejected) {
          assertThat(rejected.message()).isNotBlank();
        } else {
          assertWellFormed((Extracted) extraction);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(inputs.size() * MUTATIONS / 2);
  }

  private static byte[] mutated(byte[] input, byte[] other, Random random) {
    byte[] bytes = input.clone();
    for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 1; n--) {
      int at = random.nextInt(bytes.length);
      int to = at + random.nextInt(bytes.length - at);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, to);
            case 2 -> spliced(bytes, at, new byte[0], Math.min(to, at + 200));
            case 3 -> spliced(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 4 -> spliced(bytes, at, HOSTILE.get(random.nextInt(HOSTILE.size())), at);
            default -> spliced(bytes, at, other, to);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int n = random.nextInt(50); n >= 0; n--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /** The bytes with other ones in place of those from one place to another. */
  private static byte[] spliced(byte[] bytes, int from, byte[] other, int to) {
    byte[] all = new byte[from + other.length + bytes.length - to];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(other, 0, all, from, other.length);
    System.arraycopy(bytes, to, all, from + other.length, bytes.length - to);
    return all;
  }

  /** All texts of the records are in what they print. */
  private static void assertWellFormed(Extracted extracted) {
    String texts = extracted.toString();
    assertThat(texts.indexOf('\0')).as(extracted.location()).isNegative();
    boolean whole = StandardCharsets.UTF_16BE.newEncoder().canEncode(texts);
    assertThat(whole).as(extracted.location()).isTrue();
  }
}
