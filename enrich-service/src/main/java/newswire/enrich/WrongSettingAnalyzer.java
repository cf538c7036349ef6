package newswire.enrich;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of a setting that keeps the service from starting, in place of a stack trace. */
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

    private static final String OURS = "newswire.enrich.";

    /** Null when the failure is not one of a setting of ours: its message begins with the setting's name. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalArgumentException cause) {
        var message = cause.getMessage();
        if (message == null || !message.startsWith(OURS) || message.indexOf(':') < 0) {
            return null;
        }
        return new FailureAnalysis(message, "Mend " + message.substring(0, message.indexOf(':')) + ".", cause);
    }
}
