package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.extract.page.ClassWord;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All that might be a page's headline: what each source says, whole and in parts. */
final class TitleCandidates {

    /** The sources in the order of features. */
    static final List<String> SOURCES = List.of(
            // the main heading
            "h1",
            "og:title",
            "json-ld",
            "twitter:title",
            "title",
            "other h1",
            "itemprop headline",
            "headline class",
            "h2",
            "meta title",
            "json-ld alternative",
            "json-ld name",
            "article h1",
            "dublin core title",
            "trail h1");

    /** How a candidate was made of what a source says, in the order of preference. */
    enum Form {
        whole,
        withoutSite,
        /** Less what stands in an element of its own at the start: the kicker above a headline. */
        withoutFirstPart,
        /** Less what stands in an element of its own at the end: a line below the headline. */
        withoutLastPart,
        beforeSeparator,
        afterSeparator
    }

    private static final Set<String> STORY = Set.of("article", "main");
    private static final int MAX_HEADINGS = 8;
    private static final int MAX_LENGTH = 300;

    /**
     * A text and who says it how.
     *
     * @param wording the text folded for comparison
     * @param forms a form's ordinal by source, -1 for sources that don't
     */
    record Candidate(String text, String wording, int[] forms) {

        /** How many sources say this. */
        int said() {
            int said = 0;
            for (int form : forms) {
                said += form >= 0 ? 1 : 0;
            }
            return said;
        }

        /** The first source that says this as it is, or else the first at all. */
        String source() {
            int best = -1;
            for (int s = 0; s < forms.length; s++) {
                if (forms[s] >= 0 && (best < 0 || forms[s] < forms[best])) {
                    best = s;
                }
            }
            return SOURCES.get(Math.max(0, best));
        }
    }

    private final Map<String, Candidate> byWording = new LinkedHashMap<>();
    private final Set<String> siteNames;

    private TitleCandidates(Set<String> siteNames) {
        this.siteNames = siteNames;
    }

    static List<Candidate> of(Page page, Set<String> siteNames) {
        TitleCandidates all = new TitleCandidates(siteNames);
        all.headings(page);
        for (JsonNode article : page.structured().articles().stream().limit(3).toList()) {
            all.add("json-ld", StructuredData.string(article, "headline"));
            all.add("json-ld alternative", StructuredData.string(article, "alternativeHeadline"));
            all.add("json-ld name", StructuredData.string(article, "name"));
        }
        all.add("og:title", page.metas().first("og:title"));
        all.add("twitter:title", page.metas().first("twitter:title"));
        all.add("dublin core title", page.metas().first("dc.title", "dc:title", "dcterms.title", "dcterms:title"));
        all.add("meta title", page.metas().first("parsely-title", "sailthru.title", "title"));
        all.add("title", page.outline().title());
        return new ArrayList<>(all.byWording.values());
    }

    private void headings(Page page) {
        MainHeading main = MainHeading.of(page.outline(), siteNames);
        int seen = 0;
        for (Element h1 : page.outline().mainHeadings()) {
            String text = Labels.shortText(h1);
            if (text == null || ++seen > MAX_HEADINGS) {
                continue;
            }
            heading(h1 == main.shown() ? "h1" : h1 == main.trail() ? "trail h1" : "other h1", h1);
            if (h1 != main.trail() && Surroundings.closest(h1, STORY) != null) {
                add("article h1", text);
            }
        }
        page.outline().withProperty("headline").stream()
                .filter(e -> e.attr("itemprop").equals("headline"))
                .findFirst()
                .ifPresent(e -> first(e, "itemprop headline"));
        page.outline().withClass(ClassWord.title).stream()
                .filter(TitleCandidates::isTitle)
                .findFirst()
                .ifPresent(e -> first(e, "headline class"));
        Element subheading = main.trail() == null
                ? page.outline().subheading()
                : page.outline().underMainHeading();
        Element shown = main.shown();
        if (shown != null && !shown.nameIs("h1")) {
            heading("h1", shown);
        }
        if (subheading != null && subheading != shown) {
            heading("h2", subheading);
        }
    }

    private void heading(String source, Element heading) {
        String text = Labels.shortText(heading);
        if (text != null) {
            add(source, text);
            addParts(source, heading, Spaces.collapse(text));
        }
    }

    /** A heading less its first and less its last element, where something is left. */
    private void addParts(String source, Element heading, String text) {
        Element whole = heading;
        while (whole.childrenSize() == 1 && whole.ownText().isBlank()) {
            whole = whole.child(0);
        }
        if (whole.childrenSize() == 0) {
            return;
        }
        int index = SOURCES.indexOf(source);
        String first = Labels.shortText(whole.child(0));
        if (first != null && first.length() < text.length() && text.startsWith(first)) {
            put(withoutMarks(text.substring(first.length())), index, Form.withoutFirstPart);
        }
        Element end = whole.child(whole.childrenSize() - 1);
        String last = Labels.shortText(end);
        if (last != null && last.length() < text.length() && text.endsWith(last)) {
            put(text.substring(0, text.length() - last.length()), index, Form.withoutLastPart);
        }
    }

    /** Less what parts it from what stood before it. */
    private static String withoutMarks(String rest) {
        int from = 0;
        while (from < rest.length() && " |:–—-•·/".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        return rest.substring(from);
    }

    private static boolean isTitle(Element element) {
        return element.nameIs("h1")
                || element.nameIs("h2")
                || element.attr("class").toLowerCase(Locale.ROOT).contains("article-title");
    }

    private void first(Element found, String source) {
        add(source, found.nameIs("meta") ? found.attr("content") : Labels.shortText(found));
    }

    private void add(String source, @Nullable String said) {
        if (said == null || said.length() > MAX_LENGTH) {
            return;
        }
        String line = Spaces.collapse(Parser.unescapeEntities(said, false));
        line = ChineseSites.leftOut(line.startsWith("| ") || line.startsWith("» ") ? line.substring(2) : line);
        int index = SOURCES.indexOf(source);
        put(line, index, Form.whole);
        String bare = Titles.withoutSite(line, siteNames);
        if (!bare.equals(line)) {
            put(bare, index, Form.withoutSite);
        }
        parts(line, index);
        if (!bare.equals(line)) {
            parts(bare, index);
        }
    }

    /** What stands before the last and after the first mark that may part a headline from other words. */
    private void parts(String line, int index) {
        Separators separators = Separators.ofParts(line);
        int first = -1;
        int last = -1;
        int lastEnd = -1;
        while (separators.next()) {
            first = first < 0 ? separators.end() : first;
            last = separators.start();
            lastEnd = separators.end();
        }
        if (last > 0 && lastEnd < line.length()) {
            put(line.substring(0, last), index, Form.beforeSeparator);
            put(line.substring(first), index, Form.afterSeparator);
        }
    }

    private void put(String written, int source, Form form) {
        String text = written.strip();
        String wording = Words.fold(text);
        if (wording.length() < 2) {
            return;
        }
        Candidate candidate = byWording.computeIfAbsent(wording, w -> {
            int[] forms = new int[SOURCES.size()];
            Arrays.fill(forms, -1);
            return new Candidate(text, wording, forms);
        });
        if (candidate.forms[source] < 0 || form.ordinal() < candidate.forms[source]) {
            candidate.forms[source] = form.ordinal();
        }
    }
}
