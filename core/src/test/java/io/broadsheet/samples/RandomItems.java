package io.broadsheet.samples;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Items by chance, from a seed: every component there or not, in any script. */
public final class RandomItems {
  private final Random random;

  public RandomItems(long seed) {
    random = new Random(seed);
  }

  public Article article() {
    List<String> paragraphs = texts();
    Optional<String> headline = paragraphs.isEmpty() ? Optional.of(text()) : maybeText();
    return new Article(
        maybeText(),
        headline,
        maybeText(),
        paragraphs,
        texts().stream().map(text -> new Caption(text, maybeText())).toList(),
        texts(),
        maybeText(),
        maybeText(),
        maybeText(),
        maybeText(),
        texts(),
        maybeText(),
        maybeTime(),
        maybeTime(),
        maybeText());
  }

  public Teaser teaser() {
    return new Teaser(
        text(),
        maybeText(),
        random.nextBoolean(),
        maybeText(),
        maybeText(),
        maybeText(),
        1 + random.nextInt(100_000),
        maybeText(),
        maybeTime());
  }

  public Optional<String> maybeText() {
    return random.nextBoolean() ? Optional.of(text()) : Optional.empty();
  }

  public String text() {
    StringBuilder text = new StringBuilder("x");
    int length = random.nextInt(random.nextInt(30) == 0 ? 20_000 : 12);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(character());
    }
    return text.toString();
  }

  private int character() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(0xd800);
      case 1 -> 0x1_0000 + random.nextInt(0x10_0000);
      default -> ' ' + random.nextInt(95);
    };
  }

  private List<String> texts() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text()).toList();
  }

  private Optional<NewsTime> maybeTime() {
    NewsTime.Precision[] precisions = NewsTime.Precision.values();
    int choice = random.nextInt(precisions.length + 1);
    if (choice == precisions.length) {
      return Optional.empty();
    }
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801));
    Instant instant = Instant.ofEpochSecond(random.nextLong(-4_000_000_000L, 8_000_000_000L));
    return Optional.of(new NewsTime(instant.atOffset(offset), precisions[choice]));
  }
}
