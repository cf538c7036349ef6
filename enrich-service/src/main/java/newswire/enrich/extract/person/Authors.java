package newswire.enrich.extract.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Who wrote a page, by ordered sources; names as written, agencies among them. */
public final class Authors {

    private static final String DATA = "json-ld";
    private static final Pattern MARKUP = Pattern.compile("</?\\p{L}[^<>]{0,300}>");
    private static final Pattern PARTS = Pattern.compile("\\s[|–—-]\\s");

    private final Set<String> siteNames;
    private final Set<String> subjects;
    /** What names nobody surely: an organisation, the staff, a login, one word; the best so far. */
    private @Nullable Found<List<String>> doubtful;

    private Authors(Page page, Set<String> siteNames) {
        this.siteNames = siteNames;
        this.subjects = Subjects.of(page);
    }

    /**
     * The names, null when the page bears none. What may be no person, as an organisation, the staff, the site itself, a
     * login, a single word, counts where no source names one; a single word is a whole name where a later source has that.
     */
    public static @Nullable Found<List<String>> of(Page page, JudgedPage judged, Set<String> siteNames) {
        return new Authors(page, siteNames).ladder(page, judged);
    }

    private @Nullable Found<List<String>> ladder(Page page, JudgedPage judged) {
        for (Source source : sources(page, judged)) {
            List<String> written = source.written.get();
            if (written.isEmpty()) {
                continue;
            }
            Found<List<String>> found = source.kind == Kind.element || source.kind == Kind.broadElement
                    ? ofElements(source, written)
                    : ofLines(source, written);
            if (found != null) {
                return written(found);
            }
        }
        return doubtful == null ? null : written(doubtful);
    }

    /** As names are written elsewhere, but for the site's own. */
    private Found<List<String>> written(Found<List<String>> found) {
        List<String> names = found.value().stream()
                .map(name -> isSite(name) ? name : NameCase.natural(name))
                .toList();
        return new Found<>(names, found.source());
    }

    /** How far a source's word goes. */
    private enum Kind {
        stated,
        /** Stated, but to be no person. */
        organisation,
        /** Shown as a byline. */
        line,
        /** Shown in elements whose attributes say that they name an author. */
        element,
        /** Shown in elements that speak of authors, and may tell of them or name others. */
        broadElement,
        /** A name that stands alone. */
        signature
    }

    private record Source(String name, Kind kind, Supplier<List<String>> written) {}

