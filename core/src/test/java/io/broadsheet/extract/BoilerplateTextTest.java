package io.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void bylinesOfOtherLanguages() {
    assertThat(BoilerplateText.isByline("Von Rieke Sandmann und Quirin Abt")).isTrue();
    assertThat(BoilerplateText.isByline("（责任编辑：周明）")).isTrue();
    assertThat(BoilerplateText.isByline("기자명 윤하늘 기자")).isTrue();
    assertThat(BoilerplateText.isByline("Von Niederau nach Ebersquell")).isFalse();
    assertThat(BoilerplateText.isByline("A: Ana Ruiz")).isFalse();
  }

  @Test
  void requestsAloneAreTextsOfWhichEverySentenceAsks() {
    assertThat(BoilerplateText.isRequestOnly("Follow us for more. Sign up for our mail.")).isTrue();
    assertThat(BoilerplateText.isRequestOnly("Get the news by phone. Download our free app."))
        .isTrue();
    assertThat(BoilerplateText.isRequestOnly("Follow the road. It leads to the harbour."))
        .isFalse();
    assertThat(BoilerplateText.isRequestOnly("Follow the road. See the harbour.")).isFalse();
  }

  @Test
  void rightsLines() {
    assertThat(BoilerplateText.isRightsLine("© 2026 Aldermere Courier")).isTrue();
    assertThat(BoilerplateText.isRightsLine("© Riproduzione riservata")).isTrue();
    assertThat(BoilerplateText.isRightsLine("Copyright 2026 Channel 9. All rights reserved."))
        .isTrue();
    assertThat(BoilerplateText.isRightsLine("The copyright on the song ran out on Monday."))
        .isFalse();
  }

  @Test
  void rowsOfLinks() {
    assertThat(BoilerplateText.isLinkRow("Front page | Courts | Fish")).isTrue();
    assertThat(BoilerplateText.isLinkRow("Front page | Courts")).isFalse();
    assertThat(BoilerplateText.isLinkRow("http://news.example/a/b/c")).isFalse();
    assertThat(BoilerplateText.isLinkRow("Fish | Courts | The ferryman was fined for speeding"))
        .isFalse();
  }

  @Test
  void errorPagesAreKnownByTheirTitle() {
    assertThat(ErrorPage.isTitle("404 Not Found")).isTrue();
    assertThat(ErrorPage.isTitle("Error 404")).isTrue();
    assertThat(ErrorPage.isTitle("Seite nicht gefunden")).isTrue();
    assertThat(ErrorPage.isTitle("404 boats lost in storm")).isFalse();
    assertThat(ErrorPage.isTitle("Missing boat not found after a week")).isFalse();
  }

  @Test
  void notesOnTheAuthor() {
    List<String> authors = List.of("Ada Quill");
    assertThat(AuthorNote.matches("Ada Quill writes about the sea.", authors)).isTrue();
    assertThat(AuthorNote.matches("Ada Quill, our critic, is at a.quill@news.example.", authors))
        .isTrue();
    assertThat(AuthorNote.matches("Ada Quill rowed across the bay on Monday.", authors)).isFalse();
    assertThat(AuthorNote.matches("Gil Marrable writes about football.", authors)).isFalse();
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
