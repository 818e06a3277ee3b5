package io.broadsheet.demo;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts pages on a terminal while they are worked on; shows nothing elsewhere. Thread-safe. */
final class Progress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress on(Terminal terminal, String task) {
    return new Progress(terminal.showsProgress() ? bar(task, terminal.width()) : null);
  }

  /** How many pages there are is known only when all have been read. */
  private static ProgressBar bar(String task, int width) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" pages", 1)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .showSpeed()
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(System.err, width))
        .build();
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
