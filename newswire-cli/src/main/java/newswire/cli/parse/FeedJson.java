package newswire.cli.parse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import newswire.ingest.parse.Category;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.Enclosure;
import newswire.ingest.parse.FeedImage;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.parse.Person;
import newswire.ingest.parse.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feed as JSON, in the names that feed libraries commonly use. There {@code title} is what the publisher wrote, markup
 * and all; the plain text stands beside it as {@code title_text}. What a feed does not say is left out.
 */
final class FeedJson {

    private FeedJson() {}

    static void write(ParsedFeed feed, ObjectNode json) {
        json.put("status", "ok");
        json.put("encoding", feed.decoding().charset());
        json.put("encoding_basis", lower(feed.decoding().basis().name()));
        json.put("encoding_guessed", feed.decoding().guessed());
        json.put("feed_type", feed.format().label());
        json.put("recovered", feed.recovered());
        feed.damage().forEach(json.putArray("damage")::add);
        ObjectNode head = json.putObject("feed");
        put(head, "title", feed.titleAsStated());
        put(head, "title_text", feed.title());
        put(head, "link", feed.link());
        put(head, "feed_link", feed.selfLink());
        put(head, "id", feed.id());
        put(head, "description", feed.description());
        put(head, "language", feed.language());
        put(head, "rights", feed.rights());
        put(head, "generator", feed.generator());
        put(head, "icon", feed.icon());
        put(head, "published", feed.published());
        put(head, "updated", feed.updated());
        feed.hubs().forEach(head.putArray("hubs")::add);
        people(head, "authors", feed.authors());
        put(head, "author_text", byline(feed.authors()));
        people(head, "contributors", feed.contributors());
        categories(head, feed.categories());
        image(head, feed.image());
        if (feed.hints().ttl() != null) {
            head.put("ttl", feed.hints().ttl().toMinutes());
        }
        feed.hints().skipHours().stream().sorted().forEach(head.putArray("skip_hours")::add);
        feed.hints().skipDays().stream().sorted().map(Enum::name).forEach(head.putArray("skip_days")::add);
        json.put("entries_left_out", feed.entriesLeftOut());
        ArrayNode entries = json.putArray("entries");
        for (ParsedEntry entry : feed.entries()) {
            write(entry, entries.addObject());
        }
    }

    private static void write(ParsedEntry entry, ObjectNode json) {
        put(json, "title", entry.titleAsStated());
        put(json, "title_text", entry.title());
        put(json, "link", entry.link());
        put(json, "id", entry.guid());
        json.put("guid_is_permalink", entry.guidIsPermalink());
        put(json, "published", entry.published());
        put(json, "updated", entry.updated());
        put(json, "published_raw", entry.publishedAsStated());
        put(json, "updated_raw", entry.updatedAsStated());
        if (entry.datedAhead()) {
            json.put("dated_ahead", true);
        }
        put(json, "summary", entry.summaryHtml());
        ArrayNode contents = json.putArray("contents");
        for (Content content : entry.contents()) {
            ObjectNode node = contents.addObject();
            node.put("value", content.value());
            node.put("type", content.type());
            put(node, "src", content.src());
        }
        people(json, "authors", entry.authors());
        put(json, "author_text", byline(entry.authors()));
        people(json, "contributors", entry.contributors());
        categories(json, entry.categories());
        ArrayNode enclosures = json.putArray("enclosures");
        for (Enclosure enclosure : entry.enclosures()) {
            ObjectNode node = enclosures.addObject();
            node.put("url", enclosure.url());
            put(node, "type", enclosure.type());
            put(
                    node,
                    "length",
                    enclosure.length() == null ? null : enclosure.length().toString());
        }
        put(json, "language", entry.language());
        put(json, "comments", entry.comments());
        put(json, "rights", entry.rights());
        source(json, entry.source());
        image(json, entry.image());
    }

    private static void people(ObjectNode json, String name, List<Person> people) {
        ArrayNode list = json.putArray(name);
        for (Person person : people) {
            ObjectNode node = list.addObject();
            put(node, "name", person.name());
            put(node, "email", person.email());
            put(node, "uri", person.uri());
        }
    }

    private static @Nullable String byline(List<Person> people) {
        if (people.isEmpty()) {
            return null;
        }
        if (people.size() > 1) {
            return people.stream().map(FeedJson::name).collect(Collectors.joining(", "));
        }
        Person first = people.getFirst();
        if (first.name() == null) {
            return first.email();
        }
        return first.email() == null ? first.name() : first.name() + " (" + first.email() + ")";
    }

    private static String name(Person person) {
        return person.name() != null
                ? person.name()
                : String.valueOf(person.email() != null ? person.email() : person.uri());
    }

    private static void categories(ObjectNode json, List<Category> categories) {
        ArrayNode list = json.putArray("categories");
        for (Category category : categories) {
            ObjectNode node = list.addObject();
            node.put("term", category.term());
            put(node, "scheme", category.scheme());
            put(node, "label", category.label());
        }
    }

    private static void source(ObjectNode json, @Nullable Source source) {
        if (source != null) {
            ObjectNode node = json.putObject("source");
            put(node, "id", source.id());
            put(node, "title", source.title());
            put(node, "link", source.link());
            put(node, "url", source.selfLink());
            put(node, "updated", source.updated());
        }
    }

    private static void image(ObjectNode json, @Nullable FeedImage image) {
        if (image != null) {
            ObjectNode node = json.putObject("image");
            put(node, "url", image.url());
            put(node, "title", image.title());
            put(node, "link", image.link());
        }
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value instanceof Instant instant) {
            String iso = instant.toString();
            json.put(name, instant.getNano() == 0 ? iso : iso.replaceFirst("0+Z$", "Z"));
        } else if (value instanceof String text) {
            json.put(name, text);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
