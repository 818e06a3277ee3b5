package io.broadsheet.extract;

import io.broadsheet.article.Teaser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one teaser of the lines that belong to it. */
final class TeaserText {
  private static final Pattern IMAGE_LABEL =
      Pattern.compile(
          "^[\\[(]?(?:image|photo|picture|img|alt|bild|foto|imagen|imagem|immagine|фото|图|画像)\\s?[:：]\\s?(.+?)[\\])]?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TeaserText() {}

  /**
   * Gives each line its part: a labelled line or the first of two titles is the image text, the
   * (other) title the headline, everything from the first sentence on the snippet.
   */
  static Teaser of(List<TextLine> lines, Optional<String> list, int position) {
    List<String> titles = new ArrayList<>();
    List<String> snippets = new ArrayList<>();
    Optional<String> image = Optional.empty();
    boolean threeParts = lines.size() == 3 && lines.get(2).isCutOff();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      Matcher label = IMAGE_LABEL.matcher(line.text());
      if (image.isEmpty() && lines.size() > 1 && label.matches()) {
        image = Optional.of(label.group(1).strip());
      } else if (threeParts ? titles.size() == 2 : isSnippet(line, titles, snippets)) {
        snippets.add(line.text());
      } else {
        titles.add(line.text());
      }
    }
    return of(titles, snippets, image.filter(text -> !text.isEmpty()), list, position);
  }

  private static boolean isSnippet(TextLine line, List<String> titles, List<String> snippets) {
    boolean sentence = line.isCutOff() || line.isProse();
    return !snippets.isEmpty() || titles.size() == 2 || (!titles.isEmpty() && sentence);
  }

  private static Teaser of(
      List<String> titles,
      List<String> snippets,
      Optional<String> image,
      Optional<String> list,
      int position) {
    if (titles.isEmpty()) {
      titles.add(snippets.isEmpty() ? image.orElseThrow() : snippets.removeFirst());
    }
    Optional<String> imageText = image;
    if (titles.size() > 1 && image.isEmpty()) {
      imageText = Optional.of(titles.removeFirst());
    }
    String headline = titles.removeFirst();
    snippets.addAll(0, titles);
    Optional<String> snippet =
        snippets.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", snippets));
    return new Teaser(
        headline,
        snippet,
        snippet.map(Snippet::isCutOff).orElse(false),
        imageText,
        Optional.empty(),
        list,
        position,
        snippet.flatMap(Dateline::opening),
        Optional.empty());
  }
}
