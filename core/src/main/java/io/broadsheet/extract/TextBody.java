package io.broadsheet.extract;

import io.broadsheet.article.ArticleBuilder;
import io.broadsheet.article.Caption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells paragraphs, captions and the agency line of a text dump apart. One object for one dump. */
final class TextBody {
  /** In words; a longer unpunctuated line may be a picture's alternative text. */
  private static final int LONGEST_SUBHEADING = 5;

  /** In words; a repeated line up to this length is a button. */
  private static final int LONGEST_BUTTON = 4;

  /** In characters; a text whose lines are all shorter may have been wrapped by hand. */
  private static final int WIDEST_WRAP = 100;

  private static final int NARROWEST_WRAP = 50;

  private final List<TextLine> kept = new ArrayList<>();
  private final Set<Caption> captions = new LinkedHashSet<>();
  private @Nullable String agency;

  private TextBody() {}

  /** Reads the lines after the headline, without those of lists. */
  static TextBody of(List<TextLine> lines) {
    List<TextLine> paragraphs = unwrapped(withoutRepeatedButtons(lines));
    TextBody body = new TextBody();
    int last = lastOfText(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      body.read(paragraphs.get(i), i == last);
    }
    return body;
  }

  boolean hasParagraphs() {
    return !kept.isEmpty();
  }

  void addTo(ArticleBuilder article) {
    List<String> paragraphs = kept.stream().map(TextLine::text).toList();
    Optional<String> dateline =
        kept.isEmpty() ? Optional.empty() : Dateline.opening(paragraphs.getFirst());
    Optional<String> credited =
        Optional.ofNullable(agency)
            .or(() -> dateline.flatMap(NewsAgency::firstIn).map(NewsAgency.Mention::name));
    article
        .paragraphs(paragraphs)
        .captions(List.copyOf(captions))
        .dateline(dateline.orElse(null))
        .agency(credited.orElse(null));
  }

  private static List<TextLine> withoutRepeatedButtons(List<TextLine> lines) {
    Map<String, Integer> times = new HashMap<>();
    for (TextLine line : lines) {
      times.merge(line.text(), 1, Integer::sum);
    }
    return lines.stream()
        .filter(line -> times.getOrDefault(line.text(), 0) == 1 || !isButton(line))
        .toList();
  }

  private static boolean isButton(TextLine line) {
    return line.words() <= LONGEST_BUTTON && !line.endsSentence() && !line.text().endsWith(":");
  }

  /** Joins lines that were wrapped by hand: the next line's first word would not have fitted. */
  private static List<TextLine> unwrapped(List<TextLine> lines) {
    int width = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return lines;
    }
    List<TextLine> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    int gap = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      gap = paragraph.isEmpty() ? line.gap() : gap;
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.text());
      if (i + 1 == lines.size() || !isWrapped(line, lines.get(i + 1), width)) {
        joined.add(new TextLine(paragraph.toString(), gap));
        paragraph.setLength(0);
      }
    }
    return joined;
  }

  private static boolean isWrapped(TextLine line, TextLine next, int width) {
    int space = next.text().indexOf(' ');
    int word = space < 0 ? next.text().length() : space;
    return next.gap() == 0 && line.text().length() + 1 + word > width;
  }

  private static int lastOfText(List<TextLine> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && AgencyLine.creditedIn(lines.get(last).text()).isPresent()) {
      last--;
    }
    return last;
  }

  private void read(TextLine line, boolean last) {
    Optional<String> credited = AgencyLine.creditedIn(line.text());
    if (credited.isPresent()) {
      agency = agency == null ? credited.get() : agency;
      return;
    }
    Optional<CreditedCaption.Parts> parts = CreditedCaption.parse(line.text());
    if (parts.isEmpty()) {
      kept.add(line);
    } else if (last && isSignedOff(parts.get())) {
      kept.add(new TextLine(parts.get().text(), line.gap()));
      agency = agency == null ? NewsAgency.named(parts.get().credit()).orElse(null) : agency;
    } else {
      addCaption(parts.get(), line.gap());
    }
  }

  /** "… the minister said. (AFP)" at the very end signs the report, not a picture. */
  private boolean isSignedOff(CreditedCaption.Parts parts) {
    return NewsAgency.named(parts.credit()).isPresent()
        && new TextLine(parts.text(), 0).isProse()
        && !endsInAlternativeText();
  }

  private boolean endsInAlternativeText() {
    return !kept.isEmpty()
        && !kept.getLast().endsSentence()
        && kept.getLast().words() > LONGEST_SUBHEADING;
  }

  private void addCaption(CreditedCaption.Parts parts, int gap) {
    if (parts.caption().isPresent()) {
      captions.add(parts.caption().get());
      if (endsInAlternativeText()) {
        kept.removeLast();
      }
    } else if (!kept.isEmpty() && (gap == 0 || endsInAlternativeText())) {
      captions.add(new Caption(kept.removeLast().text(), Optional.of(parts.credit())));
    }
  }
}
