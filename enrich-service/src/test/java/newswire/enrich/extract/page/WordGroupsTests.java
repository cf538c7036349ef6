package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordGroupsTests {

    private final WordGroups groups =
            new WordGroups(List.of("story-body article_body", "body", "comment", "|ad| |ads| advert", "a11y adv"));

    @ParameterizedTest
    @CsvSource({
        "story-body, 3",
        "story_body, 3",
        "STORY-Body, 3",
        "article_body, 3",
        "article-body, 2",
        "xbodyx, 2",
        "recomments, 4",
        "ad, 8",
        "top ad, 8",
        "ad-top, 8",
        "ads_1, 8",
        "adx, 0",
        "head, 0",
        "ad9, 0",
        "adé, 0",
        "é ad é, 8",
        "advert, 24",
        "bodadvert, 24",
        "a11y, 16",
        "stor, 0",
        "story body, 2"
    })
    void findsWordsAnywhereAndWholeOnesAlone(String name, long bits) {
        assertThat(groups.in(name, name.length())).isEqualTo(bits);
    }

    @Test
    void looksAtSoManyCharactersAndNoMore() {
        assertThat(groups.in("my comment", 10)).isEqualTo(4);
        assertThat(groups.in("my comment", 9)).isZero();
        assertThat(groups.in("top adx", 6)).isEqualTo(8);
        assertThat(groups.in("comment", -1)).isZero();
        assertThat(groups.in("", 5)).isZero();
    }
}
