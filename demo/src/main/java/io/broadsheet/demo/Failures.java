package io.broadsheet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one line what went wrong; with {@code --debug} or {@code BROADSHEET_DEBUG=1} where, too.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Terminal terminal;
  private final BooleanSupplier debug;

  Failures(Terminal terminal, BooleanSupplier debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    complain(
        wrong instanceof UnmatchedArgumentException unmatched && command.getParent() == null
            ? noCommand(unmatched)
            : String.valueOf(wrong.getMessage()));
    terminal.complain("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return Broadsheet.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof StandardOutput.FailedException output) {
      return unwritten(output);
    }
    complain(message(failure));
    if (debug.getAsBoolean() || "1".equals(System.getenv("BROADSHEET_DEBUG"))) {
      failure.printStackTrace(terminal.err());
      terminal.err().flush();
    }
    return Broadsheet.FAILED;
  }

  /** The exit code where results cannot be written. */
  int unwritten(StandardOutput.FailedException output) {
    if (output.isUnread()) {
      return Broadsheet.OK;
    }
    complain(String.valueOf(output.getMessage()));
    return Broadsheet.FAILED;
  }

  private static String noCommand(UnmatchedArgumentException unmatched) {
    List<String> near = unmatched.getSuggestions();
    return "there is no command "
        + unmatched.getUnmatched().getFirst()
        + (near.isEmpty() ? "" : "; is it " + near.getFirst() + " that you mean?");
  }

  private void complain(String message) {
    terminal.complain("broadsheet: " + Terminal.harmless(message).strip());
  }

  /** What went wrong, in a line for a person. */
  static String message(Throwable failure) {
    Throwable cause = failure.getCause();
    if (failure instanceof UncheckedIOException && cause != null) {
      return message(cause);
    }
    return switch (failure) {
      case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException file ->
          file.getFile() + ": " + (file.getReason() == null ? "cannot be used" : file.getReason());
      case IOException io -> io.getMessage() == null ? io.toString() : io.getMessage();
      default -> "internal error (--debug says where): " + failure;
    };
  }
}
