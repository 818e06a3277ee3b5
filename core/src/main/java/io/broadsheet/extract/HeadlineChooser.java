package io.broadsheet.extract;

import io.broadsheet.extract.PageScan.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among the headings that are seen and the titles that are declared.
 *
 * <p>A heading gains by its level, by being marked as a headline and above all by sharing words
 * with a declared title; it loses in margins, in the site's logo, and where it only names the site.
 * The best heading wins over what is declared, since search titles are often reworded. Where no
 * heading will do, the declared titles follow in the order given, without the site's name.
 */
final class HeadlineChooser {
  /**
   * The choice.
   *
   * @param text the headline
   * @param mark where it is seen
   */
  record Choice(Optional<String> text, @Nullable Mark mark) {}

  private static final int MAX_HEADLINE = 300;

  /** A level-one heading outside the margins passes even if it shares no word with a title. */
  private static final double ENOUGH = 3.0;

  /** For all words in common with a declared title. */
  private static final int SAME_WORDS = 6;

  private static final int MAX_SITE_WORDS = 3;

  private static final Pattern SEPARATORS =
      Pattern.compile(
          "\\s+[|\\-–—:·•»«/~>]{1,2}\\s+|\\s*[|｜_»]\\s*|\\s[–—]|(?<=\\p{IsHan})[-–—](?=\\p{IsHan})");

  private final List<String> declared;
  private final List<String> siteNames;
  private final String title;
  private final List<String> titleParts;

  /** Without one of them there is no separator. */
  private static final String SIGNS = "|｜_-–—:·•»«/~>";

  /** Those of them that need no white space. */
  private static final String BARS = "|｜_»";

  /** The last character of Latin-1. */
  private static final char LATIN = '\u00ff';

  /** The words of each title that the page claims. */
  private final Set<Set<String>> claims;

  /**
   * A chooser for one page.
   *
   * @param declared titles of the story that the page declares, most trusted first
   * @param title the page's title, which often holds the site's name too
   * @param siteNames what the site calls itself
   */
  HeadlineChooser(List<String> declared, String title, List<String> siteNames) {
    this.siteNames = siteNames.stream().map(HeadlineChooser::plain).distinct().toList();
    this.title = withoutSite(title);
    this.titleParts = parts(title).stream().filter(part -> !isSite(part)).toList();
    this.declared =
        declared.stream()
            .distinct()
            .map(this::withoutSite)
            .distinct()
            .filter(t -> !isSite(t))
            .toList();
    this.claims = new HashSet<>();
    claims.add(Wording.words(this.title));
    titleParts.forEach(part -> claims.add(Wording.words(part)));
    this.declared.forEach(claim -> claims.add(Wording.words(claim)));
  }

  Choice choose(List<Mark> headings) {
    long first = headings.stream().filter(h -> h.element().normalName().equals("h1")).count();
    Mark best = null;
    String bestText = "";
    double bestScore = ENOUGH;
    for (Mark heading : headings) {
      boolean only = first == 1 && heading.element().normalName().equals("h1");
      double merit = merit(heading) - (heading.zone() == null || only ? 0 : 3);
      if (best != null && merit + SAME_WORDS <= bestScore) {
        continue;
      }
      String text = TextScan.heading(heading.element(), MAX_HEADLINE);
      if (text.isEmpty()
          || text.length() > MAX_HEADLINE
          || BylineCues.isHidden(heading.element())) {
        continue;
      }
      double score = merit + SAME_WORDS * similarity(text);
      score -= score >= bestScore && isSite(text) ? 4 : 0;
      if (score > bestScore || (best == null && score == bestScore)) {
        best = heading;
        bestText = text;
        bestScore = score;
      }
    }
    return best == null
        ? new Choice(fallback(), null)
        : new Choice(Optional.of(extended(declaredPart(bestText))), best);
  }

  /** What speaks for a heading, whatever its text. */
  private static double merit(Mark heading) {
    double score = level(heading.element().normalName());
    score += heading.says(BylineCues.HEADLINE) ? 1 : 0;
    score += BylineCues.property(heading.element()).equals("headline") ? 2 : 0;
    score -= heading.says(BylineCues.SITE) ? 1.5 : 0;
    return score;
  }

  private static double level(String name) {
    return switch (name) {
      case "h1" -> 3;
      case "h2" -> 1.5;
      case "h3" -> 1;
      case "h4" -> 0.5;
      default -> 0;
    };
  }

  private double similarity(String text) {
    Set<String> words = Wording.words(text);
    double best = 0;
    for (Set<String> claim : claims) {
      best = Math.max(best, Wording.overlap(words, claim));
    }
    return best;
  }

  /** A heading that repeats a declared title and adds a few words, a site's name, is cut to it. */
  private String declaredPart(String heading) {
    int words = Wording.words(heading).size();
    for (String part : parts(heading)) {
      boolean fewMore =
          !part.equals(heading) && words - Wording.words(part).size() <= MAX_SITE_WORDS;
      if (fewMore && declared.stream().anyMatch(claim -> Wording.same(claim, part))) {
        return part;
      }
    }
    return heading;
  }

  /** A heading that breaks off where a declared title goes on in the same phrase. */
  private String extended(String heading) {
    for (String claim : declared) {
      boolean goesOn =
          claim.length() > heading.length() + 1
              && claim.length() <= 2 * heading.length()
              && claim.startsWith(heading)
              && claim.charAt(heading.length()) == ' '
              && Character.isLowerCase(claim.charAt(heading.length() + 1));
      if (goesOn) {
        return claim;
      }
    }
    return heading;
  }

  private Optional<String> fallback() {
    return declared.stream()
        .filter(claim -> !claim.isBlank())
        .findFirst()
        .or(() -> Optional.of(longest(titleParts)).filter(text -> !text.isBlank()));
  }

  /** Leaves out the parts of a title that name the site, at its end or start. */
  private String withoutSite(String text) {
    List<String> parts = parts(text);
    if (parts.size() < 2) {
      return text;
    }
    int first = 0;
    int last = parts.size();
    while (last - first > 1 && isSite(parts.get(last - 1))) {
      last--;
    }
    while (last - first > 1 && isSite(parts.get(first))) {
      first++;
    }
    return first == 0 && last == parts.size() ? text : between(text, parts, first, last);
  }

  private static String between(String text, List<String> parts, int first, int last) {
    int from = text.indexOf(parts.get(first));
    int to = text.lastIndexOf(parts.get(last - 1)) + parts.get(last - 1).length();
    return from <= to ? text.substring(from, to) : text;
  }

  private static String longest(List<String> parts) {
    String longest = "";
    for (String part : parts) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest;
  }

  private static List<String> parts(String text) {
    if (!mayBeParted(text)) {
      return text.isBlank() ? List.of() : List.of(text.strip());
    }
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATORS.split(text, 12)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /**
   * Whether a sign stands in the text, with white space or a Han character before it if need be.
   */
  private static boolean mayBeParted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      boolean apart = before <= ' ' || before > LATIN;
      if ((apart ? SIGNS : BARS).indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isSite(String text) {
    String plain = plain(text);
    for (String name : siteNames) {
      if (!name.isEmpty()
          && (plain.equals(name)
              || (name.length() > 3
                  && plain.length() < name.length() + 12
                  && plain.contains(name)))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    StringBuilder letters = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); ) {
      int c = lower.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return letters.toString();
  }

  /** The headline's element, where it is seen. */
  static Optional<Element> element(Choice choice) {
    return Optional.ofNullable(choice.mark()).map(Mark::element);
  }
}
