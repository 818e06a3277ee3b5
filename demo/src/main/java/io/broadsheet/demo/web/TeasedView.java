package io.broadsheet.demo.web;

import io.broadsheet.article.Teaser;
import io.broadsheet.index.PageRef;
import io.broadsheet.search.TeaserHit;
import io.broadsheet.search.TeaserOnPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a story is teased.
 *
 * @param summary on how many pages
 * @param places each of them
 */
record TeasedView(String summary, List<Place> places) {
  /**
   * One of them.
   *
   * @param words the headline that it gives the story, where that differs from the story's own
   * @param snippet what it says of it
   * @param language its language
   * @param page the page, here
   * @param source its publisher
   * @param list the heading over the list that it stands in
   * @param position its place in that list
   */
  record Place(
      Optional<String> words,
      Optional<String> snippet,
      Optional<String> language,
      LinkView page,
      Optional<String> source,
      Optional<String> list,
      int position) {
    static Place of(Teaser teaser, PageRef page, String headline) {
      String name = page.headline().or(page::url).orElse(page.location());
      return new Place(
          Optional.of(teaser.headline()).filter(it -> !it.equals(headline)),
          teaser.snippet(),
          Texts.languageTag(page.language()),
          new LinkView(Links.story(page.key()), name),
          page.source(),
          teaser.list(),
          teaser.position());
    }
  }

  static Optional<TeasedView> of(List<TeaserOnPage> teasers, String headline) {
    return of(teasers.stream().map(it -> Place.of(it.teaser(), it.page(), headline)).toList());
  }

  /** A teaser that was found is itself the first of the places. */
  static Optional<TeasedView> of(TeaserHit hit, List<TeaserOnPage> others) {
    String headline = hit.teaser().headline();
    return of(
        Stream.concat(
                Stream.of(Place.of(hit.teaser(), hit.page(), headline)),
                others.stream().map(it -> Place.of(it.teaser(), it.page(), headline)))
            .toList());
  }

  private static Optional<TeasedView> of(List<Place> places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    long pages = places.stream().map(it -> it.page().href()).distinct().count();
    return Optional.of(new TeasedView("Teased on " + Texts.count(pages, "page", "pages"), places));
  }
}
