package io.broadsheet.demo.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The files that pages refer to. All are read when the server starts, and only these are served: no
 * path leads to any other file.
 */
final class Assets {
  private static final String FOLDER = "/web/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "broadsheet.css", "text/css; charset=utf-8",
          "broadsheet.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, Response> files = new HashMap<>();
  private final String version;

  Assets() {
    MessageDigest digest = sha256();
    TYPES.keySet().stream().sorted().map(Assets::read).forEach(digest::update);
    this.version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    String tag = '"' + version + '"';
    TYPES.forEach(
        (name, type) ->
            files.put(
                "/assets/" + name,
                new Response(200, type, read(name), Map.of(Response.ETAG, tag))));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] read(String name) {
    try (InputStream content = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (content == null) {
        throw new FileNotFoundException("the program lacks its file " + name);
      }
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Changes whenever a file does; pages ask for it, so that files can be kept for long. */
  String version() {
    return version;
  }

  void addTo(Map<String, Handler> routes) {
    files.forEach((path, file) -> routes.put(path, request -> answer(request, file)));
  }

  private Response answer(Request request, Response file) {
    boolean current = request.text("v").equals(version);
    String keep = current ? "public, max-age=31536000, immutable" : "no-cache";
    return file.with(Response.CACHE_CONTROL, keep);
  }
}
