package newswire.enrich.extract.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.Hosts;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;

/** Which links of a byline may bear the name of a person, by where they lead. */
final class PersonLinks {

    /** What addresses of subjects, and of forms to sign up, have between two slashes. */
    private static final Set<String> FOLDERS = Set.of(
            "tag",
            "tags",
            "topic",
            "topics",
            "category",
            "categories",
            "categorie",
            "kategorie",
            "categoria",
            "signup",
            "login",
            "register",
            "subscribe");

    /** Where on the page an author is told of. */
    private static final Pattern OF_AUTHOR = Pattern.compile("#.*(?:auth?or|auteur|bio)", Pattern.CASE_INSENSITIVE);

    private PersonLinks() {}

    /** Whether a link may lead to a person: not to a place on the page, to a subject, or to a network that it names. */
    static boolean may(Element link) {
        String address = link.attr("href").strip();
        if (address.startsWith("javascript:")) {
            return false;
        }
        if (address.startsWith("#") || isHere(address, link.baseUri())) {
            return OF_AUTHOR.matcher(address).find();
        }
        String text = Labels.shortText(link);
        if (text == null || namesWhereItLeads(text, address, link.baseUri())) {
            return false;
        }
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        if (rel.contains("author") || Surroundings.first(link, PersonLinks::isAuthor) != null) {
            return true;
        }
        if (address.startsWith("mailto:")) {
            return text.indexOf(' ') > 0;
        }
        return !rel.contains("tag") && !isOfSubject(address);
    }

    private static boolean isAuthor(Element element) {
        return element.attr("itemprop").contains("author");
    }

    private static boolean isHere(String address, String page) {
        int fragment = address.indexOf('#');
        int here = page.indexOf('#');
        return fragment > 0 && address.substring(0, fragment).equals(here < 0 ? page : page.substring(0, here));
    }

    private static boolean namesWhereItLeads(String text, String address, String page) {
        String host = Hosts.site(address);
        if (host == null || host.equalsIgnoreCase(Hosts.site(page))) {
            return false;
        }
        String label = host.substring(0, host.indexOf('.')).toLowerCase(Locale.ROOT);
        return label.length() > 2 && List.of(Words.fold(text).split(" ")).contains(label);
    }

    private static boolean isOfSubject(String address) {
        for (String folder : address.toLowerCase(Locale.ROOT).split("/", 12)) {
            if (FOLDERS.contains(folder)) {
                return true;
            }
        }
        return false;
    }
}
