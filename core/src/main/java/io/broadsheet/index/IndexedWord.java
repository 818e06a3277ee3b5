package io.broadsheet.index;

/**
 * A word of a text, as the index holds it. Immutable.
 *
 * @param text the word as written, with case and accents folded
 * @param stem its stem, which is the word itself where it has no other
 * @param position its place among the words of the text, counted from 0
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 */
public record IndexedWord(String text, String stem, int position, int start, int end) {}
