package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import newswire.ingest.parse.ParseOutcome.Parsed;
import newswire.ingest.parse.ParseOutcome.Refused;
import org.junit.jupiter.api.Test;

/**
 * Damages feeds in every way that bytes can be damaged. {@code -Dnewswire.fuzz.inputs=N} runs longer,
 * {@code -Dnewswire.fuzz.seeds=DIR} starts from more feeds than our own; an input that fails is printed as Base64.
 */
class FeedFuzzTests {

    private static final int INPUTS = Integer.getInteger("newswire.fuzz.inputs", 4_000);
    private static final long MOST_NANOS = 500_000_000;
    private static final int LONGEST_SEED = 60_000;

    private static final List<String> TOKENS = List.of(
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<",
            ">",
            "&",
            ";",
            "&#x",
            "&amp;",
            "&#55357;",
            "&nbsp;",
            "'",
            "\"",
            "<item>",
            "</item>",
            "<entry>",
            "</entry>",
            "</channel>",
            "<rss>",
            "<title>",
            "</title>",
            "<description>",
            "xmlns:",
            "xml:base=\"../\"",
            "xmlns=\"\"",
            "<!DOCTYPE x [<!ENTITY a \"&a;\">]>",
            "&a;",
            "<br>",
            "</p>",
            "\u0000",
            "\u001f",
            "\ufeff",
            "\ud83d",
            "/>",
            "=",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\u",
            "<pubDate>",
            "99999999999999999999",
            "-",
            "\r");

    @Test
    void survivesWhateverIsDoneToAFeed() {
        List<byte[]> seeds = seeds();
        Random random = new Random(20260424);
        for (int i = 0; i < INPUTS; i++) {
            check(mutated(seeds, random));
        }
    }

    @Test
    void deliversEveryEntryThatIsCompleteBeforeTheCut() {
        for (String feed : List.of(Feeds.RSS, Feeds.ATOM, Feeds.RDF)) {
            byte[] whole = Feeds.bytes(feed);
            for (int cut = 1; cut < whole.length; cut++) {
                byte[] part = Arrays.copyOf(whole, cut);
                String text = new String(part, StandardCharsets.UTF_8);
                int complete = text.split("</(?:item|entry)>", -1).length - 1;
                ParseOutcome outcome = check(part);
                int delivered = outcome instanceof Parsed parsed
                        ? parsed.feed().entries().size()
                        : 0;
                assertThat(delivered).as("entries of the first %d bytes", cut).isEqualTo(complete);
            }
        }
    }

    @Test
    void deliversEveryJsonItemThatIsCompleteBeforeTheCut() {
        byte[] whole = Feeds.bytes(Feeds.JSON);
        int firstEnds = Feeds.JSON.indexOf("{\"id\": 2");
        for (int cut = firstEnds; cut < whole.length; cut++) {
            ParseOutcome outcome = check(Arrays.copyOf(whole, cut));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Parsed.class,
                            parsed -> assertThat(parsed.feed().entries()).isNotEmpty());
        }
    }

    /** Parses and checks what holds for every outcome. */
    private static ParseOutcome check(byte[] input) {
        long started = cpuTime();
        ParseOutcome outcome;
        try {
            outcome = Feeds.outcome(input);
            switch (outcome) {
                case Parsed parsed -> checkModel(parsed.feed());
                case Refused refused ->
                    assertThat(refused.reason()).isNotBlank().doesNotContain("\n");
            }
        } catch (RuntimeException | Error e) {
            return fail(Base64.getEncoder().encodeToString(input), e);
        }
        if (cpuTime() - started > MOST_NANOS) {
            fail("took too long: " + Base64.getEncoder().encodeToString(input));
        }
        return outcome;
    }

    private static void checkModel(ParsedFeed feed) {
        Stream.of(feed.id(), feed.title(), feed.link(), feed.description(), feed.language(), feed.generator())
                .filter(Objects::nonNull)
                .forEach(text -> assertThat(text).isNotBlank());
        for (ParsedEntry entry : feed.entries()) {
            Stream.of(entry.guid(), entry.title(), entry.link(), entry.summaryHtml(), entry.language())
                    .filter(Objects::nonNull)
                    .forEach(text -> assertThat(text).isNotBlank());
            if (entry.title() != null) {
                assertThat(entry.title()).doesNotContain("\n", "\t", "\u0000");
            }
            if (entry.link() != null) {
                assertThat(entry.link()).doesNotStartWithIgnoringCase("javascript:");
            }
            entry.authors()
                    .forEach(person -> assertThat(Stream.of(person.name(), person.email(), person.uri()))
                            .anyMatch(Objects::nonNull));
            entry.categories().forEach(category -> assertThat(category.term()).isNotBlank());
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] input = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && input.length > 0; i++) {
            int at = random.nextInt(input.length);
            int length = Math.min(input.length - at, 1 << random.nextInt(10));
            input = switch (random.nextInt(8)) {
                case 0 -> flipped(input, at, random);
                case 1 -> Arrays.copyOf(input, at);
                case 2 -> spliced(input, at, at + length, new byte[0]);
                case 3 -> spliced(input, at, at, Arrays.copyOfRange(input, at, at + length));
                case 4 -> spliced(input, at, at, other(seeds, random));
                case 5 -> spliced(input, at, at + random.nextInt(length + 1), token(random));
                default -> spliced(input, at, at, token(random));
            };
        }
        return input.length > 2 * LONGEST_SEED ? Arrays.copyOf(input, 2 * LONGEST_SEED) : input;
    }

    private static byte[] flipped(byte[] input, int at, Random random) {
        input[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : input[at] ^ 1 << random.nextInt(8));
        return input;
    }

    private static byte[] other(List<byte[]> seeds, Random random) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(2_000)));
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] inside) {
        byte[] out = Arrays.copyOf(input, from + inside.length + input.length - to);
        System.arraycopy(inside, 0, out, from, inside.length);
        System.arraycopy(input, to, out, from + inside.length, input.length - to);
        return out;
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String feed : Feeds.ALL) {
            seeds.add(Feeds.bytes(feed));
            seeds.add(feed.getBytes(StandardCharsets.UTF_16));
            seeds.add(feed.getBytes(StandardCharsets.ISO_8859_1));
        }
        String folder = System.getProperty("newswire.fuzz.seeds");
        if (folder != null) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) > 0 && Files.size(file) < LONGEST_SEED) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seeds;
    }
}
