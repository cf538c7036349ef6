package newswire.ingest.parse.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.Enclosure;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.Person;
import newswire.ingest.parse.Source;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** Maps an {@code item} or {@code entry}. The tables below are the whole of what goes before what. */
final class EntryMapper {

    static final FieldTable GUID = FieldTable.of("guid atom:id dc:identifier dcterms:identifier media:guid id");
    static final FieldTable TITLE = FieldTable.of("title atom:title dc:title dcterms:title media:title itunes:title");
    /** What a proxy for feeds put its own counting address in the place of. */
    static final FieldTable ORIGINAL_LINK = FieldTable.of("feedburner:origlink pheedo:origlink");

    static final FieldTable AUTHORS = FieldTable.of(
            "atom:author author dc:creator dc:author dcterms:creator itunes:author googleplay:author media:credit");
    static final FieldTable CONTRIBUTORS =
            FieldTable.of("atom:contributor contributor dc:contributor dcterms:contributor");
    static final FieldTable PUBLISHED = FieldTable.of(
            "pubdate atom:published atom:issued published dcterms:issued dcterms:available issued prism:publicationdate"
                    + " dc:date dcterms:date");
    static final FieldTable UPDATED =
            FieldTable.of("atom:updated atom:modified dcterms:modified updated dc:date dcterms:date");
    static final FieldTable CREATED = FieldTable.of("atom:created dcterms:created created");
    static final FieldTable SUMMARY = FieldTable.of(
            "description atom:summary dc:description dcterms:abstract dcterms:description itunes:summary itunes:subtitle"
                    + " googleplay:description media:description summary");
    static final FieldTable CONTENT =
            FieldTable.of("content:encoded atom:content xhtml:body xhtml:div fullitem body content");
    static final FieldTable LANGUAGE = FieldTable.of("dc:language dcterms:language language");
    static final FieldTable RIGHTS =
            FieldTable.of("atom:rights atom:copyright dc:rights dcterms:rights copyright media:copyright");

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Name COMMENTS = Name.of("comments");
    private static final Name RSS_SOURCE = Name.of("source");
    private static final Name ATOM_SOURCE = Name.of("atom:source");
    private static final Name ATOM_CONTENT = Name.of("atom:content");
    private static final Name ATOM_SUMMARY = Name.of("atom:summary");
    private static final Name MEDIA_GROUP = Name.of("media:group");
    private static final Name RSS_GUID = Name.of("guid");
    private static final Name ATOM_ID = Name.of("atom:id");
    private static final Name DESCRIPTION = Name.of("description");
    private static final Name RSS_SUMMARY = Name.of("summary");

    private EntryMapper() {}

    static ParsedEntry map(Element entry, Surroundings surroundings) {
        List<Element> children = children(entry);
        Links links = Links.of(children, surroundings);
        Element guidElement = GUID.first(children);
        String guid = guidElement == null ? about(entry) : guid(guidElement);
        boolean permalink = guidElement != null && isPermalink(guidElement);
        TextConstruct title = surroundings.title(TITLE.first(children));
        Dates published = Dates.first(PUBLISHED, children);
        Dates updated = Dates.first(UPDATED, children);
        if (published.instant() == null && published.stated() == null) {
            published = Dates.first(CREATED, children);
        }
        List<Enclosure> enclosures = Attachments.enclosures(children, links, surroundings);
        String link = link(entry, children, links, guid, permalink, enclosures, surroundings);
        // Addresses in the text of an article are relative to the article, unless the document says otherwise.
        Surroundings article = Addresses.isWeb(link) ? surroundings.at(link) : surroundings;
        Element summaryElement = summary(children);
        TextConstruct summary = article.text(summaryElement);
        List<Content> contents = contents(children, summaryElement, article);
        String language = Languages.tag(LANGUAGE.text(children));
        return new ParsedEntry(
                guid,
                permalink,
                link,
                title == null ? null : title.plain(),
                title == null ? null : title.html(),
                authors(children, surroundings),
                People.of(CONTRIBUTORS, children, surroundings),
                published.instant(),
                updated.instant(),
                published.stated(),
                updated.stated(),
                ahead(published.instant(), surroundings) || ahead(updated.instant(), surroundings),
                summary == null ? null : summary.value(),
                contents,
                Subjects.of(children, surroundings),
                enclosures,
                language(entry, language, surroundings),
                comments(children, links, surroundings),
                source(children, surroundings),
                Attachments.image(children, enclosures, surroundings),
                rights(children, surroundings));
    }

    /** What a media group says of an entry stands beside the entry's own elements, after them. */
    private static List<Element> children(Element entry) {
        List<Element> children = entry.children();
        List<Element> all = children;
        for (Element child : children) {
            if (child.name() == MEDIA_GROUP) {
                all = all == children ? new ArrayList<>(children) : all;
                for (Element grouped : child.children()) {
                    if (grouped.name().local().equals("title")
                            || grouped.name().local().equals("description")
                            || grouped.name().local().equals("keywords")
                            || grouped.name().local().equals("credit")) {
                        all.add(grouped);
                    }
                }
            }
        }
        return all;
    }

    private static @Nullable String about(Element entry) {
        return PlainText.fold(entry.exactAttribute("rdf:about"));
    }

    private static boolean isPermalink(Element guid) {
        String stated = guid.exactAttribute("ispermalink");
        return guid.name() == RSS_GUID && (stated == null || !stated.strip().equalsIgnoreCase("false"));
    }

