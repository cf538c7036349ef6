package newswire.cli.console;

import java.nio.file.FileSystemException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Ends every failure in one line on stderr; the log has the rest. */
public final class OneLineErrors {

    private OneLineErrors() {}

    /** {@code commands} with these errors: exit code 2 for a wrong command line, 1 for a job that failed. */
    public static CommandLine in(CommandLine commands) {
        return commands.setParameterExceptionHandler((e, args) -> wrongCommandLine(e))
                .setExecutionExceptionHandler((e, command, result) -> failedJob(e, command));
    }

    private static int wrongCommandLine(ParameterException error) {
        var command = error.getCommandLine();
        var message = error instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : oneLine(error);
        print(command, message + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException error) {
        var message = "there is no command or option '" + error.getUnmatched().getFirst() + "'";
        var suggestions = error.getSuggestions();
        return suggestions.isEmpty() ? message : message + "; did you mean " + String.join(" or ", suggestions) + "?";
    }

    private static int failedJob(Exception error, CommandLine command) {
        LoggerFactory.getLogger("command").error("the command failed", error);
        print(command, explanation(error));
        return ExitCode.SOFTWARE;
    }

    private static String explanation(Exception error) {
        if (error instanceof Failure) {
            return oneLine(error);
        }
        var reason = Failure.reason(error);
        return Failure.root(error) instanceof FileSystemException ? reason : "it went wrong unexpectedly: " + reason;
    }

    private static String oneLine(Exception error) {
        return String.valueOf(error.getMessage()).strip().replaceAll("\\R+\\s*", "; ");
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("newswire: " + message);
        command.getErr().flush();
    }
}
