package newswire.training.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.language.NormalText;
import newswire.training.source.JsonLines;
import tools.jackson.databind.json.JsonMapper;

/** Reads texts whose language is known. */
final class LanguageCorpus {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LanguageCorpus() {}

    /** JSON Lines {@code {"set","text","lang"}}, in the order of the documents within each set and language. */
    static List<LabelledText> lines(Path file) {
        var groups = new HashMap<String, List<Line>>();
        for (var text : JsonLines.of(file)) {
            var line = JSON.treeToValue(text, Line.class);
            groups.computeIfAbsent(line.set + ' ' + line.lang, any -> new ArrayList<>())
                    .add(line);
        }
        var texts = new ArrayList<LabelledText>();
        for (var group :
                groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            var lines = group.getValue();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                texts.add(labelled(line.set, line.text, line.lang, i, lines.size()));
            }
        }
        return texts;
    }

    /** A folder with a file {@code xx.txt} for each language, a sentence a line; other languages than these are left out. */
    static List<LabelledText> sentences(Path folder, Set<String> languages) throws IOException {
        var texts = new ArrayList<LabelledText>();
        for (var language : languages.stream().sorted().toList()) {
            var file = folder.resolve(language + ".txt");
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                for (int i = 0; i < lines.size(); i++) {
                    texts.add(labelled("other sentences", lines.get(i), language, i, lines.size()));
                }
            }
        }
        return texts;
    }

    private static LabelledText labelled(String set, String text, String language, int i, int of) {
        return new LabelledText(set, NormalText.of(text), language, i / (double) of);
    }

    private record Line(String set, String text, String lang) {}
}
