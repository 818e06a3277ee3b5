package io.broadsheet.demo.web;

import java.util.Optional;

/**
 * A story that is known from teasers only.
 *
 * @param shell what stands around it
 * @param headline the headline that the teaser gives it
 * @param language its language, for the {@code lang} attribute
 * @param snippet the summary
 * @param picture what its picture shows
 * @param time when it was published
 * @param outside the story where it was published
 * @param teased where it is teased
 */
record AnnouncedView(
    Shell shell,
    String headline,
    Optional<String> language,
    Optional<String> snippet,
    Optional<String> picture,
    Optional<TimeView> time,
    Optional<LinkView> outside,
    Optional<TeasedView> teased) {}
