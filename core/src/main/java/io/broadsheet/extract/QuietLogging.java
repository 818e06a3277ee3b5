package io.broadsheet.extract;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps SLF4J, through which some libraries log, from printing to the console that it has nothing
 * to log to. A host that has a provider is not touched: it sees its log, and SLF4J's own warnings.
 */
final class QuietLogging {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  static {
    if (System.getProperty(VERBOSITY) == null && !isProvided()) {
      System.setProperty(VERBOSITY, "ERROR");
      LoggerFactory.getILoggerFactory();
      System.clearProperty(VERBOSITY);
    }
  }

  private QuietLogging() {}

  /** Must be called before the first use of a library that logs through SLF4J. */
  static void begin() {
    // The work is done once, when this class is initialised.
  }

  private static boolean isProvided() {
    try {
      ClassLoader loader = LoggerFactory.class.getClassLoader();
      return ServiceLoader.load(SLF4JServiceProvider.class, loader).stream().findAny().isPresent();
    } catch (ServiceConfigurationError | LinkageError unknown) {
      return true;
    }
  }
}
