package newswire.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code newswire} command: a subcommand for each job, each in a class of its own. */
@Command(
        name = "newswire",
        description = "Turns news feeds into a stream that other software can use.",
        mixinStandardHelpOptions = true,
        subcommands = {newswire.cli.extract.ExtractCommand.class})
public final class Newswire {

    private Newswire() {}

    /** Runs the command and exits with 0, with 1 when the job failed, or with 2 when the command line was wrong. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Newswire()).execute(args));
    }
}
