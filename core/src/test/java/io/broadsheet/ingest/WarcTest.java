package io.broadsheet.ingest;

import static io.broadsheet.ingest.WarcBytes.bytes;
import static io.broadsheet.ingest.WarcBytes.gzip;
import static io.broadsheet.ingest.WarcBytes.http;
import static io.broadsheet.ingest.WarcBytes.join;
import static io.broadsheet.ingest.WarcBytes.record;
import static io.broadsheet.ingest.WarcBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Extraction;
import io.broadsheet.article.Page;
import io.broadsheet.article.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcTest {
  private static final int LIMIT = 100_000;

  private final List<Page> pages = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  private void read(byte[] archive) {
    pages.clear();
    rejected.clear();
    SourceReader reader = new SourceReader(this::keep, LIMIT);
    try {
      reader.read(
          "a.warc",
          new ByteArrayInputStream(archive),
          entry -> {
            if (entry.extraction().get() instanceof Rejected bad) {
              rejected.add(bad);
            }
          });
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Extraction keep(Page page) {
    pages.add(page);
    Article article = Article.builder().headline("a page").build();
    return new Extracted(page.location(), page.url(), Optional.of(article), List.of());
  }

  private List<String> contents() {
    return pages.stream().map(page -> new String(page.content(), StandardCharsets.UTF_8)).toList();
  }

  private static String url(int number) {
    return "https://post.example/" + number;
  }

  private static String html(int number) {
    String words = new Random(number).ints(400, 0, 5000).boxed().toList().toString();
    return "<html><body><p>Page " + number + " of the Harbour Post " + words + "</p></body></html>";
  }

  @Test
  void readsResponsesAndFilesAndPassesOverTheRest() {
    byte[] request = bytes("GET / HTTP/1.1\r\nHost: post.example\r\n\r\n");
    WarcBytes archive =
        new WarcBytes()
            .add(record("warcinfo", "", "application/warc-fields", bytes("software: ours\r\n")))
            .add(record("request", url(1), "application/http; msgtype=request", request))
            .add(response(url(1), "<p>one</p>"))
            .add(record("metadata", url(1), "application/warc-fields", bytes("fetchTimeMs: 7")))
            .add(record("resource", "<" + url(2) + ">", "text/html", bytes("<p>two</p>")))
            .add(record("conversion", url(3), "text/plain", bytes("three")));
    for (byte[] bytes : List.of(archive.plain(), archive.compressed(), gzip(archive.plain()))) {
      read(bytes);
      assertThat(rejected).isEmpty();
      assertThat(contents()).containsExactly("<p>one</p>", "<p>two</p>", "three");
      assertThat(pages.getFirst().url()).contains(url(1));
      assertThat(pages.getFirst().location()).isEqualTo("a.warc#3");
      assertThat(pages.getFirst().contentType()).contains("text/html; charset=utf-8");
      assertThat(pages.getFirst().fetched()).contains(Instant.parse("2026-11-20T08:15:00Z"));
      assertThat(pages.get(1).url()).contains(url(2));
      assertThat(pages.get(1).contentType()).contains("text/html");
    }
  }

  @Test
  void undoesChunksAndCompression() throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(deflated)) {
      deflate.write(bytes("<p>deflated</p>"));
    }
    byte[] zipped = gzip(bytes("<p>zipped, in chunks</p>"));
    byte[] chunks =
        join(
            bytes("a;x=y\r\n"),
            Arrays.copyOf(zipped, 10),
            bytes("\r\n" + Integer.toHexString(zipped.length - 10) + "\r\n"),
            Arrays.copyOfRange(zipped, 10, zipped.length),
            bytes("\r\n0\r\n\r\n"));
    String chunked = "Transfer-Encoding: chunked\r\n";
    String encoded = "content-encoding: gzip\r\n";
    List<byte[]> messages =
        List.of(
            http(chunked, bytes("3\r\n<p>\r\n9\r\nchunk</p>\r\n0\r\n\r\n")),
            http(chunked + encoded, chunks),
            http("Content-Encoding: deflate\r\n", deflated.toByteArray()),
            http(chunked + encoded, bytes("<p>undone by the crawler</p>")));
    WarcBytes archive = new WarcBytes();
    messages.forEach(
        message -> archive.add(record("response", url(1), "application/http", message)));
    read(archive.compressed());
    assertThat(rejected).isEmpty();
    assertThat(contents())
        .containsExactly(
            "<p>chunk</p>",
            "<p>zipped, in chunks</p>",
            "<p>deflated</p>",
            "<p>undone by the crawler</p>");
  }

  @Test
  void saysWhyACaptureIsNoPage() {
    byte[] gone = bytes("HTTP/1.1 404 Not Found\r\n\r\n<p>gone</p>");
    byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4, 0};
    byte[] cut = Arrays.copyOf(gzip(bytes("page ".repeat(1000))), 30);
    WarcBytes archive =
        new WarcBytes()
            .add(record("response", url(1), "application/http", gone))
            .add(record("response", "dns:post.example", "text/dns", bytes("127.0.0.1")))
            .add(
                record(
                    "response",
                    url(2),
                    "application/http",
                    http("content-encoding: zstd\r\n", zstd)))
            .add(
                record(
                    "response",
                    url(3),
                    "application/http",
                    http("content-encoding: gzip\r\n", cut)))
            .add(record("resource", url(4), "text/html", new byte[LIMIT + 1]))
            .add(response(url(5), "<p>five</p>"));
    for (byte[] bytes : List.of(archive.plain(), archive.compressed())) {
      read(bytes);
      assertThat(rejected)
          .extracting(Rejected::reason)
          .containsExactly(
              Rejected.Reason.NO_NEWS,
              Rejected.Reason.UNSUPPORTED_TYPE,
              Rejected.Reason.UNSUPPORTED_TYPE,
              Rejected.Reason.MALFORMED,
              Rejected.Reason.TOO_LARGE);
      assertThat(contents()).containsExactly("<p>five</p>");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-30, -1, 5, 7, 40, 3_000, 90_000, 1_000_000_000})
  void aWrongLengthHarmsOnlyItsOwnRecord(int wrong) {
    byte[] block = http("", bytes(html(2)));
    byte[] bad = record("response", url(2), "application/http", block, block.length + wrong);
    WarcBytes archive =
        new WarcBytes()
            .add(response(url(1), html(1)))
            .add(bad)
            .add(response(url(3), html(3)))
            .add(response(url(4), html(4)));
    for (byte[] bytes : List.of(archive.plain(), archive.compressed())) {
      read(bytes);
      assertThat(contents()).containsExactly(html(1), html(3), html(4));
      assertThat(rejected).hasSize(1).first().extracting(Rejected::location).isEqualTo("a.warc#2");
    }
  }

  @Test
  void eachDamagedRecordIsCountedOnceAndTheOthersAreRead() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      List<byte[]> members = new ArrayList<>();
      List<String> sound = new ArrayList<>();
      int damaged = 0;
      for (int i = 0; i < 100; i++) {
        byte[] member = gzip(response(url(i), html(i)));
        if (i % 4 == 2 && random.nextBoolean()) {
          members.add(damage(member, random));
          damaged++;
        } else {
          members.add(member);
          sound.add(html(i));
        }
      }
      read(join(members.toArray(byte[][]::new)));
      assertThat(contents()).as("seed " + seed).isEqualTo(sound);
      assertThat(rejected).as("seed " + seed).hasSize(damaged);
      assertThat(rejected).extracting(Rejected::reason).containsOnly(Rejected.Reason.MALFORMED);
    }
  }

  private static byte[] damage(byte[] member, Random random) {
    byte[] bad = member.clone();
    switch (random.nextInt(5)) {
      case 0 -> bad[random.nextInt(10, bad.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bad = Arrays.copyOf(bad, random.nextInt(30, bad.length));
      case 2 -> Arrays.fill(bad, 0, 10, (byte) 'x');
      case 3 -> {
        for (int i = random.nextInt(10, bad.length - 300), end = i + 300; i < end; i++) {
          bad[i] = (byte) random.nextInt();
        }
      }
      default -> bad = gzip(bytes("not a record at all, but well compressed"));
    }
    return bad;
  }

  @Test
  void aPlainArchiveLosesOnlyWhatIsDamaged() {
    WarcBytes archive = new WarcBytes();
    List<String> sound = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] record = response(url(i), html(i));
      boolean bad = i % 5 == 3;
      archive.add(bad ? Arrays.copyOf(record, record.length - 200) : record);
      if (!bad) {
        sound.add(html(i));
      }
    }
    read(archive.plain());
    assertThat(contents()).isEqualTo(sound);
    assertThat(rejected).hasSize(8);
  }

  @Test
  void aRecordMayBreakOffAnywhere() {
    byte[] broken = response(url(2), "<p>two</p>");
    for (int cut = 5; cut < broken.length; cut++) {
      byte[] archive =
          join(
              response(url(1), "<p>one</p>"),
              Arrays.copyOf(broken, broken.length - cut),
              response(url(3), "<p>three</p>"));
      read(archive);
      assertThat(contents()).as("cut " + cut).contains("<p>one</p>", "<p>three</p>");
      assertThat(rejected).as("cut " + cut).hasSize(1);
    }
  }

  @Test
  void anArchiveThatIsCutOffGivesWhatIsThereAndOneRejected() {
    WarcBytes archive =
        new WarcBytes().add(response(url(1), html(1))).add(response(url(2), html(2)));
    byte[] plain = archive.plain();
    byte[] compressed = archive.compressed();
    for (byte[] cut :
        List.of(
            Arrays.copyOf(plain, plain.length - 500),
            Arrays.copyOf(compressed, compressed.length - 100))) {
      read(cut);
      assertThat(contents()).containsExactly(html(1));
      assertThat(rejected).hasSize(1);
    }
  }

  @Test
  void randomBytesNeverThrowAndEnd() {
    Random random = new Random(9);
    byte[] whole = new WarcBytes().add(response(url(1), "a")).add(response(url(2), "b")).plain();
    byte[] start = bytes("WARC/1.0\r\n");
    for (int i = 0; i < 2_000; i++) {
      byte[] mixed = whole.clone();
      for (int flips = random.nextInt(8); flips > 0; flips--) {
        mixed[random.nextInt(mixed.length)] = (byte) random.nextInt(128);
      }
      read(join(start, mixed));
      read(join(gzip(start), gzip(mixed), mixed));
    }
  }

  @Test
  void recordsThatClaimEachOtherCostNoMoreThanTwoLooks() {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      nested.append("WARC/1.0\r\nContent-Length: 99000\r\n\r\n");
    }
    long started = System.nanoTime();
    read(bytes(nested.toString()));
    assertThat(rejected).isNotEmpty();
    assertThat(System.nanoTime() - started).isLessThan(20_000_000_000L);
  }
}
