package newswire.cli;

import newswire.cli.console.BuildVersion;
import newswire.cli.console.OneLineErrors;
import newswire.cli.deadletters.DeadLettersCommand;
import newswire.cli.demo.DemoCommand;
import newswire.cli.diff.DiffCommand;
import newswire.cli.extract.EnrichCommand;
import newswire.cli.extract.ExtractCommand;
import newswire.cli.feeds.FeedsCommand;
import newswire.cli.parse.ParseCommand;
import newswire.cli.replay.ReplayCommand;
import newswire.cli.routes.RoutesCommand;
import newswire.cli.tag.TagCommand;
import newswire.cli.tail.TailCommand;
import newswire.cli.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code newswire} command: a subcommand for each job, each in a class of its own. */
@Command(
        name = "newswire",
        description = "Turns news feeds into a stream that other software can use.",
        mixinStandardHelpOptions = true,
        versionProvider = Newswire.Version.class,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            TailCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            FeedsCommand.class,
            DeadLettersCommand.class,
            EnrichCommand.class,
            ExtractCommand.class,
            ParseCommand.class,
            RoutesCommand.class,
            TagCommand.class
        })
public final class Newswire implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Newswire() {}

    /** Runs the command and exits with 0, with 1 when the job failed, or with 2 when the command line was wrong. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        return OneLineErrors.in(new CommandLine(new Newswire()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what should be done? Name a command");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"newswire " + BuildVersion.get()};
        }
    }
}
