package newswire.enrich.tag.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import org.junit.jupiter.api.Test;

class SurroundingsTests {

    private static final TagSource STORY = TagSource.of("Tern votes", "All of Tern went to vote today.", "en");

    private final Surroundings around = new Surroundings(STORY, 8);

    @Test
    void areCutAtTheReachAndAtTheEndsOfTheText() {
        var mention = new Mention(false, 7, 11);

        assertThat(around.name(mention)).isEqualTo("Tern");
        assertThat(around.before(mention)).isEqualTo("All of ");
        assertThat(around.behind(mention)).isEqualTo(" went to");
    }

    @Test
    void areOfTheTitleWhereTheMentionIsInIt() {
        var mention = new Mention(true, 0, 4);

        assertThat(around.before(mention)).isEmpty();
        assertThat(around.behind(mention)).isEqualTo(" votes");
    }

    @Test
    void tellOnWhichSideASignStands() {
        var mention = new Mention(false, 7, 11);

        assertThat(around.isBefore(mention, Pattern.compile("\\bof $"))).isTrue();
        assertThat(around.isBehind(mention, Pattern.compile("\\bof $"))).isFalse();
        assertThat(around.isBehind(mention, Pattern.compile("^ went\\b"))).isTrue();
        assertThat(around.isBehind(mention, Pattern.compile("vote"))).isFalse();
    }

    @Test
    void areEmptyBehindTheEndOfTheText() {
        var mention = new Mention(true, 20, 24);

        assertThat(around.name(mention)).isEmpty();
        assertThat(around.behind(mention)).isEmpty();
        assertThat(around.before(mention)).isEqualTo("rn votes");
    }
}
