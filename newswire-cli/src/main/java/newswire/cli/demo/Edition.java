package newswire.cli.demo;

import java.util.Map;

/**
 * The site in one language: a feed in one of the formats, pages of one kind.
 *
 * @param page name of the template of its pages
 * @param labels what the pages say around the story
 */
record Edition(String language, String name, String about, FeedFormat format, String page, Map<String, String> labels) {

    String feedPath() {
        return "/" + language + "/" + format.fileName();
    }

    String label(String name) {
        return labels.getOrDefault(name, name);
    }
}
