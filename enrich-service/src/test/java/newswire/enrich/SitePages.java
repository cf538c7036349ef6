package newswire.enrich;

import java.util.stream.IntStream;

/** Pages of one site that ask for money amid the story, as a model that sees one of them alone would take it. */
public final class SitePages {

    /** Stands on every page. */
    public static final String APPEAL =
            "Reporting like this takes weeks of work, and the people of the harbour have paid for it themselves since 1921.";

    private static final String[] PLACES = {
        "Almere", "Brakel", "Cadzand", "Domburg", "Elburg", "Franeker", "Goes", "Hoorn"
    };
    private static final String[] WORDS = {"quay", "sluice", "lantern", "barge", "pilot", "dredger", "ferry", "crane"};

    private SitePages() {}

    /** The n-th page. */
    public static String page(int n) {
        return RawArticles.page(
                "The council of " + PLACES[n % 8] + " votes on a new " + WORDS[n % 8],
                paragraph(n, 1),
                paragraph(n, 2),
                APPEAL,
                paragraph(n, 3));
    }

    private static String paragraph(int n, int k) {
        var words =
                IntStream.range(0, 14).mapToObj(i -> WORDS[(n * 3 + i * k + k) % 8] + " of " + PLACES[(n + i + k) % 8]);
        return "In part " + k + " of its report, number " + n + ", the council said on Tuesday that the "
                + String.join(", the ", words.toList()) + " were to be looked at again, said Ana Ruiz, who leads it.";
    }
}
