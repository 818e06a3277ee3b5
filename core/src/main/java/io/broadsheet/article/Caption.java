package io.broadsheet.article;

import java.util.Optional;

/**
 * The words under a picture. Immutable.
 *
 * @param text what the picture shows, without its credit; not blank
 * @param credit who took or owns the picture, as printed ("AP", "Ana Ruiz/Reuters"), without
 *     brackets
 */
public record Caption(String text, Optional<String> credit) {
  /** Checks that the text is not blank; puts U+FFFD for half a surrogate pair and for NUL. */
  public Caption {
    text = Require.text("Caption.text", text);
    credit = Require.optionalText("Caption.credit", credit);
  }
}
