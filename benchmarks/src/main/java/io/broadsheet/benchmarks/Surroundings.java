package io.broadsheet.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/** What figures depend on besides the code: date, machine, JVM, versions. */
final class Surroundings {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");
  private static final double GIB = 1L << 30;
  private static final long MIB = 1L << 20;

  private Surroundings() {}

  /** In a few lines of Markdown. */
  static String describe() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return """
    - %s
    - %s, %d processors, %.0f GiB, %s %s
    - %s %s, heap of at most %,d MiB; Lucene %s
    """
        .formatted(
            LocalDate.now(ZoneId.systemDefault()),
            processor(),
            runtime.availableProcessors(),
            system.getTotalMemorySize() / GIB,
            system.getName(),
            system.getVersion(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"),
            runtime.maxMemory() / MIB,
            Version.LATEST);
  }

  private static String processor() throws IOException {
    Optional<String> model = Optional.empty();
    if (Files.isReadable(CPUINFO)) {
      try (Stream<String> lines = Files.lines(CPUINFO)) {
        model = lines.filter(line -> line.startsWith("model name")).findFirst();
      }
    }
    return model
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse(System.getProperty("os.arch"));
  }
}
