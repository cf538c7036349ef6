package newswire.enrich;

import newswire.events.EnrichedArticle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Enriched articles for tests, written by us. */
public final class EnrichedArticles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EnrichedArticles() {}

    /** As {@link #windFarm}, with another story. */
    public static EnrichedArticle withText(String text) {
        var event = (ObjectNode) JSON.valueToTree(windFarm());
        return JSON.treeToValue(event.put("text", text), EnrichedArticle.class);
    }

    /** A German article about a wind farm, with everything that an enriched article can have. */
    public static EnrichedArticle windFarm() {
        return JSON.readValue("""
                {
                  "id": "abcdefghijklmnopqrstuvaaab",
                  "revision": 2,
                  "url": "https://www.harbourtimes.example/wirtschaft/windpark-4711",
                  "site": "harbourtimes.example",
                  "feed": { "url": "https://www.harbourtimes.example/feeds/wirtschaft.xml", "title": "Wirtschaft" },
                  "title": "Windpark vor Köln geht ans Netz",
                  "authors": [{ "name": "Ada Lindqvist" }, { "name": "Tom Hale" }],
                  "publishedAt": "2026-11-20T06:00:00Z",
                  "section": ["Wirtschaft", "Energie"],
                  "kind": "article",
                  "text": "Der Windpark liefert seit Freitag Strom für 40 000 Haushalte.",
                  "publisherTags": ["Windkraft", "Strom, Gas und Wärme"],
                  "language": { "code": "de", "confidence": 0.998 },
                  "entities": [
                    { "type": "place", "name": "Köln", "wikidata": "Q365", "country": "DE", "salience": 0.7,
                      "inTitle": true, "mentions": [{ "field": "title", "start": 13, "end": 17 }] },
                    { "type": "organisation", "name": "Nordlicht AG", "salience": 0.2, "inTitle": false,
                      "mentions": [{ "field": "text", "start": 0, "end": 12 }] }
                  ],
                  "topics": [
                    { "id": "medtop:20000257", "name": "energy and resource", "score": 0.91 },
                    { "id": "medtop:04000000", "name": "economy, business and finance", "score": 0.4 }
                  ],
                  "keyphrases": [{ "phrase": "Windpark", "score": 0.8 }],
                  "storyId": "s-1",
                  "wordCount": 320,
                  "readingSeconds": 81,
                  "provenance": { "title": "json-ld" },
                  "enrichedAt": "2026-11-23T19:00:00Z",
                  "enricherVersion": "9.9"
                }
                """, EnrichedArticle.class);
    }
}
