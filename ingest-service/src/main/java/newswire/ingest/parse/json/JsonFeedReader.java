package newswire.ingest.parse.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import newswire.ingest.parse.Category;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.Decoding;
import newswire.ingest.parse.Enclosure;
import newswire.ingest.parse.FeedFormat;
import newswire.ingest.parse.FeedImage;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.parse.Person;
import newswire.ingest.parse.PollingHints;
import newswire.ingest.parse.date.DateReader;
import newswire.ingest.parse.map.Addresses;
import newswire.ingest.parse.map.Languages;
import newswire.ingest.parse.map.PlainText;
import newswire.ingest.parse.map.Surroundings;
import newswire.ingest.parse.xml.Damage;
import org.jspecify.annotations.Nullable;

/** Maps JSON Feed (jsonfeed.org, versions 1 and 1.1) to the model. */
public final class JsonFeedReader implements JsonDocument.Items {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int MOST_PARTS = 200;

    private final Surroundings surroundings;
    private final int mostEntries;
    private final List<ParsedEntry> entries = new ArrayList<>();
    private int leftOut;

    private JsonFeedReader(Surroundings surroundings, int mostEntries) {
        this.surroundings = surroundings;
        this.mostEntries = mostEntries;
    }

    /** Whether a text can be nothing but JSON. */
    public static boolean isJson(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }

    /** The feed in a JSON text, null when it is no feed. */
    public static @Nullable ParsedFeed read(
            String text, Decoding decoding, Surroundings surroundings, int mostEntries, Damage damage) {
        return new JsonFeedReader(surroundings, mostEntries).read(text, decoding, damage);
    }

    private @Nullable ParsedFeed read(String text, Decoding decoding, Damage damage) {
        JsonObject head = JsonDocument.read(text, this, damage);
        String version = head.text("version");
        boolean declared = version != null && version.contains("jsonfeed");
        if (!declared && !head.has("items")) {
            return null;
        }
        String language = Languages.tag(head.text("language"));
        String title = head.text("title");
        String icon = address(head.text("icon"));
        return new ParsedFeed(
                version != null && version.contains("1.1") ? FeedFormat.JSON_FEED_1_1 : FeedFormat.JSON_FEED_1_0,
                decoding,
                damage.notes(),
                null,
                PlainText.ofHtml(title),
                title,
                address(head.text("home_page_url")),
                address(head.text("feed_url")),
                hubs(head),
                head.text("description"),
                null,
                language != null ? language : Languages.tag(surroundings.language()),
                authors(head),
                List.of(),
                List.of(),
                icon == null ? null : new FeedImage(icon, null, null),
                address(head.text("favicon")),
                newest(ParsedEntry::published),
                newest(ParsedEntry::updated),
                head.line("generator"),
                PollingHints.NONE,
                entries.stream()
                        .map(entry -> entry.withDefaults(language, authors(head)))
                        .toList(),
                leftOut,
                List.of());
    }

    /** JSON Feed has no date of its own: the newest entry dates it. */
    private @Nullable Instant newest(Function<ParsedEntry, @Nullable Instant> date) {
        return entries.stream()
                .map(date)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private List<String> hubs(JsonObject head) {
        return head.objects("hubs").stream()
                .filter(hub -> "websub".equalsIgnoreCase(hub.text("type")))
                .map(hub -> address(hub.text("url")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public boolean wanted() {
        return entries.size() < mostEntries;
    }

    @Override
    public void leftOut() {
        leftOut++;
    }

    @Override
    public void accept(JsonObject item) {
        String title = item.text("title");
        String id = item.line("id");
        String link = address(item.firstText("url", "external_url"));
        String published = item.line("date_published");
        String updated = item.line("date_modified");
        Instant publishedAt = DateReader.readExactly(published);
        Instant updatedAt = DateReader.readExactly(updated);
        String image = address(item.firstText("image", "banner_image"));
        entries.add(new ParsedEntry(
                id,
                false,
                link != null ? link : Addresses.isAbsolute(id) ? address(id) : null,
                PlainText.ofHtml(title),
                title,
                authors(item),
                List.of(),
                publishedAt,
                updatedAt,
                published,
                updated,
                ahead(publishedAt) || ahead(updatedAt),
                item.text("summary"),
                contents(item),
                tags(item),
                attachments(item),
                Languages.tag(item.text("language")),
                null,
                null,
                image == null ? null : new FeedImage(image, null, null),
                null));
    }

    private static List<Content> contents(JsonObject item) {
        List<Content> contents = new ArrayList<>(1);
        String html = item.text("content_html");
        if (html != null) {
            contents.add(new Content(html, "text/html", null));
        }
        String text = item.text("content_text");
        if (text != null) {
            contents.add(new Content(text, "text/plain", null));
        }
        return List.copyOf(contents);
    }

    /** Version 1 has one {@code author}, 1.1 a list of {@code authors}; some write a bare name. */
    private List<Person> authors(JsonObject object) {
        List<Person> authors = new ArrayList<>(1);
        for (String member : new String[] {"authors", "author"}) {
            for (JsonObject author : object.objects(member)) {
                String name = author.line("name");
                String uri = address(author.text("url"));
                String email = author.line("email");
                if ((name != null || uri != null || email != null) && authors.size() < MOST_PARTS) {
                    authors.add(new Person(name, email, uri));
                }
            }
            for (String name : object.texts(member)) {
                authors.add(new Person(PlainText.fold(name), null, null));
            }
            if (!authors.isEmpty()) {
                break;
            }
        }
        return List.copyOf(authors);
    }

    private static List<Category> tags(JsonObject item) {
        return item.texts("tags").stream()
                .map(PlainText::fold)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_PARTS)
                .map(tag -> new Category(tag, null, null))
                .toList();
    }

    private List<Enclosure> attachments(JsonObject item) {
        List<Enclosure> attachments = new ArrayList<>(0);
        for (JsonObject attachment : item.objects("attachments")) {
            String url = address(attachment.text("url"));
            if (url != null && attachments.size() < MOST_PARTS) {
                attachments.add(
                        new Enclosure(url, attachment.line("mime_type"), size(attachment.text("size_in_bytes"))));
            }
        }
        return List.copyOf(attachments);
    }

    private static @Nullable Long size(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String digits = stated.endsWith(".0") ? stated.substring(0, stated.length() - 2) : stated;
        return digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.valueOf(digits)
                : null;
    }

    private @Nullable String address(@Nullable String stated) {
        return Addresses.resolve(surroundings.base(), stated);
    }

    private boolean ahead(@Nullable Instant date) {
        return date != null && date.isAfter(surroundings.now().plus(AHEAD));
    }
}
