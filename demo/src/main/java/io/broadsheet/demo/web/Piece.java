package io.broadsheet.demo.web;

import io.broadsheet.search.Snippet;
import io.broadsheet.search.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text.
 *
 * @param text plain text
 * @param match whether it is what the query was looking for
 */
record Piece(String text, boolean match) {
  static List<Piece> of(Snippet snippet) {
    List<Piece> pieces = new ArrayList<>();
    String text = snippet.text();
    int done = 0;
    for (Span span : snippet.spans()) {
      if (span.start() > done) {
        pieces.add(new Piece(text.substring(done, span.start()), false));
      }
      pieces.add(new Piece(text.substring(span.start(), span.end()), true));
      done = span.end();
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), false));
    }
    return pieces;
  }
}
