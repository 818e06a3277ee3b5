package io.broadsheet.search;

import io.broadsheet.index.IndexedWord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds a phrase among words that come one after the other, as Lucene's phrase queries do: each
 * word is taken back by its place in the phrase, and where the places that result are no further
 * apart than the slop, there is the phrase. Keeps only the last few words.
 */
final class PhraseFinder {
  private final List<IndexedWord> phrase;
  private final int slop;
  private final int length;
  private final Deque<Place> last = new ArrayDeque<>();

  private record Place(IndexedWord word, int part, int position) {}

  PhraseFinder(List<IndexedWord> phrase, int slop) {
    this.phrase = phrase;
    this.slop = slop;
    length = phrase.getLast().position() - phrase.getFirst().position();
  }

  /**
   * The words that make the phrase with this one, which comes after all that were given before;
   * none if it does not complete one.
   */
  List<IndexedWord> with(IndexedWord word) {
    while (!last.isEmpty() && last.getFirst().word().position() < word.position() - slop - length) {
      last.removeFirst();
    }
    List<IndexedWord> found = List.of();
    for (int part = 0; part < phrase.size(); part++) {
      if (phrase.get(part).text().equals(word.text())) {
        Place place = new Place(word, part, word.position() - phrase.get(part).position());
        last.addLast(place);
        found = found.isEmpty() ? around(place) : found;
      }
    }
    return found;
  }

  private List<IndexedWord> around(Place place) {
    for (Place first : last) {
      if (first.position() <= place.position() && first.position() >= place.position() - slop) {
        List<IndexedWord> found = from(first.position());
        if (found.contains(place.word())) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<IndexedWord> from(int position) {
    List<IndexedWord> found = new ArrayList<>();
    Set<Integer> parts = new HashSet<>();
    for (Place place : (Iterable<Place>) last::descendingIterator) {
      boolean near = place.position() >= position && place.position() <= position + slop;
      if (near && !found.contains(place.word()) && parts.add(place.part())) {
        found.add(place.word());
      }
    }
    return parts.size() == phrase.size() ? found : List.of();
  }
}
