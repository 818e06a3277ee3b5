package io.broadsheet.extract;

import java.util.List;
import java.util.Optional;

/**
 * What JSON-LD says of the page's own story, as written.
 *
 * @param headlines headline, alternative headline and name, in this order
 * @param authors the authors' names
 */
record LinkedData(
    List<String> headlines,
    Optional<String> description,
    List<String> authors,
    Optional<String> published,
    Optional<String> modified,
    Optional<String> publisher,
    Optional<String> section,
    List<String> keywords,
    Optional<String> language,
    Optional<String> picture,
    Optional<String> body,
    Optional<String> url) {}
