package newswire.enrich.siterule;

import java.util.List;

/** Site rules that cannot be used; the message has a sentence for each fault, a line each. */
public final class WrongSiteRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSiteRulesException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
