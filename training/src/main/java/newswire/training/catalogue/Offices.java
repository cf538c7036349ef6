package newswire.training.catalogue;

import java.util.regex.Pattern;

/** Tells public offices by their names. */
final class Offices {

    private static final Pattern HEAD = Pattern.compile(
            "(?i)(?:deputy |vice[- ])?(?:president|prime minister)|(?:federal )?chancellor|taoiseach|(?:crown )?prince|king|queen"
                    + "|emir|sultan|monarch|supreme leader|premier(?: of the state council)?|chief executive"
                    + "|president of the palestinian national authority|president of the (?:swiss )?confederation"
                    + "|secretary-general of the united nations|president of the european (?:commission|council)");

    /** Those whose holders newspapers write of. */
    private static final Pattern HIGH = Pattern.compile(
            "(?i)(?:(?:federal |first )?minister (?:of|for) .*|foreign minister|minister-president of .*|first minister"
                    + "|secretary (?:of|for) .*|home secretary|attorney general|chancellor of the exchequer"
                    + "|governor of (?:the )?(?:central bank|reserve bank|(?:national )?bank of .*|federal reserve.*)"
                    + "|chair of the federal reserve|white house (?:press secretary|chief of staff)|national security advisor"
                    + "|director of (?:the cia|the fbi|national intelligence)|chairman of the joint chiefs of staff"
                    + "|ambassador to the united nations|united states trade representative|first lady"
                    + "|speaker of the house of representatives|chief justice.*|director-general of .*)");

    private static final Pattern LOWER = Pattern.compile(
            "(?i).*\\b(?:deputy|assistant|acting|state secretary|secretary of state of|the (?:army|navy|air force)"
                    + "|prime minister's office|state for .*parliament.*|without portfolio)\\b.*");

    /** The states of the United States, whose governors are known to the whole country. */
    private static final Pattern GOVERNOR = Pattern.compile("Governor of .*");

    private Offices() {}

    /** Whether its holder leads a country. */
    static boolean isHead(String office) {
        return HEAD.matcher(office).matches();
    }

    /** Whether its holder, who leads no country, is known to the whole of this one. */
    static boolean isHigh(String office, String country) {
        boolean high = HIGH.matcher(office).matches()
                || country.equals("US") && GOVERNOR.matcher(office).matches();
        return high && !LOWER.matcher(office).matches();
    }
}
