package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;

/** Keeps what an index was given already when the process is told to end before it has all. */
final class Interruption implements AutoCloseable {
  private final NewsIndex index;
  private final Terminal terminal;
  private final LongAdder pages = new LongAdder();
  private final Thread hook = new Thread(this::keep);

  private Interruption(NewsIndex index, Terminal terminal) {
    this.index = index;
    this.terminal = terminal;
  }

  static Interruption of(NewsIndex index, Terminal terminal) {
    Interruption interruption = new Interruption(index, terminal);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Counts a page that was read. */
  void step() {
    pages.increment();
  }

  /** Commits, between two pages: each goes in as a whole or not at all. */
  void keep() {
    long read = pages.sum();
    try {
      index.commit();
      terminal.complain(
          "broadsheet: interrupted; what was read is kept, at least " + Counted.of(read, "page"));
    } catch (IOException | RuntimeException failure) {
      terminal.complain("broadsheet: interrupted; nothing of this run is kept: " + failure);
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endsAlready) {
      awaitHook();
    }
  }

  private void awaitHook() {
    try {
      hook.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
