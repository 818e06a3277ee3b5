package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          By Ada Quill                                     ; Ada Quill
          BY ADA QUILL AND BO REED                         ; ADA QUILL, BO REED
          Written by Ada Quill, Bo Reed & Cy Marsh         ; Ada Quill, Bo Reed, Cy Marsh
          Von Ada Quill und Bo Reed                        ; Ada Quill, Bo Reed
          Ein Artikel von Ada Quill                        ; Ada Quill
          Veröffentlicht von Ada Quill am 3. Mai           ; Ada Quill
          Text: Ada Quill                                  ; Ada Quill
          Par Ada Quill et Bo Reed                         ; Ada Quill, Bo Reed
          Auteur : Ada Quill                               ; Ada Quill
          Por Ada Quill                                    ; Ada Quill
          Di Ada Quill                                     ; Ada Quill
          Door Ada Quill                                   ; Ada Quill
          Af Ada Quill og Bo Reed                          ; Ada Quill, Bo Reed
          Av Ada Quill                                     ; Ada Quill
          Автор: Ада Квилл                                 ; Ада Квилл
          责任编辑：孔小明                                   ; 孔小明
          文/孔小明                                         ; 孔小明
          홍길동 기자                                       ; 홍길동
          Ada Quill, Senior Reporter                       ; Ada Quill
          Ada Quill | 3 min read                           ; Ada Quill
          Ada Quill @adaquill                              ; Ada Quill
          By Ada Quill (ada@example.com)                   ; Ada Quill
          Vincent van der Marsh                            ; Vincent van der Marsh
          surfer7                                          ; surfer7
          """)
  void takesTheNamesOut(String byline, String names) {
    assertThat(AuthorNames.read(byline)).containsExactly(names.split(", ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "admin",
        "https://example.com/staff/ada",
        "@adaquill",
        "Staff Writer",
        "ada@example.com",
        "12345",
        "By",
        "12 comments",
        "Monday"
      })
  void takesNothingElse(String byline) {
    assertThat(AuthorNames.read(byline)).isEmpty();
  }

  @Test
  void libraryRecordsPutTheFamilyNameFirst() {
    assertThat(AuthorNames.readInverted("Quill, Ada")).containsExactly("Ada Quill");
    assertThat(AuthorNames.readInverted("Ada Quill, Bo Reed"))
        .containsExactly("Ada Quill", "Bo Reed");
  }

  @Test
  void eachNameCountsOnce() {
    assertThat(AuthorNames.distinct(List.of("Ada Quill", "ADA QUILL", "Bo Reed")))
        .containsExactly("Ada Quill", "Bo Reed");
  }
}
