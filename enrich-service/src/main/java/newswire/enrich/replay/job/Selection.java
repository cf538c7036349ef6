package newswire.enrich.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Set;
import newswire.enrich.record.RecordHeaders;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of a range are meant; an empty set means all.
 *
 * @param feeds URLs of feeds
 * @param sites registrable domains
 * @param languages BCP 47 tags; {@code de} stands for {@code de-AT} too (RFC 4647, section 3.3.1)
 * @param articles ids of articles
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Selection(Set<String> feeds, Set<String> sites, Set<String> languages, Set<String> articles) {

    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of());

    public Selection {
        feeds = copy(feeds);
        sites = copy(sites);
        languages = copy(languages);
        articles = copy(articles);
    }

    private static Set<String> copy(@Nullable Collection<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /**
     * Whether article, site and feed of a record are meant; its language is another question, since the raw stream does not
     * know it.
     */
    public boolean meansArticle(ConsumerRecord<byte[], byte[]> record) {
        return (articles.isEmpty() || record.key() != null && articles.contains(new String(record.key(), UTF_8)))
                && (sites.isEmpty() && feeds.isEmpty() || meansOrigin(record));
    }

    private boolean meansOrigin(ConsumerRecord<byte[], byte[]> record) {
        var origin = Origin.of(record);
        return (sites.isEmpty() || origin.site() != null && sites.contains(origin.site()))
                && (feeds.isEmpty() || origin.feed() != null && feeds.contains(origin.feed()));
    }

    /**
     * Whether the language of an enriched event is meant. What takes an article back is always meant: nobody writes the
     * language on it, and to take back what was never sent harms nobody.
     */
    public boolean meansEvent(ProducerRecord<byte[], byte[]> event) {
        return languages.isEmpty()
                || event.value() == null
                || RecordHeaders.text(event.headers(), EventHeaders.TYPE)
                        .filter(EventTypes.RETRACTED_ARTICLE::equals)
                        .isPresent()
                || RecordHeaders.text(event.headers(), EventHeaders.LANGUAGE)
                        .filter(this::meansLanguage)
                        .isPresent();
    }

    private boolean meansLanguage(String tag) {
        return languages.stream()
                .anyMatch(wanted -> tag.regionMatches(true, 0, wanted, 0, wanted.length())
                        && (tag.length() == wanted.length() || tag.charAt(wanted.length()) == '-'));
    }
}
