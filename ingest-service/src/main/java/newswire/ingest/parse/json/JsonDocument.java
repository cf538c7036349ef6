package newswire.ingest.parse.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.ingest.parse.xml.Characters;
import newswire.ingest.parse.xml.Damage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads a JSON object, its items one by one, as far as it can be read. */
final class JsonDocument {

    private static final int DEEPEST = 60;
    private static final int MOST_VALUES_IN_ITEM = 20_000;

    /** In characters, as in an entry of the other formats. */
    private static final int MOST_TEXT_IN_ITEM = 2_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 4)
                    .maxNumberLength(100)
                    .maxNameLength(10_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Takes the items of a document. */
    interface Items {

        void accept(JsonObject item);

        /** Whether there is room for another. */
        boolean wanted();

        /** Counts one for which there was no room. */
        void leftOut();
    }

    private final JsonParser parser;
    private final Damage damage;
    private int values;
    private int held;

    private JsonDocument(JsonParser parser, Damage damage) {
        this.parser = parser;
        this.damage = damage;
    }

    /** Reads the text; every complete item goes to {@code items}, all else is returned, what is broken is noted. */
    static JsonObject read(String text, Items items, Damage damage) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            new JsonDocument(parser, damage).readHead(head, items);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            damage.note("line " + line + ": broken JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        return new JsonObject(head);
    }

    private void readHead(Map<String, @Nullable Object> head, Items items) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            values = 0;
            held = 0;
            if (name.equals("items") && token == JsonToken.START_ARRAY) {
                head.put(name, List.of());
                readItems(items);
            } else {
                head.putIfAbsent(name, value(0));
            }
        }
    }

    private void readItems(Items items) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                damage.note("the document ends inside its items");
                return;
            }
            values = 0;
            held = 0;
            if (!items.wanted()) {
                parser.skipChildren();
                items.leftOut();
            } else if (value(0) instanceof Map<?, ?> item) {
                items.accept(JsonObject.of(item));
            }
        }
    }

    private @Nullable Object value(int depth) {
        if (++values == MOST_VALUES_IN_ITEM) {
            damage.note("too many values in one item");
        }
        boolean skip = values >= MOST_VALUES_IN_ITEM;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> skip ? null : text();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> null;
        };
    }

    /** The string or number here, cut where the item has too much text. */
    private String text() {
        int room = MOST_TEXT_IN_ITEM - held;
        StringWriter text = new StringWriter() {
            @Override
            public void write(char[] from, int start, int length) {
                super.write(from, start, Math.min(length, room - getBuffer().length()));
            }

            @Override
            public void write(String from) {
                write(from.toCharArray(), 0, from.length());
            }
        };
        int length = parser.getString(text);
        if (length > room) {
            damage.note("line " + parser.currentTokenLocation().getLineNr() + ": too much text in one item");
        }
        held += Math.min(length, room);
        return Characters.clean(text.toString());
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(depth + 1);
            if (values < MOST_VALUES_IN_ITEM) {
                object.putIfAbsent(name, value);
            }
        }
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            Object value = value(depth + 1);
            if (values < MOST_VALUES_IN_ITEM && value != null) {
                array.add(value);
            }
        }
        return array;
    }
}
