package newswire.enrich.siterule;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells of site rules that cannot be used, in place of a stack trace. */
class WrongSiteRulesAnalyzer extends AbstractFailureAnalyzer<WrongSiteRulesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSiteRulesException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the files of newswire.enrich.site-rules; 'newswire enrich --rules FILE PAGE' tells beforehand.",
                cause);
    }
}
