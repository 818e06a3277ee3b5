package io.broadsheet.demo;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: see {@code broadsheet --help}. */
@Command(
    name = "broadsheet",
    description = "Reads news pages into articles and teasers, indexes and searches them.",
    versionProvider = Broadsheet.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nBegin with:%n",
    footer = {
      "  broadsheet quickstart",
      "",
      "'broadsheet COMMAND --help' tells more about a command."
    })
public final class Broadsheet {
  static final int OK = CommandLine.ExitCode.OK;
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;
  static final int USAGE = CommandLine.ExitCode.USAGE;

  /** What the longest line of an example or a table in a command's help needs. */
  private static final int HELP_WIDTH = 80;

  /** Held, because a logger that nobody holds is collected together with its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "On an error, print the stack trace too.")
  private boolean debug;

  // No short options: "-heat" is a word that a search leaves out.
  @Option(
      names = "--help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help and exit.")
  @SuppressWarnings("unused") // picocli sets it and acts on it
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
  @SuppressWarnings("unused") // picocli sets it and acts on it
  private boolean version;

  private Broadsheet() {}

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 nothing found or it failed, 2
   * the arguments are wrong.
   *
   * @param arguments the command and its arguments
   */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.OFF);
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  static int run(Terminal terminal, String... arguments) {
    Broadsheet root = new Broadsheet();
    CommandLine commands = new CommandLine(root);
    commands.addSubcommand(new QuickstartCommand(terminal));
    commands.addSubcommand(new ExtractCommand(terminal));
    commands.addSubcommand(new IndexCommand(terminal));
    CommandLine search = new CommandLine(new SearchCommand(terminal));
    commands.addSubcommand(search);
    commands.addSubcommand(new SuggestCommand(terminal));
    commands.addSubcommand(new RelatedCommand(terminal));
    commands.addSubcommand(new WatchCommand(terminal));
    commands.addSubcommand(new StatsCommand(terminal));
    commands.addSubcommand(new EvaluateCommand(terminal));
    commands.addSubcommand(new ServeCommand(terminal));
    commands.addSubcommand(new CompletionCommand(terminal));
    Failures failures = new Failures(terminal, () -> root.debug);
    commands
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(Math.max(terminal.width(), HELP_WIDTH))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.styled() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    search.setUnmatchedOptionsArePositionalParams(true);
    if (arguments.length == 0) {
      commands.usage(terminal.out());
      return USAGE;
    }
    return commands.execute(arguments);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Broadsheet.class.getPackage().getImplementationVersion();
      return new String[] {"broadsheet " + (version == null ? "(not packaged)" : version)};
    }
  }
}
