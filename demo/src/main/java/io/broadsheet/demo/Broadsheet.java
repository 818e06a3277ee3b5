package io.broadsheet.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  private static final String SEARCH = "search";
  private static final String OPEN = "open";
  private static final String COMPLETION = "completion";

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
    HeadStart.of(arguments);
    Terminal terminal = Terminal.ofProcess();
    System.exit(runAndFlush(terminal, arguments));
  }

  /** What help prints, or an end of a line, is written here at the latest. */
  static int runAndFlush(Terminal terminal, String... arguments) {
    try {
      int code = run(terminal, arguments);
      terminal.out().flush();
      return code;
    } catch (StandardOutput.FailedException output) {
      return new Failures(terminal, () -> false).unwritten(output);
    } finally {
      terminal.err().flush();
    }
  }

  static int run(Terminal terminal, String... arguments) {
    Broadsheet root = new Broadsheet();
    CommandLine commands = new CommandLine(root);
    addSubcommands(commands, terminal, arguments.length == 0 ? "" : arguments[0]);
    Failures failures = new Failures(terminal, () -> root.debug);
    StringWriter help = new StringWriter();
    commands
        .setOut(new PrintWriter(help))
        .setErr(terminal.err())
        .setExpandAtFiles(false)
        .registerConverter(int.class, new WholeNumber())
        .registerConverter(Integer.class, new WholeNumber())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(Math.max(terminal.width(), HELP_WIDTH))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.styled() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    for (String searching : List.of(SEARCH, OPEN)) {
      Optional.ofNullable(commands.getSubcommands().get(searching))
          .ifPresent(command -> command.setUnmatchedOptionsArePositionalParams(true));
    }
    if (arguments.length == 0) {
      commands.usage(terminal.out());
      return USAGE;
    }
    int code = commands.execute(arguments);
    terminal.out().print(help);
    return code;
  }

  /**
   * Where a command is asked for, only that one is made: to read the options of all takes longer
   * than many a run.
   */
  private static void addSubcommands(CommandLine root, Terminal terminal, String asked) {
    Map<String, Function<Terminal, Object>> all = new LinkedHashMap<>();
    all.put("quickstart", QuickstartCommand::new);
    all.put("extract", ExtractCommand::new);
    all.put("index", IndexCommand::new);
    all.put(SEARCH, SearchCommand::new);
    all.put(OPEN, OpenCommand::new);
    all.put("suggest", SuggestCommand::new);
    all.put("related", RelatedCommand::new);
    all.put("watch", WatchCommand::new);
    all.put("stats", StatsCommand::new);
    all.put("export", ExportCommand::new);
    all.put("backup", BackupCommand::new);
    all.put("rebuild", RebuildCommand::new);
    all.put("check", CheckCommand::new);
    all.put("evaluate", EvaluateCommand::new);
    all.put("serve", ServeCommand::new);
    all.put(COMPLETION, CompletionCommand::new);
    boolean one = all.containsKey(asked) && !asked.equals(COMPLETION);
    all.forEach(
        (name, command) -> {
          if (!one || name.equals(asked)) {
            root.addSubcommand(name, command.apply(terminal));
          }
        });
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Broadsheet.class.getPackage().getImplementationVersion();
      return new String[] {"broadsheet " + (version == null ? "(not packaged)" : version)};
    }
  }
}
