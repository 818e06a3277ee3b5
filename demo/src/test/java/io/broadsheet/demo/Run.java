package io.broadsheet.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a run of the program came to.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs the program where standard output is no terminal. */
  static Run of(Object... arguments) {
    return on(false, arguments);
  }

  static Run on(boolean styled, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out), new PrintWriter(err), styled, false, 80, "demo/broadsheet");
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = Broadsheet.run(terminal, words);
    return new Run(code, out.toString(), err.toString());
  }

  /** Its standard output as one JSON object. */
  JsonNode json() {
    return parse(out);
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + json, broken);
    }
  }
}
