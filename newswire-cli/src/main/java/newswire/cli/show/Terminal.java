package newswire.cli.show;

import picocli.CommandLine.Help.Ansi;

/** What is known of the terminal. */
public final class Terminal {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final int USUAL = 80;

    private Terminal() {}

    /** Columns to fill: what the launcher found in {@code COLUMNS}, within what reads well. */
    public static int width() {
        var columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("\\d{1,5}")) {
            return USUAL;
        }
        return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    }

    static boolean takesAnsi() {
        return Ansi.AUTO.enabled();
    }
}
