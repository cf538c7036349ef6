package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The publisher's own tags. */
public final class Tags {

    private static final Pattern MACHINE_MADE = Pattern.compile("^[A-Za-z ]{2,20}: ?\\S|^\\S+_\\S+_\\S+$|^\\d{5,}$");
    private static final Pattern KEYED = Pattern.compile(
            "^(?:subject|topic|tag|category|keyword|section|channel)s?: ?(\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("(.*\\S)\\s?\\(\\d[\\d.,]*(?: \\p{L}+)?\\)");
    private static final Pattern HASHED = Pattern.compile("#\\s?(\\S.*)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LINK = Set.of("a");
    private static final int MIN_CUT_UP = 4;
    private static final int MAX_LENGTH = 60;
    private static final int MIN_SHOWN = 2;
    private static final double LIKELY = 0.4;
    private static final int MAX_TAGS = 60;
    private static final List<String> GIVEN_ONE_BY_ONE = List.of("article:tag", "news_keywords", "parsely-tags");

    private Tags() {}

    /**
     * The tags of the first source that has any, null when none has: tags that are given one by one before tags shown on the
     * page, those before lists made for search engines, and last a list that names the site and so may be the same on all pages.
     */
    public static @Nullable Found<List<String>> of(
            Page page, JudgedPage judged, Set<String> siteNames, @Nullable String title) {
        Found<List<String>> cutUp = null;
        for (Supplier<Found<List<String>>> source : sources(page, judged, siteNames)) {
            Found<List<String>> found = source.get();
            if (!found.value().isEmpty() && !isCutUp(found.value(), title)) {
                return found;
            }
            cutUp = cutUp == null && !found.value().isEmpty() ? found : cutUp;
        }
        return cutUp;
    }

    private static List<Supplier<Found<List<String>>>> sources(Page page, JudgedPage judged, Set<String> siteNames) {
        List<Supplier<Found<List<String>>>> sources = new ArrayList<>();
        for (String name : GIVEN_ONE_BY_ONE) {
            sources.add(() -> found(page.metas().all(name), siteNames, name));
        }
        sources.add(() -> {
            Found<List<String>> shown = found(shown(judged), siteNames, "tags");
            return shown.value().size() < MIN_SHOWN ? new Found<>(List.of(), "tags") : shown;
        });
        List<String> listed = page.metas().all("keywords");
        sources.add(() -> found(namesSite(listed, siteNames) ? List.of() : listed, siteNames, "keywords"));
        sources.add(() -> found(page.metas().all("sailthru.tags"), siteNames, "sailthru.tags"));
        for (JsonNode article : page.structured().articles()) {
            sources.add(() -> found(StructuredData.strings(article.path("keywords")), siteNames, "json-ld"));
        }
        sources.add(() -> found(shown(judged), siteNames, "tags"));
        sources.add(() -> found(listed, siteNames, "keywords"));
        sources.add(() -> found(TopicLinks.of(judged), siteNames, "topic links"));
        return sources;
    }

    private static Found<List<String>> found(List<String> written, Set<String> siteNames, String source) {
        return new Found<>(split(written, siteNames), source);
    }

    private static boolean namesSite(List<String> listed, Set<String> siteNames) {
        return split(listed, Set.of()).stream().map(Words::fold).anyMatch(siteNames::contains);
    }

    /** Whether these are no tags but the words of the headline, as machines make them. */
    private static boolean isCutUp(List<String> tags, @Nullable String title) {
        if (tags.size() < MIN_CUT_UP || title == null) {
            return false;
        }
        Set<String> headline = new HashSet<>(List.of(BETWEEN_WORDS.split(Words.fold(title))));
        return tags.stream().map(Words::fold).allMatch(headline::contains);
    }

    /** Tags as links on the page: those that say so, or else all in lines of tags but what leads to their author or elsewhere. */
    static List<String> shown(JudgedPage judged) {
        List<String> said = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (TextBlock block : judged.of(BlockRole.tag, LIKELY)) {
            if (hasLink(block.element(), Tags::isTag)) {
                said.addAll(block.linkTexts(Tags::isTag));
            }
            texts.addAll(block.linkTexts(link -> !isOther(link)));
        }
        return bare(said.size() < MIN_SHOWN ? texts : said);
    }

    private static boolean hasLink(Element element, Predicate<Element> wanted) {
        Element around = Surroundings.closest(element, LINK);
        return around == null
                ? Surroundings.first(element, e -> e.nameIs("a") && wanted.test(e)) != null
                : wanted.test(around);
    }

    private static boolean isTag(Element link) {
        return link.attr("rel").equals("tag");
    }

    private static boolean isOther(Element link) {
        String rel = link.attr("rel");
        return rel.contains("author") || rel.contains("bookmark");
    }

    /** Tags less the hash marks and the numbers of uses, where all of them bear such. */
    static List<String> bare(List<String> tags) {
        List<String> bare = tags;
        for (Pattern dressed : List.of(COUNTED, HASHED)) {
            if (tags.size() > 1
                    && bare.stream().allMatch(tag -> dressed.matcher(tag).matches())) {
                bare = bare.stream()
                        .map(tag -> dressed.matcher(tag).replaceFirst("$1"))
                        .toList();
            }
        }
        return bare;
    }

    /** Tags written in lists or parted by commas, without repeats, the site's own name, and what only machines read. */
    static List<String> split(List<String> written, Set<String> siteNames) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String line : written) {
            for (String part :
                    Parser.unescapeEntities(line, false).replace(';', ',').split(",")) {
                String tag = withoutKey(Spaces.collapse(part));
                String folded = Words.fold(tag);
                boolean fits = !folded.isEmpty() && tag.length() < MAX_LENGTH && tags.size() < MAX_TAGS;
                if (fits && !siteNames.contains(folded) && !isMachineMade(tag)) {
                    tags.putIfAbsent(folded, tag);
                }
            }
        }
        return new ArrayList<>(tags.values());
    }

    /** A name less the word for what it is: {@code Category: Ports} is Ports. */
    static String withoutKey(String tag) {
        return tag.indexOf(':') < 0 ? tag : KEYED.matcher(tag).replaceFirst("$1");
    }

    private static boolean isMachineMade(String tag) {
        boolean odd = tag.indexOf(':') >= 0 || tag.indexOf('_') >= 0 || Character.isDigit(tag.charAt(0));
        return odd && MACHINE_MADE.matcher(tag).find();
    }
}
