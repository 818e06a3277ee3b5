package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT ALDER (KVLA) — A frost warning has been issued | PORT ALDER (KVLA)",
        "SAN TELMO, Almenar (AP) — The mayor said | SAN TELMO, Almenar (AP)",
        "VELMORA, Feb 26 - Showers continued | VELMORA, Feb 26",
        "VELMORA, Feb. 3 (Xinhua) -- The market | VELMORA, Feb. 3 (Xinhua)",
        "Ostermark (dpa) - Die Seilbahn | Ostermark (dpa)",
        "VALBRUNE, 3 févr. (AFP) – Le marché | VALBRUNE, 3 févr. (AFP)",
        "San Telmo del Río, 3 feb (EFE).- El faro | San Telmo del Río, 3 feb (EFE)",
        "(ANSA) - VALDORA, 03 FEB - Il mercato | VALDORA, 03 FEB",
        "NEW VELMORA: The council on Monday | NEW VELMORA",
        "БЕЛОЗЁРСК, 3 февраля. /ТАСС/. Новый мост | БЕЛОЗЁРСК, 3 февраля. /ТАСС/",
        "新华社青石2月3日电 青石镇 | 青石2月3日",
        "【青石】市長は | 青石"
      })
  void findsThePlaceThatOpensAReport(String paragraph, String dateline) {
    assertThat(Dateline.opening(paragraph)).contains(dateline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Brandvold — who came late — said nothing",
        "The council – all of it – agreed",
        "BREAKING: The bridge is closed",
        "UPDATE - The bridge is open",
        "“WE WAITED” — that is what they said",
        "Mayor Brandvold said on Feb. 3 - a Monday - that",
        "In Velmora (and elsewhere) - so they say"
      })
  void doesNotTakeOtherDashesForIt(String paragraph) {
    assertThat(Dateline.opening(paragraph)).isEmpty();
  }
}
