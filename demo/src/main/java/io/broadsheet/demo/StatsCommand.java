package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import io.broadsheet.demo.json.StatsJson;
import io.broadsheet.search.IndexStats;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "stats",
    header = "Counts what is in an index.",
    description =
        "Articles, teasers, languages, sources, and the days of the oldest and the newest item.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:there is no index in the folder, or it cannot be read",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  broadsheet stats --index news", "  broadsheet stats --index news --json"})
final class StatsCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin private IndexPlace index = new IndexPlace();

  @Option(
      names = "--json",
      description = {
        "Print one JSON object: articles, teasers, languages {tag: count}, sources {name: count},",
        "oldest, newest."
      })
  private boolean json;

  private final Terminal terminal;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    IndexStats stats;
    try (NewsIndex news = NewsIndex.openReadOnly(index.folder())) {
      stats = news.stats();
    }
    if (json) {
      terminal.line(StatsJson.write(stats));
    } else {
      print(stats);
    }
    return Broadsheet.OK;
  }

  private void print(IndexStats stats) {
    terminal.line(String.format(Locale.ROOT, "Articles   %,d", stats.articles()));
    terminal.line(String.format(Locale.ROOT, "Teasers    %,d", stats.teasers()));
    String days =
        stats
            .oldest()
            .flatMap(from -> stats.newest().map(to -> day(from) + " to " + day(to)))
            .orElse("unknown");
    terminal.line("Published  " + days);
    print("Languages", stats.languages());
    print("Sources", stats.sources());
  }

  private static String day(Instant time) {
    String iso = time.toString();
    return iso.substring(0, iso.indexOf('T'));
  }

  private void print(String title, Map<String, Long> counts) {
    String listed =
        counts.entrySet().stream()
            .limit(SHOWN)
            .map(
                it ->
                    String.format(
                        Locale.ROOT, "%s %,d", Terminal.harmless(it.getKey()), it.getValue()))
            .collect(Collectors.joining(", "));
    int more = Math.max(0, counts.size() - SHOWN);
    terminal.line(title);
    terminal.wrapped(
        "  ", (listed.isEmpty() ? "none" : listed) + (more > 0 ? ", and " + more + " more" : ""));
  }
}
