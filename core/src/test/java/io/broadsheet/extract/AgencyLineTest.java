package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Associated Press contributed to this report. | Associated Press",
        "Associated Press writer Edda Quist in Velmora contributed to this report. | Associated Press",
        "Reuters and AFP contributed to this article | Reuters",
        "— Reuters | Reuters",
        "Reuter | Reuters",
        "(With inputs from PTI) | PTI",
        "Copyright 2025 The Associated Press. All rights reserved. | Associated Press",
        "© 2025 AFP | AFP",
        "© Agence France-Presse | AFP",
        "(dpa) | dpa",
        "Mit Material von dpa | dpa",
        "Mit Informationen der Nachrichtenagenturen AFP und dpa | AFP",
        "Quelle: dpa | dpa",
        "Con información de EFE | EFE",
        "Com informações da Agência Lusa | Lusa",
        "(Avec AFP) | AFP",
        "Fonte: ANSA | ANSA",
        "Bron: ANP | ANP",
        "По материалам ТАСС | TASS",
        "来源：新华社 | Xinhua",
        "With files from The Canadian Press | Canadian Press"
      })
  void namesTheAgency(String paragraph, String agency) {
    assertThat(AgencyLine.creditedIn(paragraph)).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "...",
        "She told the Associated Press that the bridge was closed.",
        "Tamsin Okoro contributed to this report.",
        "The keeper left the island on Monday. The Associated Press contributed to this report.",
        "According to Reuters, the market opens at six.",
        "Getty Images",
        "Pa said that ma had left."
      })
  void leavesParagraphsAlone(String paragraph) {
    assertThat(AgencyLine.creditedIn(paragraph)).isEmpty();
  }
}
