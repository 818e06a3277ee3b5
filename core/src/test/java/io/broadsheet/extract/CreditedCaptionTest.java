package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditedCaptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Boats in the harbour. (AP) | Boats in the harbour. | AP",
        "Boats in the harbour (AP Photo/Edda Quist) | Boats in the harbour | AP Photo/Edda Quist",
        "Boats in the harbour. (Photo by Edda Quist/Getty Images) | Boats in the harbour. | Edda"
            + " Quist/Getty Images",
        "Boats. [Photo: Edda Quist] | Boats. | Edda Quist",
        "Boats in the harbour. Photo: Edda Quist | Boats in the harbour. | Edda Quist",
        "Boote im Hafen. Foto: Jette Kronwald/dpa | Boote im Hafen. | Jette Kronwald/dpa",
        "Boats in the harbour – Credit: Lake Courier | Boats in the harbour | Lake Courier",
        "Bateaux au port. © Odile Marchetaz | Bateaux au port. | Odile Marchetaz",
        "Лодки в порту. Фото: Марфа Ледова | Лодки в порту. | Марфа Ледова"
      })
  void partsCaptionAndCredit(String line, String text, String credit) {
    assertThat(CreditedCaption.parse(line)).contains(new CreditedCaption.Parts(text, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ")",
        "()",
        "The club (founded in 1912) won. It was the third time (after 1950 and 1971)",
        "He pointed at the image: it was blurred.",
        "She works for the news agency (AP).",
        "The council agreed."
      })
  void leavesParagraphsAlone(String line) {
    assertThat(CreditedCaption.parse(line)).isEmpty();
  }

  @Test
  void namesInBracketsAfterACaptionAreItsCredit() {
    assertThat(CreditedCaption.parseCaption("The new roof. (Ola Brandt/Meridian Press)"))
        .contains(new CreditedCaption.Parts("The new roof.", "Ola Brandt/Meridian Press"));
    assertThat(CreditedCaption.parseCaption("The machine. (Channel 9/Dell Ransome)")).isPresent();
    assertThat(CreditedCaption.parseCaption("The machine. (Published Monday, Nov. 3, 2026)"))
        .isEmpty();
    assertThat(CreditedCaption.parseCaption("The new roof (Ola Brandt left)")).isEmpty();
    assertThat(CreditedCaption.parse("The new roof. (Ola Brandt/Meridian Press)")).isEmpty();
  }

  @Test
  void labelsWithoutTheirNameAreCutOff() {
    assertThat(CreditedCaption.withoutEndLabel("The harbour • Crédits :")).isEqualTo("The harbour");
    assertThat(CreditedCaption.withoutEndLabel("He shows a photo")).isEqualTo("He shows a photo");
  }
}
