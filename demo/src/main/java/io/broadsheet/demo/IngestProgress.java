package io.broadsheet.demo;

import io.broadsheet.IngestListener;
import io.broadsheet.article.Extraction;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts pages on a terminal while they are read; shows nothing elsewhere. */
final class IngestProgress implements IngestListener, AutoCloseable {
  private final @Nullable ProgressBar bar;

  private IngestProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static IngestProgress on(Terminal terminal) {
    return new IngestProgress(terminal.showsProgress() ? bar(terminal.width()) : null);
  }

  /** How many pages there are is known only when all have been read. */
  private static ProgressBar bar(int width) {
    return new ProgressBarBuilder()
        .setTaskName("Indexing")
        .setUnit(" pages", 1)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .showSpeed()
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(System.err, width))
        .build();
  }

  @Override
  public void onPage(Extraction extraction, long bytes) {
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
