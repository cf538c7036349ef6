package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SurroundingsTests {

    @Test
    void findsTheFirstInPageOrder() {
        Element box = box("<p>one <i><b id=inner></b></i></p><b id=later></b>");

        assertThat(Surroundings.first(box, element -> element.nameIs("b"))).isSameAs(box.getElementById("inner"));
        assertThat(Surroundings.first(box, element -> element.nameIs("u"))).isNull();
    }

    @Test
    void collectsThoseWithinOthersToo() {
        List<Element> found = new ArrayList<>();

        Surroundings.collect(box("<b id=1><i><b id=2></b></i></b><b id=3></b>"), e -> e.nameIs("b"), found);

        assertThat(found).extracting(Element::id).containsExactly("1", "2", "3");
    }

    @Test
    void looksAtNoMoreThanTheFirstOfVeryMany() {
        Element box = box("<div>" + "<br>".repeat(20_000) + "</div><b></b>");
        List<Element> seen = new ArrayList<>();

        Element found = Surroundings.first(box, element -> seen.add(element) && element.nameIs("b"));

        assertThat(found).isNull();
        assertThat(seen).hasSizeLessThanOrEqualTo(2_001);
    }

    private static Element box(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }
}
