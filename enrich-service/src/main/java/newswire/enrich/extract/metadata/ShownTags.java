package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Hosts;
import newswire.enrich.extract.page.Offers;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;

/** Tags as links on the page. */
final class ShownTags {

    private static final double LIKELY = 0.43;
    private static final int MIN_SHOWN = 2;
    private static final Set<String> LINK = Set.of("a");
    /** What shares a page rather than leading to a subject: a script, a letter, an address that says so. */
    private static final Pattern SHARES = Pattern.compile(
            "^(?:javascript|mailto|whatsapp|sms|tel|fb-messenger):|[?&/]share(?:r|=|/|$|-)|[?&]u(?:rl)?=http");

    /** How often something was liked or shared, or a page's number. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    private ShownTags() {}

    /** Links that say they are tags, or else all in lines of tags but what leads to their author, elsewhere or nowhere. */
    static List<String> of(JudgedPage judged) {
        List<String> said = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (TextBlock block : judged.of(BlockRole.tag, LIKELY)) {
            if (hasLink(block.element(), ShownTags::isTag)) {
                said.addAll(block.linkTexts(ShownTags::isTag));
            }
            texts.addAll(block.linkTexts(ShownTags::mayBeTag));
        }
        return (said.size() < MIN_SHOWN ? Offers.leftOut(texts) : said)
                .stream().filter(text -> !COUNT.matcher(text).matches()).toList();
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

    private static boolean mayBeTag(Element link) {
        String rel = link.attr("rel");
        return !rel.contains("author") && !rel.contains("bookmark") && leadsToSubject(link);
    }

    /** Whether a link may lead to another page of the site, by a script perhaps; to any page where its own address is not known. */
    private static boolean leadsToSubject(Element link) {
        String address = link.attr("href").strip();
        if (address.startsWith("#") || address.isEmpty() && link.attr("role").equals("button")) {
            return false;
        }
        String there = Hosts.site(address);
        String here = there == null ? null : Hosts.site(link.baseUri());
        boolean away = there != null && here != null && !there.equalsIgnoreCase(here);
        return !away && !SHARES.matcher(address.toLowerCase(Locale.ROOT)).find();
    }
}
