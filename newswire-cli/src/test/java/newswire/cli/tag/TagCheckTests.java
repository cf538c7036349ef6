package newswire.cli.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.Taggers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TagCheckTests {

    private static final List<String> PARTS = List.of(
            "Mayor Ada Moss of Port Reed",
            "Siemens AG",
            "the U.S. Senate",
            "Côte d\u2019Ivoire",
            "said",
            "“The ferry is back”",
            "\"It sails at midnight",
            ",\"",
            "\n\n",
            "\u00a0",
            "\ud83d\ude00",
            "e\u0301",
            "\ud83d",
            "10:30",
            "Ö",
            "東京",
            "\u200b",
            "UNITED NATIONS BACKS NIGHT FERRY",
            ".",
            "—",
            "Moss\u2019s",
            "https://example.org/a?b");

    @Test
    void findsNoFaultInWhatTheShippedTaggersMakeOfAnyText() throws IOException {
        var random = new Random(5);
        var lines = new StringBuilder();
        var json = JsonMapper.builder().build();
        for (int i = 0; i < 60; i++) {
            var line = json.createObjectNode().put("id", "text-" + i);
            line.put("title", text(random, 6)).put("text", text(random, 60));
            lines.append(json.writeValueAsString(line)).append('\n');
        }

        assertThat(check(shipped(), shipped(), lines.toString()))
                .startsWith("60 texts with ")
                .contains(" 0 faults");
    }

    @Test
    void findsOffsetsThatDoNotHold() throws IOException {
        var line = "{\"id\":\"a\",\"text\":\"Ada Moss came.\"}";

        assertThat(check(naming(0, 8), naming(0, 8), line))
                .contains("1 texts with 1 mentions and quotations, 0 faults");
        assertThat(check(naming(0, 9), naming(0, 9), line)).contains("a: no mention from 0 to 9");
        assertThat(check(naming(0, 99), naming(0, 99), line)).contains("a: no mention from 0 to 99");
        assertThat(check(naming(4, 8), naming(4, 8), line)).contains("a: nowhere is written what an entity is called");
    }

    @Test
    void findsTagsThatAreOthersTheSecondTime() throws IOException {
        var line = "{\"id\":\"a\",\"text\":\"Ada Moss, Ada Moss.\"}";

        assertThat(check(naming(0, 8), naming(10, 18), line))
                .contains("a: tagged again it has other tags", " 1 faults");
    }

    private static Taggers shipped() {
        return Taggers.shipped((tagger, failure) -> {
            throw new AssertionError(tagger, failure);
        });
    }

    private static String text(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextInt(4) > 0 ? " " : "");
        }
        return text.toString();
    }

    private static Taggers naming(int start, int end) {
        return new Taggers(List.of(new Naming(start, end)), (tagger, failure) -> {});
    }

    private static String check(Taggers one, Taggers other, String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new TagCheck(one, other, new PrintStream(out, true, UTF_8)).run(new BufferedReader(new StringReader(lines)));
        return out.toString(UTF_8);
    }

    private record Naming(int start, int end) implements Tagger {

        @Override
        public String name() {
            return "entities";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean reads(String language) {
            return true;
        }

        @Override
        public void tag(TaggedStory story) {
            var mention = new Mention(false, start, end);
            story.putEntities(List.of(new Entity(EntityType.PERSON, "Ada Moss", 1, List.of(mention), null)));
        }
    }
}
