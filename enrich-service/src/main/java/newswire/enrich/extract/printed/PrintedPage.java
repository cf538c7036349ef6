package newswire.enrich.extract.printed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.StoryKind;
import newswire.enrich.extract.metadata.Datelines;
import newswire.enrich.extract.person.Agencies;
import org.jspecify.annotations.Nullable;

/** Reads the story on a page that was printed or copied as plain text. */
public final class PrintedPage {

    private static final String SOURCE = "printed text";
    private static final int MAX_LENGTH = 2_000_000;

    private PrintedPage() {}

    /** The story on it; what can't be told from furniture is left out. Of a longer text the first two million characters. */
    public static Story read(String text) {
        boolean cut = text.length() > MAX_LENGTH;
        PrintedLines page = PrintedLines.of(cut ? text.substring(0, MAX_LENGTH) : text);
        Layout layout = Layout.of(page.lines(), page.name());
        Head head = Head.of(page.lines(), layout);
        PrintedStory story = PrintedStory.of(page.lines(), layout.story(), head.names());
        List<Image> images = new ArrayList<>(head.images());
        images.addAll(story.images());
        String place = head.dateline();
        return sourced(
                layout.headline() < 0
                        ? null
                        : page.lines().get(layout.headline()).text(),
                place != null || story.blocks().isEmpty()
                        ? place
                        : Datelines.of(story.blocks().getFirst().text()),
                address(page.address()),
                head,
                story,
                images,
                cut);
    }

    private static @Nullable URI address(@Nullable String printed) {
        try {
            return printed == null ? null : URI.create(printed);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Story sourced(
            @Nullable String title,
            @Nullable String dateline,
            @Nullable URI address,
            Head head,
            PrintedStory story,
            List<Image> images,
            boolean cut) {
        Map<String, String> provenance = new HashMap<>();
        note(provenance, "title", title != null);
        note(provenance, "standfirst", head.standfirst() != null);
        note(provenance, "authors", !head.names().isEmpty());
        note(provenance, "dateline", dateline != null);
        note(provenance, "published", head.published() != null);
        note(provenance, "modified", head.modified() != null);
        note(provenance, "section", !head.section().isEmpty());
        note(provenance, "text", !story.blocks().isEmpty());
        note(provenance, "images", !images.isEmpty());
        note(provenance, "publisherTags", !story.topics().isEmpty());
        note(provenance, "canonicalUrl", address != null);
        return new Story(
                title,
                head.standfirst(),
                head.names().stream()
                        .filter(name -> !Agencies.isAgency(name))
                        .map(Person::new)
                        .toList(),
                head.names().stream().filter(Agencies::isAgency).toList(),
                dateline,
                head.published(),
                head.modified(),
                head.section(),
                story.blocks().isEmpty() ? StoryKind.none : StoryKind.article,
                story.blocks(),
                story.text(),
                images,
                story.topics(),
                address,
                null,
                null,
                false,
                cut,
                provenance);
    }

    private static void note(Map<String, String> provenance, String field, boolean found) {
        if (found) {
            provenance.put(field, SOURCE);
        }
    }
}
