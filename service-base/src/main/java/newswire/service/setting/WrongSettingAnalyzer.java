package newswire.service.setting;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of a setting that keeps a service from starting, in place of a stack trace. */
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

    private static final Pattern NAME = Pattern.compile("(newswire\\.[^:\\s]+):");

    /** Null when the failure is not one of a setting of ours: its message begins with the setting's name. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalArgumentException cause) {
        var message = cause.getMessage();
        if (message == null) {
            return null;
        }
        var name = NAME.matcher(message);
        return name.lookingAt() ? new FailureAnalysis(message, "Mend " + name.group(1) + ".", cause) : null;
    }
}
