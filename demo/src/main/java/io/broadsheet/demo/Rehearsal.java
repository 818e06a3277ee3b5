package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.demo.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A little of all that the program does, for a JVM that is to remember which classes it takes: the
 * launcher runs it once after a build, and has every later start read them from an archive.
 */
final class Rehearsal {
  private static final int TIMES = 5;
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "ferry", "strike"),
          List.of("search", "--json", "--facets", "\"ferry strike\" OR cocoa after:2026-11-01"),
          List.of("open", "1", "ferry", "strike"),
          List.of("suggest", "harb"),
          List.of("stats"),
          List.of("serve", "--help"));
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=ferry+strike",
          "/search?q=cocoa&sort=newest&source=Courier",
          "/api/search?q=ferry",
          "/api/suggest?q=harb",
          "/index",
          "/help",
          "/health",
          "/assets/broadsheet.css");

  private Rehearsal() {}

  /**
   * Runs it, with no output.
   *
   * @param arguments none
   * @throws IOException if the system's temporary directory cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, false, false, 80, "broadsheet");
    try (TemporaryFolder folder = TemporaryFolder.named("broadsheet-rehearsal-")) {
      Path edition = folder.path().resolve("edition");
      Path index = folder.path().resolve("index");
      SampleEdition.copyTo(edition);
      Broadsheet.run(terminal, "index", "--index", index.toString(), edition.toString());
      for (List<String> command : COMMANDS) {
        Broadsheet.run(terminal, on(index, command));
      }
      visit(index);
    }
  }

  private static String[] on(Path index, List<String> command) {
    String[] arguments = new String[command.size() + 2];
    arguments[0] = command.getFirst();
    arguments[1] = "--index";
    arguments[2] = index.toString();
    for (int i = 1; i < command.size(); i++) {
      arguments[i + 2] = command.get(i);
    }
    return arguments;
  }

  private static void visit(Path index) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (NewsIndex news = NewsIndex.openReadOnly(index);
        WebServer server = WebServer.start(news, any)) {
      String root = "http://localhost:" + server.address().getPort();
      for (int i = 0; i < TIMES; i++) {
        for (String page : PAGES) {
          try (InputStream answer = URI.create(root + page).toURL().openStream()) {
            answer.readAllBytes();
          }
        }
      }
    }
  }
}
