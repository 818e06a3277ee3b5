package io.broadsheet.demo.web;

import io.broadsheet.article.Teaser;
import io.broadsheet.index.PageRef;
import io.broadsheet.search.Hit;
import io.broadsheet.search.Snippet;
import io.broadsheet.search.TeaserHit;
import io.broadsheet.search.TeaserOnPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      String name = page.headline().orElse(Links.name(page.key()));
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

  /** A teaser that was found is itself the first of the places. */
  static Optional<TeasedView> of(Hit hit) {
    String headline = hit.headline().map(Snippet::text).orElse("");
    List<Place> places = new ArrayList<>();
    if (hit instanceof TeaserHit found) {
      places.add(Place.of(found.teaser(), found.page(), headline));
    }
    for (TeaserOnPage other : hit.teasers()) {
      places.add(Place.of(other.teaser(), other.page(), headline));
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    long pages = Math.max(hit.coverage().teasingPages(), 1);
    return Optional.of(new TeasedView("Teased on " + Texts.count(pages, "page", "pages"), places));
  }
}
