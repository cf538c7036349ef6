package newswire.ingest.parse.map;

/** Where the fields of an entry are looked for, all of what goes before what. */
final class EntryFields {

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

    private EntryFields() {}
}
