package io.broadsheet.demo.web;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client asks for. Immutable.
 *
 * @param path the decoded path
 * @param parameters the query's names and values, in their order
 * @param headers the headers, for reading only
 */
record Request(String path, Map<String, List<String>> parameters, Headers headers) {
  /** No parameter has a use for them, and HTML and XML must not hold them. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

  /**
   * Reads the target of a request.
   *
   * @throws BadRequestException if its encoding is broken
   */
  static Request of(URI target, Headers headers) throws BadRequestException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String query = target.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      parameters
          .computeIfAbsent(name, it -> new ArrayList<>())
          .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return new Request(target.getPath(), parameters, headers);
  }

  private static String decoded(String text) throws BadRequestException {
    try {
      return CONTROL.matcher(URLDecoder.decode(text, StandardCharsets.UTF_8)).replaceAll(" ");
    } catch (IllegalArgumentException broken) {
      throw new BadRequestException("the address has a broken %-sequence");
    }
  }

  /** A parameter, the first of its name; an empty text where it is absent. */
  String text(String name) {
    return parameters.getOrDefault(name, List.of("")).getFirst().strip();
  }

  /** All parameters of a name that are not blank. */
  List<String> texts(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /**
   * A parameter that is a number.
   *
   * @throws BadRequestException if it is not a number from {@code least} to {@code most}
   */
  int number(String name, int absent, int least, int most) throws BadRequestException {
    String text = text(name);
    if (text.isEmpty()) {
      return absent;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // Said below, in the same words as for a number out of range.
    }
    throw new BadRequestException(name + " must be a number from " + least + " to " + most);
  }

  /**
   * A parameter that is true or false, where it is absent false.
   *
   * @throws BadRequestException if it is neither
   */
  boolean flag(String name) throws BadRequestException {
    return switch (text(name)) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new BadRequestException(name + " must be true or false");
    };
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }
}
