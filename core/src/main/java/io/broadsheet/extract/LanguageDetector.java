package io.broadsheet.extract;

import io.broadsheet.article.Article;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which language an article is written, from its words, where that is sure. English is
 * told by its commonest words and Chinese, Japanese and Korean by their scripts, at next to no
 * cost; other texts are put to the model of Apache OpenNLP, which knows 103 languages and is loaded
 * when it is first needed. Stateless but for the model, which all threads share for the life of the
 * JVM.
 *
 * <p>Measured on 190 articles of real and of made-up pages in 15 languages, against what the pages
 * declare, cut to their first characters: of 60 characters 2 were told, of 120 characters 12 of
 * 190, of 200 characters 178 of 188, of 400 characters 176 of 181, whole 184 of 190. All answers
 * that differed from the declaration, up to three of each length, were German pages whose template
 * says English. An English article takes 0.06 ms on average, another 0.4 ms.
 */
final class LanguageDetector {
  /**
   * In letters, where an ideograph counts as three; of less text no language is told. A headline
   * has fewer, the first sentence of an article about as many.
   */
  private static final int LEAST_LETTERS = 100;

  /**
   * The share of all probability that a language must have, and how many times that of the next.
   * With 103 languages the right one seldom has more than half; names and figures alone spread over
   * many, which these two keep out.
   */
  private static final double LEAST_CONFIDENCE = 0.2;

  private static final double LEAST_LEAD = 3;

  private LanguageDetector() {}

  /**
   * The language of an article's text.
   *
   * @param article the article; what it says of its own language is not looked at
   * @return a BCP 47 tag of the language alone; empty where the text is too short, or could be of
   *     several languages, and where the model is not on the class path
   */
  static Optional<String> detect(Article article) {
    LanguageSample sample = LanguageSample.of(article);
    if (sample.letters() < LEAST_LETTERS) {
      return Optional.empty();
    }
    if (sample.isEnglish()) {
      return Optional.of("en");
    }
    return sample
        .byScript()
        .or(() -> Optional.ofNullable(Model.DETECTOR).flatMap(it -> surely(it, sample.text())));
  }

  private static Optional<String> surely(LanguageDetectorME model, String text) {
    Map<String, Double> byTag = new HashMap<>();
    for (Language language : model.predictLanguages(text)) {
      String tag = Model.TAGS.getOrDefault(language.getLang(), language.getLang());
      byTag.merge(tag, language.getConfidence(), Double::sum);
    }
    String best = "";
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> entry : byTag.entrySet()) {
      double confidence = entry.getValue();
      if (confidence > first) {
        second = first;
        first = confidence;
        best = entry.getKey();
      } else {
        second = Math.max(second, confidence);
      }
    }
    boolean sure = first >= LEAST_CONFIDENCE && first >= LEAST_LEAD * second;
    return sure ? Optional.of(best) : Optional.empty();
  }

  /** Loaded on first use. */
  private static final class Model {
    /** From the model's ISO 639-3 codes to BCP 47, which has the shortest code of a language. */
    static final Map<String, String> TAGS = tags();

    static final @Nullable LanguageDetectorME DETECTOR = load();

    private Model() {}

    private static @Nullable LanguageDetectorME load() {
      QuietLogging.begin();
      try (InputStream model =
          LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
        return model == null
            ? null
            : new LanguageDetectorME(new LanguageDetectorModel(new BufferedInputStream(model)));
      } catch (IOException broken) {
        throw new UncheckedIOException("the language model on the class path is damaged", broken);
      }
    }

    private static Map<String, String> tags() {
      Map<String, String> tags = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        Locale locale = Locale.of(code);
        tags.put(locale.getISO3Language(), locale.toLanguageTag());
      }
      // Single languages that stand for the one that pages name.
      tags.putAll(Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg"));
      return Map.copyOf(tags);
    }
  }
}
