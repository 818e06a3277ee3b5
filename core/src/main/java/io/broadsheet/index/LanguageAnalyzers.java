package io.broadsheet.index;

import static java.util.Map.entry;
import static org.apache.lucene.analysis.CharArraySet.EMPTY_SET;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The analyzers by language: those of lucene-analysis-common, with accents folded last, so that
 * "cordoba" finds "Córdoba". Chinese, Japanese and Korean are cut into bigrams. A language without
 * an analyzer of its own is cut into words and folded; text whose language is not known is read as
 * English. Only English leaves stop words out, which was measured there; see {@link
 * EnglishTextAnalyzer}.
 *
 * <p>Analyzers are made on first use and shared by all threads for the life of the JVM; nobody
 * closes them.
 */
final class LanguageAnalyzers {
  private static final Map<String, Supplier<Analyzer>> MAKERS =
      Map.ofEntries(
          entry("ar", () -> new ArabicAnalyzer(EMPTY_SET)),
          entry("bg", () -> new BulgarianAnalyzer(EMPTY_SET)),
          entry("bn", () -> new BengaliAnalyzer(EMPTY_SET)),
          entry("ca", () -> new CatalanAnalyzer(EMPTY_SET)),
          entry("cs", () -> new CzechAnalyzer(EMPTY_SET)),
          entry("da", () -> new DanishAnalyzer(EMPTY_SET)),
          entry("de", () -> new GermanAnalyzer(EMPTY_SET)),
          entry("el", () -> new GreekAnalyzer(EMPTY_SET)),
          entry("es", () -> new SpanishAnalyzer(EMPTY_SET)),
          entry("et", () -> new EstonianAnalyzer(EMPTY_SET)),
          entry("eu", () -> new BasqueAnalyzer(EMPTY_SET)),
          entry("fa", () -> new PersianAnalyzer(EMPTY_SET)),
          entry("fi", () -> new FinnishAnalyzer(EMPTY_SET)),
          entry("fr", () -> new FrenchAnalyzer(EMPTY_SET)),
          entry("ga", () -> new IrishAnalyzer(EMPTY_SET)),
          entry("gl", () -> new GalicianAnalyzer(EMPTY_SET)),
          entry("hi", () -> new HindiAnalyzer(EMPTY_SET)),
          entry("hu", () -> new HungarianAnalyzer(EMPTY_SET)),
          entry("hy", () -> new ArmenianAnalyzer(EMPTY_SET)),
          entry("id", () -> new IndonesianAnalyzer(EMPTY_SET)),
          entry("it", () -> new ItalianAnalyzer(EMPTY_SET)),
          entry("ja", () -> new CJKAnalyzer(EMPTY_SET)),
          entry("ko", () -> new CJKAnalyzer(EMPTY_SET)),
          entry("lt", () -> new LithuanianAnalyzer(EMPTY_SET)),
          entry("lv", () -> new LatvianAnalyzer(EMPTY_SET)),
          entry("ne", () -> new NepaliAnalyzer(EMPTY_SET)),
          entry("nl", () -> new DutchAnalyzer(EMPTY_SET)),
          entry("no", () -> new NorwegianAnalyzer(EMPTY_SET)),
          entry("pt", () -> new PortugueseAnalyzer(EMPTY_SET)),
          entry("ro", () -> new RomanianAnalyzer(EMPTY_SET)),
          entry("ru", () -> new RussianAnalyzer(EMPTY_SET)),
          entry("sr", () -> new SerbianAnalyzer(EMPTY_SET)),
          entry("sv", () -> new SwedishAnalyzer(EMPTY_SET)),
          entry("ta", () -> new TamilAnalyzer(EMPTY_SET)),
          entry("te", () -> new TeluguAnalyzer(EMPTY_SET)),
          entry("th", () -> new ThaiAnalyzer(EMPTY_SET)),
          entry("tr", () -> new TurkishAnalyzer(EMPTY_SET)),
          entry("zh", () -> new CJKAnalyzer(EMPTY_SET)));

  private static final Map<String, String> ALIASES =
      Map.of("nb", "no", "nn", "no", "in", "id", "yue", "zh", "cmn", "zh");

  private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();
  private static final Analyzer ENGLISH = new EnglishTextAnalyzer();
  private static final Analyzer OTHER = new NameAnalyzer();

  private LanguageAnalyzers() {}

  /**
   * The analyzer of a language.
   *
   * @param language a BCP 47 tag in any case ({@code en}, {@code pt-BR}), or empty where it is not
   *     known
   * @return the analyzer; English for an unknown language, words only for one without an analyzer
   */
  static Analyzer of(Optional<String> language) {
    return language.map(tag -> ofPrimary(primary(tag))).orElse(ENGLISH);
  }

  /**
   * The languages with an analyzer of their own.
   *
   * @return primary subtags in lower case
   */
  static Set<String> languages() {
    return Set.copyOf(MAKERS.keySet());
  }

  /**
   * The primary subtag of a language tag, as the index knows it.
   *
   * @param tag a BCP 47 tag in any case
   * @return for example {@code pt} for {@code pt-BR}; {@code no} for both forms of Norwegian
   */
  static String primary(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
      end++;
    }
    String first = lower.substring(0, end);
    return ALIASES.getOrDefault(first, first);
  }

  private static Analyzer ofPrimary(String primary) {
    if (primary.equals("en")) {
      return ENGLISH;
    }
    Supplier<Analyzer> maker = MAKERS.get(primary);
    return maker == null
        ? OTHER
        : MADE.computeIfAbsent(primary, unused -> new FoldingAnalyzer(maker.get()));
  }
}
