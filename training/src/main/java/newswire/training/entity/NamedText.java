package newswire.training.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Labels;
import newswire.enrich.tag.text.Sentence;
import newswire.enrich.tag.text.Sentences;
import newswire.training.source.JsonLines;
import tools.jackson.databind.json.JsonMapper;

/** A text whose names are known. */
record NamedText(String id, String set, String split, String text, List<Name> names, List<Sentence> sentences) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A name of the text, by UTF-16 offsets. */
    record Name(int start, int end, EntityType type) {}

    /** Reads JSON Lines {@code {"id","set","split","text","entities":[{"start","end","type"}]}}. */
    static List<NamedText> read(Path file) {
        var texts = new ArrayList<NamedText>();
        for (var text : JsonLines.of(file)) {
            var line = JSON.treeToValue(text, Line.class);
            var names = line.entities.stream()
                    .map(name -> new Name(name.start, name.end, EntityType.valueOf(name.type.toUpperCase(Locale.ROOT))))
                    .toList();
            texts.add(new NamedText(line.id, line.set, line.split, line.text, names, Sentences.of(line.text)));
        }
        return texts;
    }

    /** The true labels; names that do not begin and end with tokens are left out. */
    List<byte[]> labels() {
        var all = new ArrayList<byte[]>();
        for (var sentence : sentences) {
            var labels = new byte[sentence.tokens().size()];
            for (var name : names) {
                if (name.start < sentence.end() && name.end > sentence.start()) {
                    write(sentence, name, labels);
                }
            }
            all.add(labels);
        }
        return all;
    }

    private static void write(Sentence sentence, Name name, byte[] labels) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < labels.length; i++) {
            first = sentence.tokens().get(i).start() == name.start ? i : first;
            last = sentence.tokens().get(i).end() == name.end ? i : last;
        }
        if (first >= 0 && last >= first) {
            Labels.write(labels, first, last, name.type);
        }
    }

    private record Line(String id, String set, String split, String text, List<Entry> entities) {}

    private record Entry(int start, int end, String type) {}
}
