package newswire.enrich.route;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of routes that cannot be used, in place of a stack trace. */
class WrongRoutesAnalyzer extends AbstractFailureAnalyzer<WrongRoutesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongRoutesException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend newswire.enrich.routes; 'newswire routes check FILE' tells beforehand.",
                cause);
    }
}