    private static @Nullable String link(
            Element entry,
            List<Element> children,
            Links links,
            @Nullable String guid,
            boolean permalink,
            List<Enclosure> enclosures,
            Surroundings surroundings) {
        Element original = ORIGINAL_LINK.first(children);
        if (original != null && Addresses.isWeb(original.text().strip())) {
            return original.text().strip();
        }
        String stated = links.stated() != null ? links.stated() : links.alternate();
        if (stated != null) {
            return stated;
        }
        if (guid != null
                && permalink
                && (Addresses.isWeb(guid) || !Addresses.isAbsolute(guid) && guid.indexOf('/') >= 0)) {
            return surroundings.resolve(entry, guid);
        }
        for (String identifier : new String[] {about(entry), guidElement(children, ATOM_ID)}) {
            if (Addresses.isWeb(identifier)) {
                return identifier;
            }
        }
        for (Element child : children) {
            if (child.name() == ATOM_CONTENT && child.attribute("src") != null) {
                return surroundings.resolve(child, child.attribute("src"));
            }
        }
        return enclosures.isEmpty() ? null : enclosures.getFirst().url();
    }

    private static List<Person> authors(List<Element> children, Surroundings surroundings) {
        List<Person> authors = People.of(AUTHORS, children, surroundings);
        if (!authors.isEmpty()) {
            return authors;
        }
        for (Element child : children) {
            if (child.name() == ATOM_SOURCE) {
                return People.of(AUTHORS, child.children(), surroundings);
            }
        }
        return List.of();
    }

    /** Where an item has both a description and a summary, the first is the short form and the other the long one. */
    private static @Nullable Element summary(List<Element> children) {
        Element first = SUMMARY.first(children);
        if (first != null && first.name() == DESCRIPTION) {
            for (Element child : children) {
                if (child.name() == RSS_SUMMARY && !child.text().isBlank()) {
                    return child;
                } else if (child == first) {
                    return first;
                }
            }
        }
        return first;
    }

    private static List<Content> contents(
            List<Element> children, @Nullable Element summary, Surroundings surroundings) {
        List<Content> contents = new ArrayList<>(1);
        for (Name place : CONTENT.places()) {
            for (Element child : children) {
                if (child.name() == place) {
                    TextConstruct text = surroundings.text(child);
                    String src =
                            child.name() == ATOM_CONTENT ? surroundings.resolve(child, child.attribute("src")) : null;
                    if (text != null) {
                        contents.add(new Content(text.value(), text.type(), src));
                    } else if (src != null) {
                        String type = child.attribute("type");
                        contents.add(new Content("", type == null ? TextConstruct.HTML : type, src));
                    }
                }
            }
        }
        if (contents.isEmpty() && summary != null && (summary.name() == DESCRIPTION || summary.name() == RSS_SUMMARY)) {
            for (Element child : children) {
                if (child != summary && (child.name() == DESCRIPTION || child.name() == RSS_SUMMARY)) {
                    TextConstruct text = surroundings.text(child);
                    if (text != null) {
                        contents.add(new Content(text.value(), text.type(), null));
                    }
                }
            }
        }
        return List.copyOf(contents);
    }

    private static @Nullable String guidElement(List<Element> children, Name name) {
        for (Element child : children) {
            if (child.name() == name) {
                return guid(child);
            }
        }
        return null;
    }

    private static @Nullable String guid(Element element) {
        String stated = PlainText.fold(element.hasChildren() ? element.markup() : element.text());
        String base = element.name() == ATOM_ID ? Addresses.base(element, null) : null;
        return base == null ? stated : Addresses.resolve(base, stated); // An Atom id is an address (RFC 4287, 4.2.6).
    }

    private static @Nullable String comments(List<Element> children, Links links, Surroundings surroundings) {
        for (Element child : children) {
            if (child.name() == COMMENTS) {
                return surroundings.resolve(child, child.text());
            }
        }
        return links.first("replies");
    }

    private static @Nullable Source source(List<Element> children, Surroundings surroundings) {
        for (Element child : children) {
            if (child.name() == ATOM_SOURCE || child.name() == RSS_SOURCE && child.hasChildren()) {
                List<Element> parts = child.children();
                Links links = Links.of(parts, surroundings);
                TextConstruct title = surroundings.title(TITLE.first(parts));
                return new Source(
                        GUID.text(parts),
                        title == null ? null : title.plain(),
                        links.alternate(),
                        links.first("self"),
                        Dates.first(UPDATED, parts).instant());
            } else if (child.name() == RSS_SOURCE) {
                String url = surroundings.resolve(child, child.attribute("url"));
                return new Source(null, PlainText.ofHtml(child.text()), null, url, null);
            }
        }
        return null;
    }

    private static @Nullable String language(Element entry, @Nullable String stated, Surroundings surroundings) {
        String own = stated;
        for (Element child : entry.children()) {
            if (own == null && (child.name() == ATOM_CONTENT || child.name() == ATOM_SUMMARY)) {
                own = Languages.tag(child.exactAttribute("xml:lang"));
            }
        }
        own = own != null ? own : Surroundings.language(entry);
        return own != null ? own : surroundings.language();
    }

    private static @Nullable String rights(List<Element> children, Surroundings surroundings) {
        TextConstruct rights = surroundings.text(RIGHTS.first(children));
        return rights == null ? null : rights.value();
    }

    private static boolean ahead(@Nullable Instant date, Surroundings surroundings) {
        return date != null && date.isAfter(surroundings.now().plus(AHEAD));
    }
}
