package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswire.ingest.parse.Decoding;
import newswire.ingest.parse.DeletedEntry;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.parse.Person;
import newswire.ingest.parse.date.DateReader;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.ElementVisitor;
import newswire.ingest.parse.xml.Name;
import newswire.ingest.parse.xml.Namespace;
import org.jspecify.annotations.Nullable;

/** Maps a whole document: entries one by one as they end, so that none need be kept, and the feed at the end. */
public final class FeedMapper implements ElementVisitor {

    static final FieldTable ID = FieldTable.of("atom:id dc:identifier dcterms:identifier guid id");
    static final FieldTable DESCRIPTION = FieldTable.of(
            "description atom:subtitle atom:tagline dc:description"
                    + " dcterms:description itunes:summary itunes:subtitle googleplay:description media:description subtitle tagline");
    static final FieldTable AUTHORS =
            FieldTable.of("atom:author managingeditor author dc:creator dc:author dcterms:creator"
                    + " itunes:author googleplay:author itunes:owner");
    static final FieldTable PUBLISHED =
            FieldTable.of("pubdate atom:published atom:issued dcterms:issued dcterms:created dc:date");
    static final FieldTable UPDATED =
            FieldTable.of("atom:updated atom:modified lastbuilddate dcterms:modified dc:date dcterms:date");
    static final FieldTable LANGUAGE = FieldTable.of("language dc:language dcterms:language atom:language");
    static final FieldTable LINK = FieldTable.of("link");
    static final FieldTable GENERATOR = FieldTable.of("generator atom:generator");

    private static final Name CHANNEL = Name.of("channel");
    private static final Name ITEM = Name.of("item");
    private static final Name ENTRY = Name.of("atom:entry");
    private static final Name DELETED = Name.of("at:deleted-entry");
    private static final Name ADMIN_GENERATOR = Name.of("admin:generatoragent");

    private final Surroundings outer;
    private final int mostEntries;
    private final List<ParsedEntry> entries = new ArrayList<>();
    private final List<DeletedEntry> deleted = new ArrayList<>(0);
    private @Nullable Element root;
    private @Nullable Element aroundEntries;
    private @Nullable Surroundings inner;
    private @Nullable String firstTag;

    /** A mapper for one document. */
    public FeedMapper(Surroundings surroundings, int mostEntries) {
        this.outer = surroundings;
        this.mostEntries = mostEntries;
    }

    @Override
    public boolean keep(Element element, boolean cutOff) {
        Name name = element.name();
        Element parent = element.parent();
        if (parent == null && firstTag == null) {
            firstTag = name.local();
        }
        if (name == ITEM || name == ENTRY && !isContent(parent)) {
            aroundEntries = aroundEntries == null ? outermost(element) : aroundEntries;
            if (!cutOff) {
                add(element);
            }
            return false;
        }
        if (name == DELETED) {
            addDeleted(element);
            return false;
        }
        if (isRoot(element) && (root == null || !root.hasChildren())) {
            root = element;
        }
        return parent != null;
    }

    @Override
    public boolean satisfied() {
        return entries.size() >= mostEntries;
    }

    /** The first element at the top, in lower case, null when there is none. */
    public @Nullable String firstTag() {
        return firstTag;
    }

    /** Whether the document is a feed at all. */
    public boolean isFeed() {
        return root != null || aroundEntries != null && !"html".equals(firstTag);
    }

    /** The feed, once the whole document was read and {@linkplain #isFeed() is one}. */
    public ParsedFeed feed(String doctype, int entriesLeftOut, Decoding decoding, List<String> damage) {
        Element top = root != null ? root : Objects.requireNonNull(aroundEntries, "the document is no feed");
        List<Element> children = parts(top);
        Links links = Links.of(children, outer);
        TextConstruct title = outer.title(EntryFields.TITLE.first(children));
        String language = language(top, children);
        List<Person> authors = People.of(AUTHORS, children, outer);
        boolean atom = top.name().namespace() == Namespace.ATOM;
        return new ParsedFeed(
                Formats.of(top, doctype),
                decoding,
                damage,
                id(top, children),
                title == null ? null : title.plain(),
                title == null ? null : title.html(),
                link(links),
                links.first("self"),
                links.every("hub"),
                value(DESCRIPTION, children),
                value(EntryFields.RIGHTS, children),
                language,
                authors,
                People.of(EntryFields.CONTRIBUTORS, children, outer),
                Subjects.of(children),
                FeedImages.image(children, outer),
                FeedImages.icon(children, outer),
                Dates.first(PUBLISHED, children).instant(),
                Dates.first(UPDATED, children).instant(),
                generator(children),
                Hints.of(children),
                withDefaults(language, atom ? authors : List.of()),
                entriesLeftOut,
                List.copyOf(deleted));
    }

