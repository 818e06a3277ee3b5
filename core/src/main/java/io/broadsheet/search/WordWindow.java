package io.broadsheet.search;

import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How often a word occurs in each of a few documents that follow each other, added up list by list:
 * of frequent words that is several times as fast as document by document.
 */
final class WordWindow {
  /** How many documents it holds. */
  static final int SIZE = 4_096;

  /** That of a word that none was opened for. */
  static final WordWindow NONE = new WordWindow(0);

  private final FixedBitSet found;
  private final float[] frequencies;
  private final float[] preferred;
  private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
  private int start;
  private int end;
  private int firstList;
  private int endOfLists;

  WordWindow(int size) {
    found = new FixedBitSet(size);
    frequencies = new float[size];
    preferred = new float[size];
  }

  /** Empties it, for the documents from {@code start} on, without that at {@code end}. */
  void open(int start, int end) {
    empty();
    this.start = start;
    this.end = end;
  }

  /** In time that grows with how many were found. */
  private void empty() {
    long[] words = found.getBits();
    int used = FixedBitSet.bits2words(end - start);
    for (int i = 0; i < used; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        int place = i * Long.SIZE + Long.numberOfTrailingZeros(word);
        frequencies[place] = 0;
        preferred[place] = 0;
      }
      words[i] = 0;
    }
  }

  /** Which of a word's lists it holds: those from the first on, without that at the end. */
  void hold(int first, int end) {
    firstList = first;
    endOfLists = end;
  }

  int firstList() {
    return firstList;
  }

  int endOfLists() {
    return endOfLists;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where a list puts documents and occurrences that are then added. */
  DocAndFloatFeatureBuffer read() {
    return read;
  }

  /** Adds what was read, at those weights. */
  void add(float weight, float preferredWeight) {
    for (int i = 0; i < read.size; i++) {
      int place = read.docs[i] - start;
      found.set(place);
      frequencies[place] += weight * read.features[i];
      preferred[place] += preferredWeight * read.features[i];
    }
  }

  /** Adds what was read of a list that finds nothing by itself, where something was found. */
  void addPreferred(float weight) {
    for (int i = 0; i < read.size; i++) {
      int place = read.docs[i] - start;
      if (found.get(place)) {
        preferred[place] += weight * read.features[i];
      }
    }
  }

  /** The first document that was found from there on. */
  int next(int document) {
    int place =
        document < end
            ? found.nextSetBit(document - start, end - start)
            : DocIdSetIterator.NO_MORE_DOCS;
    return place == DocIdSetIterator.NO_MORE_DOCS ? place : start + place;
  }

  float frequency(int document) {
    return frequencies[document - start];
  }

  float preferredFrequency(int document) {
    return preferred[document - start];
  }
}
