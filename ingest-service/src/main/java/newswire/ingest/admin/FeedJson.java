package newswire.ingest.admin;

import newswire.ingest.feed.Feed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions as users write them. A name that means nothing is refused: a misspelt filter would let all through. */
final class FeedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FeedJson() {}

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static Feed read(JsonNode body) {
        if (!body.isObject() || !body.path("url").isString()) {
            throw new IllegalArgumentException(
                    "the body must be JSON like {\"url\": \"https://example.org/feed\", \"interval\": \"PT15M\"}");
        }
        try {
            return MAPPER.treeToValue(body, Feed.class);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(place(e) + " means nothing; there are " + e.getKnownPropertyIds(), e);
        } catch (DatabindException e) {
            throw new IllegalArgumentException(
                    e.getCause() instanceof IllegalArgumentException wrong && wrong.getMessage() != null
                            ? wrong.getMessage()
                            : place(e) + " can't be read: " + e.getOriginalMessage(),
                    e);
        }
    }

    /**
     * The feed with what the body names, where null takes away (RFC 7396). Lists and the filters change as a whole.
     *
     * @throws IllegalArgumentException saying in one line what is wrong
     */
    static Feed merged(Feed feed, JsonNode body) {
        if (!body.isObject()) {
            throw new IllegalArgumentException("the body must be JSON like {\"interval\": \"PT15M\"}");
        }
        if (body.has("url")) {
            throw new IllegalArgumentException("the URL of a feed can't be changed: subscribe to the other one");
        }
        ObjectNode whole = MAPPER.valueToTree(feed);
        body.properties().forEach(property -> {
            if (property.getValue().isNull()) {
                whole.remove(property.getKey());
            } else {
                whole.set(property.getKey(), property.getValue());
            }
        });
        return read(whole);
    }

    private static String place(DatabindException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.isEmpty() ? "the body" : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }
}
