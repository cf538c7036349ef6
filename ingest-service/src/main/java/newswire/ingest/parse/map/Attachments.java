package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.ingest.parse.Enclosure;
import newswire.ingest.parse.FeedImage;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** Enclosures and pictures: RSS, Atom, Media RSS, iTunes. */
final class Attachments {

    private static final Name ENCLOSURE = Name.of("enclosure");
    private static final Name MEDIA_CONTENT = Name.of("media:content");
    private static final Name MEDIA_GROUP = Name.of("media:group");
    private static final Name MEDIA_THUMBNAIL = Name.of("media:thumbnail");
    private static final Name ITUNES_IMAGE = Name.of("itunes:image");
    private static final Name ITUNES_LINK = Name.of("itunes:link");
    private static final Name PLAY_IMAGE = Name.of("googleplay:image");
    private static final Name IMAGE = Name.of("image");
    private static final int MOST = 100;

    private Attachments() {}

    static List<Enclosure> enclosures(List<Element> children, Links links, Surroundings surroundings) {
        Map<String, Enclosure> found = new LinkedHashMap<>(4);
        for (Element child : children) {
            if (child.name() == ENCLOSURE) {
                add(child, address(child), child.attribute("type"), child.attribute("length"), surroundings, found);
            }
        }
        for (Links.Link link : links.all()) {
            if (link.rel().equals("enclosure")) {
                found.putIfAbsent(link.href(), new Enclosure(link.href(), link.type(), size(link.length())));
            }
        }
        for (Element media : media(children, MEDIA_CONTENT)) {
            add(
                    media,
                    media.attribute("url"),
                    media.attribute("type"),
                    media.attribute("filesize"),
                    surroundings,
                    found);
        }
        return List.copyOf(found.values());
    }

    private static @Nullable String address(Element enclosure) {
        for (String name : new String[] {"url", "href", "resource"}) {
            String stated = enclosure.attribute(name);
            if (stated != null && !stated.isBlank()) {
                return stated;
            }
        }
        return enclosure.text();
    }

    private static void add(
            Element where,
            @Nullable String url,
            @Nullable String type,
            @Nullable String length,
            Surroundings surroundings,
            Map<String, Enclosure> found) {
        String absolute = surroundings.resolve(where, url);
        if (absolute != null && found.size() < MOST) {
            found.putIfAbsent(absolute, new Enclosure(absolute, PlainText.fold(type), size(length)));
        }
    }

    static @Nullable FeedImage image(List<Element> children, List<Enclosure> enclosures, Surroundings surroundings) {
        for (Element child : children) {
            if (child.name() == ITUNES_IMAGE
                    || child.name() == ITUNES_LINK && "image".equals(child.attribute("rel"))
                    || child.name() == PLAY_IMAGE
                    || child.name() == IMAGE) {
                String url = surroundings.resolve(child, imageAddress(child));
                if (url != null) {
                    return new FeedImage(url, null, null);
                }
            }
        }
        for (Element thumbnail : media(children, MEDIA_THUMBNAIL)) {
            String url = surroundings.resolve(thumbnail, thumbnail.attribute("url"));
            if (url != null) {
                return new FeedImage(url, null, null);
            }
        }
        for (Element content : media(children, MEDIA_CONTENT)) {
            String url = surroundings.resolve(content, content.attribute("url"));
            if (url != null && "image".equals(content.attribute("medium"))) {
                return new FeedImage(url, null, null);
            }
        }
        for (Enclosure enclosure : enclosures) {
            if (enclosure.type() != null && enclosure.type().startsWith("image/")) {
                return new FeedImage(enclosure.url(), null, null);
            }
        }
        return null;
    }

    private static @Nullable String imageAddress(Element image) {
        String href = image.attribute("href");
        if (href == null) {
            href = image.attribute("url");
        }
        if (href == null) {
            Element url = image.first(Name.of("url"));
            href = url == null ? image.ownText() : url.text();
        }
        return href;
    }

    /** Media RSS puts its elements into the entry, into groups, and into contents. */
    private static List<Element> media(List<Element> children, Name wanted) {
        List<Element> found = new ArrayList<>(2);
        for (Element child : children) {
            if (child.name() == wanted) {
                found.add(child);
            } else if (child.name() == MEDIA_GROUP) {
                found.addAll(media(child.children(), wanted));
            } else if (child.name() == MEDIA_CONTENT && wanted == MEDIA_THUMBNAIL) {
                found.addAll(media(child.children(), wanted));
            }
        }
        return found;
    }

    static @Nullable Long size(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String digits = stated.strip();
        if (digits.isEmpty() || digits.length() > 18) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        return Long.valueOf(digits);
    }
}
