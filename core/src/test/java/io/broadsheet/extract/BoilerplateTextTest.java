package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoilerplateTextTest {
  @Test
  void requestsAreKnownByTheirOpening() {
    assertThat(BoilerplateText.isRequest("Sign up for our daily mail")).isTrue();
    assertThat(BoilerplateText.isRequest("SUBSCRIBE")).isTrue();
    assertThat(BoilerplateText.isRequest("The council subscribed")).isFalse();
    assertThat(BoilerplateText.isLinkedRequest("Click here for more")).isTrue();
  }

  @Test
  void bylinesAreShortAndNoSentences() {
    assertThat(BoilerplateText.isByline("By Ana Ruiz")).isTrue();
    assertThat(BoilerplateText.isByline("By Monday it was shut.")).isFalse();
    assertThat(BoilerplateText.isByline("By the time the boats were in, the bridge was shut"))
        .isFalse();
  }

  @Test
  void lettersIgnoreMarksAndCase() {
    assertThat(BoilerplateText.letters("‘Bridge’ – Closed!")).isEqualTo("bridgeclosed");
  }

  @Test
  void wordsAreCountedInScriptsWithoutSpaces() {
    assertThat(Words.count("The bridge, it's shut")).isEqualTo(4);
    assertThat(Words.count("港の橋は閉鎖")).isEqualTo(3);
    assertThat(Words.count(" … ")).isZero();
  }
}
