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

/** Maps an {@code item} or {@code entry}; {@link EntryFields} says what goes before what. */
final class EntryMapper {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Name COMMENTS = Name.of("comments");
    private static final Name RSS_SOURCE = Name.of("source");
    private static final Name ATOM_SOURCE = Name.of("atom:source");
    private static final Name ATOM_CONTENT = Name.of("atom:content");
    private static final Name ATOM_SUMMARY = Name.of("atom:summary");
    private static final Name MEDIA_GROUP = Name.of("media:group");

    private EntryMapper() {}

    static ParsedEntry map(Element entry, Surroundings surroundings) {
        List<Element> children = children(entry);
        Links links = Links.of(children, surroundings);
        Element guidElement = EntryFields.GUID.first(children);
        String guid = guidElement == null ? EntryAddress.about(entry) : EntryAddress.guid(guidElement);
        boolean permalink = guidElement != null && EntryAddress.isPermalink(guidElement);
        TextConstruct title = surroundings.title(EntryFields.TITLE.first(children));
        Dates published = Dates.first(EntryFields.PUBLISHED, children);
        Dates updated = Dates.first(EntryFields.UPDATED, children);
        if (published.instant() == null && published.stated() == null) {
            published = Dates.first(EntryFields.CREATED, children);
        }
        List<Enclosure> enclosures = Attachments.enclosures(children, links, surroundings);
        String link = EntryAddress.of(entry, children, links, guid, permalink, enclosures, surroundings);
        // Addresses in the text of an article are relative to the article, unless the document says otherwise.
        Surroundings article = Addresses.isWeb(link) ? surroundings.at(link) : surroundings;
        Element summaryElement = EntryTexts.summary(children);
        TextConstruct summary = article.text(summaryElement);
        List<Content> contents = EntryTexts.contents(children, summaryElement, article);
        String language = Languages.tag(EntryFields.LANGUAGE.text(children));
        return new ParsedEntry(
                guid,
                permalink,
                link,
                title == null ? null : title.plain(),
                title == null ? null : title.html(),
                authors(children, surroundings),
                People.of(EntryFields.CONTRIBUTORS, children, surroundings),
                published.instant(),
                updated.instant(),
                published.stated(),
                updated.stated(),
                ahead(published.instant(), surroundings) || ahead(updated.instant(), surroundings),
                summary == null ? null : summary.value(),
                contents,
                Subjects.of(children),
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

    private static List<Person> authors(List<Element> children, Surroundings surroundings) {
        List<Person> authors = People.of(EntryFields.AUTHORS, children, surroundings);
        if (!authors.isEmpty()) {
            return authors;
        }
        for (Element child : children) {
            if (child.name() == ATOM_SOURCE) {
                return People.of(EntryFields.AUTHORS, child.children(), surroundings);
            }
        }
        return List.of();
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
                TextConstruct title = surroundings.title(EntryFields.TITLE.first(parts));
                return new Source(
                        EntryFields.GUID.text(parts),
                        title == null ? null : title.plain(),
                        links.alternate(),
                        links.first("self"),
                        Dates.first(EntryFields.UPDATED, parts).instant());
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
        TextConstruct rights = surroundings.text(EntryFields.RIGHTS.first(children));
        return rights == null ? null : rights.value();
    }

    private static boolean ahead(@Nullable Instant date, Surroundings surroundings) {
        return date != null && date.isAfter(surroundings.now().plus(AHEAD));
    }
}
