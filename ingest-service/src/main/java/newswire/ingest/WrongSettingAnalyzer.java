package newswire.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of a setting that keeps the service from starting, in place of a stack trace. */
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

    private static final String OURS = "newswire.ingest.";

    /** Null when the failure is not one of a setting of ours: its message begins with the setting's name. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalArgumentException cause) {
        var message = cause.getMessage();
        return message == null || !message.startsWith(OURS)
                ? null
                : new FailureAnalysis(message, "Mend " + message.split("[: ]", 2)[0] + ".", cause);
    }
}
