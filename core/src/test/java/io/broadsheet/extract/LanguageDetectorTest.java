package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final String GERMAN =
      "Die Hafenbrücke von Port Anselm bleibt bis zum Ende der Woche gesperrt, weil die Prüfer an"
          + " zwei Pfeilern Risse gefunden haben. Die Fähre fährt deshalb alle zwanzig Minuten, wie"
          + " die Gemeinde am Montag mitteilte.";

  private static Optional<String> detect(String... paragraphs) {
    return LanguageDetector.detect(Article.builder().paragraphs(List.of(paragraphs)).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The harbour bridge of Port Anselm will be closed until the end of the week, as"
            + " inspectors have found cracks in two of its piers. The ferry runs every twenty"
            + " minutes, the council said.",
        "fr | Le pont du port restera fermé jusqu'à la fin de la semaine, car les inspecteurs ont"
            + " trouvé des fissures dans deux de ses piles. Le bac passe toutes les vingt minutes.",
        "es | El puente del puerto seguirá cerrado hasta el final de la semana, porque los"
            + " inspectores encontraron grietas en dos de sus pilares, dijo el ayuntamiento.",
        "ru | Мост через гавань останется закрытым до конца недели, потому что инспекторы нашли"
            + " трещины в двух его опорах. Паром ходит каждые двадцать минут, сообщил совет.",
        "el | Η γέφυρα του λιμανιού θα μείνει κλειστή μέχρι το τέλος της εβδομάδας, επειδή οι"
            + " επιθεωρητές βρήκαν ρωγμές σε δύο από τους στύλους της, είπε ο δήμος.",
        "fa | پل بندر تا پایان هفته بسته می‌ماند، زیرا بازرسان در دو پایه آن ترک پیدا کرده‌اند."
            + " قایق هر بیست دقیقه یک بار حرکت می‌کند، شورای شهر روز دوشنبه اعلام کرد.",
        "zh | 港口大桥将关闭到本周末，因为检查人员在两个桥墩上发现了裂缝。市议会星期一表示，渡轮每二十分钟开一班。"
            + "居民说他们希望大桥在节日之前重新开放，因为商店和学校都依靠它。市长对记者说，修理工作将从明天早上开始。",
        "ko | 항구의 다리는 두 교각에서 균열이 발견되어 이번 주말까지 통행이 금지된다. 시의회는 월요일에 나룻배가 이십 분마다"
            + " 운행한다고 밝혔다. 주민들은 축제가 시작되기 전에 다리가 다시 열리기를 바란다고 말했다. 시장은 내일 아침부터"
            + " 수리가 시작된다고 기자들에게 말했다.",
        "ja | 港の橋は二つの橋脚にひびが見つかったため、週末まで閉鎖される。町議会によると、フェリーは二十分ごとに運航している。"
            + "住民は祭りの前に橋が再開されることを望んでいる。町長は記者団に対し、修理は明日の朝から始まると述べた。"
      })
  void tellsTheLanguageOfAParagraph(String language, String paragraph) {
    assertThat(detect(paragraph)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry strike over",
        "Die Brücke ist zu",
        "Shr 12 cts vs 13 cts, net 1.2 mln vs 1.4 mln, revs 30.1 mln vs 29.8 mln, nine mths",
        "0-1 2-2 3:15 4.77 5,000 +++ 12:30 +++ 13:45 +++ 1999 2000 2001 2002 2003 2004 2005 2006",
        "Anselm Tolmere Skerrin Hadderley Corvin Quill Marsh Bote Sada Phare Courier Gazette"
            + " Anselm Tolmere Skerrin Hadderley Corvin Quill Marsh Bote Sada Phare Courier"
      })
  void guessesNothingFromFewWordsFiguresOrNames(String text) {
    assertThat(detect(text)).isEmpty();
  }

  @Test
  void whatThePageDeclaresIsBelieved() {
    assertThat(languageOf("<html lang='nl'>" + page())).contains("nl");
    assertThat(languageOf("<html>" + page())).contains("de");
    assertThat(languageOf("<html lang='xx'>" + page())).contains("de");
  }

  @Test
  void theDefaultOfTemplatesYieldsToAnotherDeclaration() {
    String spanish = "<meta http-equiv='content-language' content='es'>";
    assertThat(languageOf("<html lang='en'>" + spanish + page())).contains("es");
    assertThat(languageOf("<html lang='en-GB'>" + spanish + page())).contains("en-GB");
    assertThat(languageOf("<html lang='fr'>" + spanish + page())).contains("fr");
    assertThat(languageOf("<html lang='en'>" + page())).contains("en");
  }

  @Test
  void aTextDumpHasALanguageUnlessThatIsTurnedOff() {
    Page dump = pageOf("Hafenbrücke bleibt gesperrt\n\n" + GERMAN + "\n");
    assertThat(languageOf(new Extractor(), dump)).contains("de");
    assertThat(languageOf(new Extractor(ExtractLimits.DEFAULT, false), dump)).isEmpty();
  }

  @Test
  void manyThreadsShareTheModel() {
    List<Optional<String>> found =
        IntStream.range(0, 200).parallel().mapToObj(i -> detect(GERMAN)).distinct().toList();
    assertThat(found).containsExactly(Optional.of("de"));
  }

  @Test
  void aLongTextIsLookedAtInPart() {
    assertThat(LanguageSample.of(article("w".repeat(5_000_000))).text())
        .hasSize(LanguageSample.MOST);
    assertThat(LanguageSample.of(article(". ".repeat(1_000_000) + GERMAN)).letters()).isZero();
  }

  private static Article article(String text) {
    return Article.builder().paragraphs(List.of(text)).build();
  }

  private static String page() {
    return "<body><h1>Hafenbrücke bleibt gesperrt</h1><p>" + GERMAN + "</p></body></html>";
  }

  private static Optional<String> languageOf(String html) {
    return languageOf(new Extractor(), pageOf(html));
  }

  private static Optional<String> languageOf(Extractor extractor, Page page) {
    return ((Extracted) extractor.extract(page)).article().flatMap(Article::language);
  }

  private static Page pageOf(String content) {
    return Page.of("test", content.getBytes(StandardCharsets.UTF_8));
  }
}
