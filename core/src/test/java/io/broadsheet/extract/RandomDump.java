package io.broadsheet.extract;

import io.broadsheet.article.Article;
import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes a dump of known parts in a random shape; the same seed always writes the same dump. */
final class RandomDump {
  /** How the parts of a teaser, and the teasers of a list, are set apart. */
  private enum Layout {
    /** Blank lines inside a teaser, none between teasers. */
    BLANK_INSIDE,
    NO_BLANKS,
    BLANK_BETWEEN,
    BLANKS_EVERYWHERE,
    NUMBERED,
    BULLETED
  }

  /** Words are made of these, so that two of them are seldom the same. */
  private static final List<String> SYLLABLES =
      List.of(
          "bra del fin gor hul kam lost mer nip ost pel quin rav sto tur ven wist zal",
          "бра дел фин гор хул кам лост мер нип ост пел рав сто тур вен зал",
          "brü däl fön gör hül kam löst mär nip öst pel räv stö tür ven wäst");

  private static final List<String> HEADINGS =
      List.of(
          "You May Also Like",
          "RELATED STORIES",
          "Most read:",
          "Recommended for you",
          "Lesen Sie auch",
          "Te puede interesar",
          "À lire aussi",
          "Читайте также:",
          "More from Velmora",
          "Trending now");

  private static final List<String> CHROME =
      List.of("Share and Follow", "Advertisement", "Teilen", "Compartir", "12 comments", "* * *");

  private static final List<String> ELLIPSES = List.of("…", "...", " […]", " ...");
  private static final List<String> DATELINES = List.of("PORT ALDER (KVLA)", "VELMORA (AP)");

  private final Random random;
  private final String[] syllables;
  private final StringBuilder dump = new StringBuilder();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Teaser> teasers = new ArrayList<>();
  private final ArticleBuilder article = Article.builder();
  private final int bodyGap;

  RandomDump(long seed) {
    random = new Random(seed);
    syllables = pick(SYLLABLES).split(" ", -1);
    bodyGap = random.nextInt(3);
    if (chance(20)) {
      dump.append('\uFEFF');
    }
    String headline = title();
    line(0, headline);
    article.headline(headline);
    chrome(random.nextInt(2));
    body();
    article.paragraphs(paragraphs);
  }

  String text() {
    String text = dump.toString();
    return chance(30) ? text.replace("\n", "\r\n") : text;
  }

  Article article() {
    return article.build();
  }

  List<Teaser> teasers() {
    return teasers;
  }

  private void body() {
    paragraphs(2 + random.nextInt(4));
    if (chance(50)) {
      caption();
    }
    if (chance(40)) {
      list();
    }
    paragraphs(2 + random.nextInt(3));
    if (chance(50)) {
      line(bodyGap, "The Associated Press contributed to this report.");
      article.agency("Associated Press");
    }
    chrome(bodyGap);
    for (int lists = random.nextInt(3); lists > 0; lists--) {
      list();
    }
  }

  private void paragraphs(int count) {
    for (int i = 0; i < count; i++) {
      String paragraph = sentence() + " " + sentence() + " " + sentence();
      paragraphs.add(paragraph);
      line(bodyGap, paragraph);
      if (chance(15)) {
        chrome(bodyGap);
      }
    }
  }

  private void chrome(int gap) {
    if (chance(50)) {
      line(gap, pick(CHROME));
    }
  }

  private void caption() {
    String text = sentence();
    if (chance(50)) {
      line(bodyGap, title());
    }
    if (chance(50)) {
      line(bodyGap, text + " (AP)");
      article.captions(List.of(new Caption(text, Optional.of("AP"))));
    } else {
      line(bodyGap, text + " Photo: Mina Torvald/Lake Courier");
      article.captions(List.of(new Caption(text, Optional.of("Mina Torvald/Lake Courier"))));
    }
  }

  private void list() {
    String heading = pick(HEADINGS);
    line(1, heading);
    Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
    boolean snippets = chance(70);
    boolean images = snippets && chance(60);
    int count = 1 + random.nextInt(8);
    int first = random.nextInt(2);
    for (int i = 1; i <= count; i++) {
      String dateline = chance(20) ? pick(DATELINES) + " — " : "";
      Teaser teaser = teaser(heading.replace(":", ""), i, snippets, images, dateline);
      teasers.add(teaser);
      List<String> parts = new ArrayList<>();
      teaser.imageText().ifPresent(parts::add);
      parts.add(teaser.headline());
      teaser.snippet().ifPresent(parts::add);
      parts.set(0, mark(layout, i) + parts.getFirst());
      for (int part = 0; part < parts.size(); part++) {
        line(i == 1 && part == 0 ? first : gap(layout, part), parts.get(part));
      }
    }
  }

  private Teaser teaser(
      String list, int position, boolean snippet, boolean image, String dateline) {
    String cut = dateline + capitalised(words(6 + random.nextInt(6))) + pick(ELLIPSES);
    return new Teaser(
        title(),
        snippet ? Optional.of(cut) : Optional.empty(),
        snippet,
        image ? Optional.of(title()) : Optional.empty(),
        Optional.empty(),
        Optional.of(list),
        position,
        snippet && !dateline.isEmpty()
            ? Optional.of(dateline.replace(" — ", ""))
            : Optional.empty(),
        Optional.empty());
  }

  private static int gap(Layout layout, int part) {
    return switch (layout) {
      case BLANK_INSIDE -> part == 0 ? 0 : 1;
      case NO_BLANKS -> 0;
      case BLANK_BETWEEN, NUMBERED, BULLETED -> part == 0 ? 1 : 0;
      case BLANKS_EVERYWHERE -> 1;
    };
  }

  private static String mark(Layout layout, int position) {
    return switch (layout) {
      case NUMBERED -> position + ". ";
      case BULLETED -> "• ";
      default -> "";
    };
  }

  private String title() {
    return capitalised(words(6 + random.nextInt(6)));
  }

  private String sentence() {
    return capitalised(words(8 + random.nextInt(12))) + ".";
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ");
      for (int syllable = random.nextInt(1, 4); syllable > 0; syllable--) {
        text.append(syllables[random.nextInt(syllables.length)]);
      }
    }
    return text.toString();
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void line(int gap, String text) {
    dump.append("\n".repeat(dump.length() < 2 ? 0 : gap + 1)).append(text);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
