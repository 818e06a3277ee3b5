package io.broadsheet.demo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that names the port to serve at. */
final class ServePort {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where it listens; 0 for any port that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  InetSocketAddress at(InetAddress address) {
    if (port < 0 || port > MAX_PORT) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--port must be 0 to " + MAX_PORT + ", not " + port);
    }
    return new InetSocketAddress(address, port);
  }

  InetSocketAddress loopback() {
    return at(InetAddress.getLoopbackAddress());
  }
}
