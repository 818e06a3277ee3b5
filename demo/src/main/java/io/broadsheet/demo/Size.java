package io.broadsheet.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how many to show. */
final class Size {
  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many to show (default: ${DEFAULT-VALUE}).")
  private int size;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  int atMost(int limit) {
    if (size < 1 || size > limit) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "--size must be 1 to " + limit + ", not " + size);
    }
    return size;
  }
}
