package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article, cleaned and tagged. What could not be found is absent.
 *
 * @param id the id of the {@link RawArticle} that it was made from
 * @param revision the revision of that raw article
 * @param changed what differs from the revision before, as the {@link RawArticle} says
 * @param url where the article was found
 * @param canonicalUrl the URL that the page declares as its own
 * @param site registrable domain of the feed
 * @param alsoIn URLs of the site's other feeds that had shown the article when the feed was fetched
 * @param title plain text, without the site's name
 * @param standfirst the sentence or two between headline and story
 * @param authors people and agencies of the byline, in its order
 * @param dateline the place that the story was filed from
 * @param publishedAt when the publisher says that it was published
 * @param modifiedAt when the publisher says that it was last changed
 * @param section path of sections from the site's root down to the article
 * @param kind what the page is, e.g. {@code article}, {@code liveBlog}, {@code gallery}
 * @param paywalled {@code true} when the publisher says that the page is not free to read, absent otherwise
 * @param truncated {@code true} when the text is known to be cut short, absent otherwise
 * @param text the story: the texts of its blocks but {@code embed}, parted by blank lines
 * @param blocks the story in order, block by block
 * @param html the story as HTML that is safe to show, with its links and images; absent where the service does not make it
 * @param images the images of the story, in its order
 * @param publisherTags the publisher's own keywords, as stated
 * @param entities people, organisations and places of title and text, the most salient first
 * @param topics IPTC Media Topics, the surest first
 * @param keyphrases what the article is about in its own words, the best first
 * @param quotes direct speech in the text, in its order
 * @param watched names of the operator's watch list in title and text, in the order of their ids
 * @param storyId the same for articles, of any publisher, about one event
 * @param duplicateOf id of the earlier article that this one repeats nearly word for word
 * @param wordCount words of {@code text}
 * @param readingSeconds how long an adult reads {@code text}; absent where there is none
 * @param provenance for each field from {@code title} to {@code publisherTags} that was found, where, e.g.
 *     {@code json-ld}, {@code entry}; a text that ends in {@code cut} was too long for an event
 * @param taggers for each tagger that had its say, its version
 * @param siteMemory what was known of the page's site, and so helped to find the story; absent where nothing was
 * @param enrichedAt when this event was made of the raw article
 * @param enricherVersion version of the enrichment that made this event
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EnrichedArticle(
        String id,
        int revision,
        List<String> changed,
        @Nullable String url,
        @Nullable String canonicalUrl,
        String site,
        FeedReference feed,
        List<String> alsoIn,
        @Nullable String title,
        @Nullable String standfirst,
        List<Author> authors,
        @Nullable String dateline,
        @Nullable Instant publishedAt,
        @Nullable Instant modifiedAt,
        List<String> section,
        String kind,
        @Nullable Boolean paywalled,
        @Nullable Boolean truncated,
        @Nullable String text,
        List<Block> blocks,
        @Nullable String html,
        List<Image> images,
        List<String> publisherTags,
        @Nullable Language language,
        List<Entity> entities,
        List<Topic> topics,
        List<Keyphrase> keyphrases,
        List<Quote> quotes,
        List<Watched> watched,
        @Nullable String storyId,
        @Nullable String duplicateOf,
        int wordCount,
        @Nullable Integer readingSeconds,
        Map<String, String> provenance,
        Map<String, String> taggers,
        @Nullable SiteMemory siteMemory,
        Instant enrichedAt,
        String enricherVersion) {

    public EnrichedArticle {
        changed = Absent.toEmpty(changed);
        alsoIn = Absent.toEmpty(alsoIn);
        authors = Absent.toEmpty(authors);
        section = Absent.toEmpty(section);
        blocks = Absent.toEmpty(blocks);
        images = Absent.toEmpty(images);
        publisherTags = Absent.toEmpty(publisherTags);
        entities = Absent.toEmpty(entities);
        topics = Absent.toEmpty(topics);
        keyphrases = Absent.toEmpty(keyphrases);
        quotes = Absent.toEmpty(quotes);
        watched = Absent.toEmpty(watched);
        provenance = Absent.toEmpty(provenance);
        taggers = Absent.toEmpty(taggers);
    }

    /**
     * The same, with the story that it belongs to.
     *
     * @param tagger name of who says so, with its {@code version}
     */
    public EnrichedArticle withStory(String story, @Nullable String original, String tagger, String version) {
        var all = new TreeMap<>(taggers);
        all.put(tagger, version);
        return new EnrichedArticle(
                id,
                revision,
                changed,
                url,
                canonicalUrl,
                site,
                feed,
                alsoIn,
                title,
                standfirst,
                authors,
                dateline,
                publishedAt,
                modifiedAt,
                section,
                kind,
                paywalled,
                truncated,
                text,
                blocks,
                html,
                images,
                publisherTags,
                language,
                entities,
                topics,
                keyphrases,
                quotes,
                watched,
                story,
                original,
                wordCount,
                readingSeconds,
                provenance,
                all,
                siteMemory,
                enrichedAt,
                enricherVersion);
    }

    /** One name of the byline. */
    public record Author(String name) {}

    /**
     * A piece of the story.
     *
     * @param type e.g. {@code paragraph}, {@code subheading}, {@code quotation}, {@code listItem}
     * @param text plain text; of an {@code embed} the words of the post, or its title, or its address
     * @param url where what is embedded, or a live blog's update, has its own page; absolute
     * @param at when a live blog's update was published
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Block(
            String type,
            String text,
            @Nullable String url,
            @Nullable Instant at) {

        /** A piece of which no more is known. */
        public Block(String type, String text) {
            this(type, text, null, null);
        }
    }

    /**
     * An image of the story.
     *
     * @param url absolute URL; absent where only the caption is left, as on a printed page
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Image(
            @Nullable String url,
            @Nullable String caption,
            @Nullable String credit) {}

    /**
     * The language of the text.
     *
     * @param code BCP 47 tag
     * @param confidence from 0 to 1
     */
    public record Language(String code, double confidence) {}

    /**
     * Someone or something with a name, merged over all its mentions.
     *
     * @param type {@code person}, {@code organisation} or {@code place}; new values may come
     * @param name the fullest name that the article gives
     * @param wikidata id such as {@code Q183}; only where a catalogue says so
     * @param country the country that a place lies in or is, ISO 3166-1 alpha-2
     * @param latitude degrees north of a place's middle; absent exactly where {@code longitude} is
     * @param longitude degrees east of a place's middle
     * @param salience how much the article is about it, from 0 to 1, comparable within one article only
     * @param inTitle whether the title names it
     * @param mentions each place that names it, those of the title first, in order; at least one
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entity(
            String type,
            String name,
            @Nullable String wikidata,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            double salience,
            boolean inTitle,
            List<Mention> mentions) {

        public Entity {
            mentions = Absent.toEmpty(mentions);
        }
    }

    /**
     * Where an entity is named.
     *
     * @param field the property that the offsets count in, {@code title} or {@code text}; new values may come
     * @param start of the first UTF-16 code unit in that field
     * @param end after the last one
     */
    public record Mention(String field, int start, int end) {}

    /**
     * A term of the IPTC Media Topics.
     *
     * @param id its QCode, e.g. {@code medtop:04000000}
     * @param name its preferred English label
     * @param score how sure it is, from 0 to 1
     */
    public record Topic(String id, String name, double score) {}

    /**
     * A phrase that says what the article is about.
     *
     * @param phrase as the article writes it
     * @param score from 0 to 1, comparable within one article only
     */
    public record Keyphrase(String phrase, double score) {}

    /**
     * A name of the operator's watch list.
     *
     * @param id as the list has it
     * @param name as the list has it, whichever of its names the article uses
     * @param mentions each place that names it, those of the title first, in order; at least one
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Watched(String id, String name, List<Mention> mentions) {

        public Watched {
            mentions = Absent.toEmpty(mentions);
        }
    }

    /**
     * Direct speech, without its marks.
     *
     * @param start of the first UTF-16 code unit in {@code text}, after the opening mark
     * @param end after the last one, before the closing mark
     * @param speaker who says it, as the text names them; absent where it does not
     * @param speakerName full name of the speaker, that of one of the entities; absent where it is not clear who is meant
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Quote(
            int start,
            int end,
            @Nullable String speaker,
            @Nullable String speakerName) {}

    /**
     * What was known of a site, as noted in the topic of site memory: with the raw article and the enricher's version all
     * that the event was made from.
     *
     * @param partition of the raw topic that the article is in, for which the notes are
     * @param asOf the first raw offset in that partition that the notes were in use for
     * @param articles how many articles of the site it was learnt from; old ones fade
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SiteMemory(int partition, long asOf, int articles) {}
}
