package io.broadsheet.demo;

import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    header = "Serves a search page and a JSON API over an index.",
    description = {
      "Until it is stopped (Ctrl-C, or SIGTERM). By default this machine only can reach it. What "
          + "another process writes into the index is found within seconds.",
      "",
      "It has no accounts and no encryption: before it is given an address that others can "
          + "reach, put a proxy that has them in front of it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it was stopped",
      "1:the index cannot be read, or the port is taken",
      "2:wrong arguments"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet serve --index news",
      "  broadsheet serve --index news --port 8090 --watch incoming/",
      "",
      "Addresses: /search?q=.., /search.atom?q=.., /api/search?q=.., /api/story?page=..,",
      "  /api/suggest?q=.., /api/stats, /api/openapi.json (which documents them),",
      "  /opensearch.xml, /health, /metrics."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private IndexPlace index = new IndexPlace();

  @Mixin private ServePort port = new ServePort();

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address it listens at (default: ${DEFAULT-VALUE}); 0.0.0.0 for all.")
  private String bind = "127.0.0.1";

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description =
          "Read files that come into the folder, or change there, into the index meanwhile.")
  private @Nullable Path watch;

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    InetSocketAddress address = address();
    Optional<Path> folder = Optional.ofNullable(watch);
    if (watch != null) {
      Sources.requireReadable(List.of(watch));
      if (!Files.isDirectory(watch)) {
        throw new NotDirectoryException(watch.toString());
      }
    }
    try (Serving serving = new Serving(terminal);
        NewsIndex news = open(folder.isPresent())) {
      serving.run(news, folder, address, () -> {});
    }
    return Broadsheet.OK;
  }

  private NewsIndex open(boolean writing) throws IOException {
    return writing ? NewsIndex.open(index.folder()) : NewsIndex.openReadOnly(index.folder());
  }

  private InetSocketAddress address() {
    try {
      return port.at(InetAddress.getByName(bind));
    } catch (UnknownHostException unknown) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--bind must be an address of this machine, not " + bind);
    }
  }
}