    private static boolean isRoot(Element element) {
        String local = element.name().local();
        return switch (element.name().namespace()) {
            case RDF -> local.equals("rdf");
            case ATOM -> local.equals("feed");
            case RSS, OTHER ->
                local.equals("rss")
                        || local.equals("rdf")
                        || local.equals("feed")
                        || local.equals("channel") && !isInRoot(element);
            default -> false;
        };
    }

    private static boolean isInRoot(Element element) {
        for (Element around = element.parent(); around != null; around = around.parent()) {
            if (isRoot(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContent(@Nullable Element parent) {
        return parent != null
                && parent.name().namespace() == Namespace.ATOM
                && parent.name().local().equals("content");
    }

    private static Element outermost(Element element) {
        Element outermost = element;
        for (Element around = element.parent(); around != null; around = around.parent()) {
            outermost = around;
        }
        return outermost;
    }

    private void add(Element element) {
        entries.add(EntryMapper.map(element, surroundings(element.parent())));
    }

    /** What the channel has said so far holds for its entries. */
    private Surroundings surroundings(@Nullable Element channel) {
        if (inner == null && channel != null) {
            List<Element> soFar = channel.children();
            String link = LINK.text(soFar);
            String language = Languages.tag(LANGUAGE.text(soFar));
            inner = new Surroundings(Addresses.isWeb(link) ? link : outer.base(), language, outer.now());
        }
        return inner == null ? outer : inner;
    }

    private void addDeleted(Element element) {
        String ref = PlainText.fold(element.attribute("ref"));
        if (ref != null && deleted.size() < mostEntries) {
            deleted.add(new DeletedEntry(ref, DateReader.read(element.attribute("when"))));
        }
    }

    /** What stands in the channel and, as RSS 1.0 does it, beside it. */
    private static List<Element> parts(Element top) {
        List<Element> parts = new ArrayList<>();
        for (Element child : top.children()) {
            if (child.name() == CHANNEL) {
                parts.addAll(child.children());
            }
        }
        for (Element child : top.children()) {
            if (child.name() != CHANNEL) {
                parts.add(child);
            }
        }
        return parts;
    }

    private static @Nullable String id(Element top, List<Element> children) {
        String stated = ID.text(children);
        if (stated != null) {
            return stated;
        }
        Element channel = top.first(CHANNEL);
        return channel == null ? null : PlainText.fold(channel.exactAttribute("rdf:about"));
    }

    private static @Nullable String link(Links links) {
        return links.stated() != null ? links.stated() : links.alternate();
    }

    private @Nullable String language(Element top, List<Element> children) {
        String stated = Languages.tag(LANGUAGE.text(children));
        if (stated == null) {
            Element channel = top.first(CHANNEL);
            stated = Surroundings.language(channel == null ? top : channel);
        }
        return stated != null ? stated : Languages.tag(outer.language());
    }

    private @Nullable String value(FieldTable table, List<Element> children) {
        TextConstruct text = outer.text(table.first(children));
        return text == null ? null : text.value();
    }

    private static @Nullable String generator(List<Element> children) {
        String stated = GENERATOR.text(children);
        if (stated == null) {
            for (Element child : children) {
                if (child.name() == ADMIN_GENERATOR) {
                    return PlainText.fold(child.attribute("resource"));
                }
            }
        }
        return stated;
    }

    private List<ParsedEntry> withDefaults(@Nullable String language, List<Person> authors) {
        for (int i = 0; i < entries.size(); i++) {
            entries.set(i, entries.get(i).withDefaults(language, authors));
        }
        return List.copyOf(entries);
    }
}
