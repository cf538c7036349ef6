package newswire.enrich.route;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with routes, in sentences that name the route and the place in it. */
final class Problems {

    private final List<String> sentences = new ArrayList<>();

    void add(String place, String problem) {
        sentences.add(place + ": " + problem);
    }

    /** @throws WrongRoutesException when there is a problem */
    void throwIfAny() {
        if (!sentences.isEmpty()) {
            throw new WrongRoutesException(sentences);
        }
    }
}
