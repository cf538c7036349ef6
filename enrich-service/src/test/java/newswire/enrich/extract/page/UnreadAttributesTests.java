package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class UnreadAttributesTests {

    @Test
    void leaveEveryAttributeThatIsRead() throws IOException {
        var readers = new TreeMap<String, TreeSet<String>>();
        var untold = new ArrayList<String>();
        for (var file : compiledExtraction()) {
            var read = AttributeReaders.of(Files.readAllBytes(file));
            read.names()
                    .forEach(name -> readers.computeIfAbsent(name, it -> new TreeSet<>())
                            .add(file.getFileName().toString()));
            untold.addAll(read.untold());
        }

        assertThat(readers).containsKeys("href", "datetime", "data-src", "data-caption", "data-testid", "http-equiv");
        assertThat(readers)
                .as("who reads an attribute that is not kept")
                .allSatisfy((name, classes) -> assertThat(UnreadAttributes.keep(name))
                        .as(name + " is read by " + classes)
                        .isTrue());
        assertThat(untold)
                .as("who reads attributes by names that this test cannot tell")
                .isEmpty();
    }

    @Test
    void areFoundHoweverTheirNameIsGiven() throws IOException {
        assertThat(AttributeReaders.of(Reader.class).names())
                .containsExactlyInAnyOrder(
                        "data-one",
                        "data-two",
                        "data-three",
                        "data-four",
                        "data-five",
                        "data-six",
                        "data-seven",
                        "data-eight",
                        "data-nine");
        assertThat(AttributeReaders.of(Reader.class).untold()).isEmpty();
        assertThat(AttributeReaders.of(Riddle.class).untold())
                .singleElement()
                .asString()
                .endsWith("Riddle.any");
    }

    /** Of the package and those below it, but for users' rules, for which all attributes are kept. */
    private static List<Path> compiledExtraction() throws IOException {
        var root = Path.of(UnreadAttributes.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (Stream<Path> files = Files.walk(root.resolve("newswire/enrich/extract"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getParent().endsWith("rule"))
                    .toList();
        }
    }

    /** Reads attributes in all ways that readers here do. */
    static final class Reader {

        private static final Pattern OTHER = Pattern.compile("data-none");
        private static final List<String> NAMES = List.of("data-four", "data-five");

        boolean read(Element element) {
            boolean any = element.hasAttr("data-one") || element.attributes().hasKey("data-two");
            for (String name : List.of("data-three")) {
                any |= element.attr(name).isEmpty();
            }
            for (String name : NAMES) {
                any |= OTHER.matcher(element.attr(name)).matches();
            }
            return any
                    || isEmpty(element, "data-six")
                    || Stream.of("data-seven")
                            .anyMatch(name -> element.attr(name).isEmpty())
                    || element.select("a:not([data-eight=x])").isEmpty();
        }

        private static boolean isEmpty(Element element, String name) {
            return element.attributes().get(name).isEmpty();
        }

        boolean all(Element element) {
            boolean any = false;
            for (Attribute attribute : element.attributes()) {
                switch (attribute.getKey()) {
                    case "data-nine" -> any |= attribute.getValue().equals("true");
                    default -> {}
                }
            }
            return any;
        }
    }

    /** Reads an attribute whose name comes from elsewhere. */
    static final class Riddle {

        String any(Element element, String name) {
            return element.attr(name);
        }
    }
}
