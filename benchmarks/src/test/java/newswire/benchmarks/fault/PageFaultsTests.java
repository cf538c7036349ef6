package newswire.benchmarks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PageFaultsTests {

    @Test
    void eachKindIsAmongThoseOfASeedAndOnlyPagesElsewhereAreLeftAlone() {
        var faults = new PageFaults(1);
        var found = new EnumMap<PageFault, Integer>(PageFault.class);
        for (int article = 0; article < 2_000; article++) {
            var guid = "urn:fault:0:" + article;
            var outage = faults.of(guid, 1);
            assertThat(outage).isEqualTo(new PageFaults(1).of(guid, 1));
            if (outage != null) {
                found.merge(outage.fault(), 1, Integer::sum);
                assertThat(outage.fault() == PageFault.RESTING).isEqualTo(faults.isElsewhere(guid));
            }
        }

        assertThat(found)
                .containsOnlyKeys(PageFault.values())
                .allSatisfy((fault, times) -> assertThat(times).isBetween(20, 90));
    }

    @Test
    void aPageFailsUntilItsArticleHasBeenSeenWithoutIt() {
        var faults = new PageFaults(1);
        var newsroom = new Newsroom(2, new SplittableRandom(1), faults);
        while (newsroom.expected().values().stream().noneMatch(events -> events.size() == 2)) {
            newsroom.work();
        }
        var guid = newsroom.expected().entrySet().stream()
                .filter(article -> article.getValue().size() == 2)
                .findFirst()
                .orElseThrow()
                .getKey();
        var page = guid.replace(':', '-');

        assertThat(newsroom.pageFault(page)).isNotNull().isEqualTo(newsroom.pageFault(page));
        newsroom.seen(guid, 1);
        for (int more = faults.of(guid, 1).more(); more > 0; more--) {
            assertThat(newsroom.pageFault(page)).isNotNull();
        }
        assertThat(newsroom.pageFault(page)).isNull();
        assertThat(newsroom.page(page)).contains(guid);
    }
}
