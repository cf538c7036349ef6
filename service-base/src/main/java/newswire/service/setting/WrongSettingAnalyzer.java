package newswire.service.setting;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of settings that keep a service from starting, in place of a stack trace. */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

    private static final Pattern NAME = Pattern.compile("^(newswire\\.[^:\\s]+):", Pattern.MULTILINE);

    /** Null when the failure is not one of a setting of ours: its message, or each line of it, begins with the name of one. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalArgumentException cause) {
        var message = cause.getMessage();
        if (message == null || !NAME.matcher(message).lookingAt()) {
            return null;
        }
        var names = NAME.matcher(message).results().map(name -> name.group(1)).collect(Collectors.joining(", "));
        return new FailureAnalysis(message, "Mend " + names + ".", cause);
    }
}