    private static List<Source> sources(Page page, JudgedPage judged) {
        StatedAuthors stated = new StatedAuthors(page);
        BylineBlocks blocks = new BylineBlocks(judged);
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(DATA, Kind.stated, () -> stated.structured(false)));
        sources.add(new Source(DATA, Kind.organisation, () -> stated.structured(true)));
        for (String meta : StatedAuthors.METAS) {
            sources.add(
                    new Source("meta " + meta, Kind.stated, () -> page.metas().all(meta)));
        }
        sources.add(new Source("twitter:label", Kind.stated, () -> list(stated.labelled())));
        sources.add(new Source("byline", Kind.line, blocks::likely));
        AuthorElements elements = new AuthorElements(page.outline());
        for (Supplier<List<String>> way : elements.ways()) {
            sources.add(new Source("author element", Kind.element, way));
        }
        sources.add(new Source("byline", Kind.line, blocks::worded));
        sources.add(new Source("label", Kind.line, blocks::labelled));
        sources.add(new Source("text", Kind.line, blocks::reporters));
        for (Supplier<List<String>> way : elements.broadWays()) {
            sources.add(new Source("author element", Kind.broadElement, way));
        }
        sources.add(new Source("signature", Kind.signature, blocks::signature));
        return sources;
    }

    private @Nullable Found<List<String>> ofLines(Source source, List<String> written) {
        List<String> names = parted(source, written);
        if (source.kind == Kind.line || source.kind == Kind.signature) {
            names = withoutSubjects(names);
        }
        if (source.kind != Kind.stated) {
            names = Roles.withoutLabels(names);
        }
        List<String> others = withoutPlaces(
                names.stream().map(this::withoutSite).filter(n -> !isSite(n)).toList());
        List<String> somebody = others.stream().filter(Roles::isSomebody).toList();
        if (source.kind != Kind.organisation && !somebody.isEmpty() && mayReplace(somebody)) {
            return new Found<>(source.kind == Kind.stated ? others : somebody, source.name);
        }
        if (source.kind != Kind.signature) {
            List<String> best = others.isEmpty() ? names : others;
            boolean shown = source.kind == Kind.line;
            doubt(shown ? best.stream().filter(n -> !isRole(n)).toList() : best, source);
        }
        return null;
    }

    /** The names in what a source says; the site's own name is not taken apart. */
    private List<String> parted(Source source, List<String> written) {
        boolean whole = source.kind == Kind.stated || source.kind == Kind.organisation;
        return whole && written.size() == 1 && siteNames.contains(Words.fold(written.getFirst()))
                ? List.of(written.getFirst().strip())
                : clean(written, Set.of());
    }

    /** A name that the site's stands behind: {@code Ada - Harbour Post}. */
    private String withoutSite(String name) {
        String[] parts = PARTS.split(name);
        return parts.length == 2 && isSiteName(parts[1]) && !isSiteName(parts[0]) ? parts[0] : name;
    }

    /** Beside an agency a single word is where it filed the story: {@code AGENCIAS / MADRID}. */
    private static List<String> withoutPlaces(List<String> names) {
        return names.size() < 2 || names.stream().noneMatch(Agencies::isAgency)
                ? names
                : names.stream()
                        .filter(n -> Agencies.isAgency(n) || n.indexOf(' ') > 0 || NameShape.isWhole(n))
                        .toList();
    }

    /** The names of texts that say nothing else; what may be one name otherwise is doubtful. */
    private @Nullable Found<List<String>> ofElements(Source source, List<String> written) {
        Set<String> sure = new LinkedHashSet<>();
        for (String text : written) {
            List<String> names = Roles.withoutLabels(withoutSubjects(clean(List.of(text), siteNames)));
            if (!names.isEmpty() && names.stream().allMatch(Roles::isSomebody)) {
                sure.addAll(names);
            } else if (names.size() == 1 && !isRole(names.getFirst())) {
                doubt(names, source);
            }
        }
        List<String> somebody = sure.stream()
                .filter(name -> sure.stream().noneMatch(shorter -> goesOn(shorter, name)))
                .toList();
        boolean may = source.kind == Kind.element || doubtful == null;
        return may && !somebody.isEmpty() && mayReplace(somebody) ? new Found<>(somebody, source.name) : null;
    }

    /** Whether a text has more behind a name: after its end, or without one in scripts that don't part words. */
    private static boolean goesOn(String name, String text) {
        if (text.length() <= name.length() || !text.startsWith(name)) {
            return false;
        }
        int next = text.codePointAt(name.length());
        return !Character.isLetter(next) || Character.isIdeographic(next) || NameShape.isSyllable(next);
    }

    /** Whether it says what somebody does rather than who; the staff may stand for its people. */
    private static boolean isRole(String name) {
        return Roles.isRole(name) && !Roles.isStaff(name);
    }

    private void doubt(List<String> names, Source source) {
        if (doubtful == null && !names.isEmpty()) {
            doubtful = new Found<>(names, source.name);
        }
    }

    private List<String> withoutSubjects(List<String> names) {
        return names.stream()
                .filter(name -> NameShape.isWhole(name) || !subjects.contains(Words.fold(name)))
                .toList();
    }

    private static List<String> list(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    /** Whether it is the site's name, or that parted from another. */
    private boolean isSite(String name) {
        return PARTS.splitAsStream(name).anyMatch(this::isSiteName);
    }

    private boolean isSiteName(String name) {
        String folded = Words.fold(name);
        return siteNames.contains(folded) || siteNames.contains(folded.replace(" ", ""));
    }

    /** Whether these may stand for what was found before: a login or an odd name is replaced by one that it has in it. */
    private boolean mayReplace(List<String> names) {
        if (doubtful == null) {
            return true;
        }
        String before = doubtful.value().getFirst();
        boolean stated = before.indexOf(' ') < 0 || doubtful.source().equals(DATA);
        boolean nobody =
                isSite(before) || Roles.isOrganisation(before) || Roles.isStaff(before) || Roles.isRole(before);
        return nobody || !stated || names.stream().anyMatch(name -> echoes(before, name));
    }

    /** Whether a login or first name has the first or the last word of a whole name in it. */
    private static boolean echoes(String single, String name) {
        String letters = letters(single);
        String[] words = name.split(" ");
        String first = letters(words[0]);
        String last = letters(words[words.length - 1]);
        return letters.startsWith(first) || last.length() > 2 && letters.contains(last);
    }

    private static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The names in a feed's author fields. */
    public static List<String> clean(List<String> written, Set<String> siteNames) {
        if (written.isEmpty()) {
            return List.of();
        }
        Set<String> seen = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (String line : written) {
            if (line.startsWith("http")) {
                continue;
            }
            String text = line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false);
            for (String name : Byline.names(
                    text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll(" "))) {
                String folded = Words.fold(name);
                if (!siteNames.contains(folded) && seen.add(folded)) {
                    names.add(name);
                }
            }
        }
        return Roles.people(names);
    }
}
