package io.broadsheet.demo;

import io.broadsheet.demo.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Has a second processor load what serving takes while the first reads the arguments. */
final class HeadStart {
  private HeadStart() {}

  /** Begins, where the arguments look as if they asked to serve; returns at once. */
  static void of(String... arguments) {
    boolean serves =
        arguments.length > 0
            && (arguments[0].equals("serve") || Arrays.asList(arguments).contains("--serve"));
    if (serves && Runtime.getRuntime().availableProcessors() > 1) {
      Thread.ofPlatform().daemon().name("head start").start(HeadStart::prepare);
    }
  }

  private static void prepare() {
    try {
      WebServer.prepare();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
