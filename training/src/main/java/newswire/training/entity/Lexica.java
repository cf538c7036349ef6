package newswire.training.entity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** The word lists in the jar of NLP4J's English models (Apache License 2.0). */
final class Lexica {

    private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";

    private final Path jar;

    Lexica(Path jar) {
        this.jar = jar;
    }

    /** For words in lower case, the path to their cluster in zeros and ones. */
    Map<String, String> brownClusters() throws IOException {
        var paths = new TreeMap<String, String>();
        for (var entry : read("en-brown-clusters-simplified-lowercase.xz").entrySet()) {
            String longest = "";
            for (var path : (Set<?>) entry.getValue()) {
                longest = path.toString().length() > longest.length() ? path.toString() : longest;
            }
            paths.put(entry.getKey().toString(), longest);
        }
        return paths;
    }

    /** Vectors of words as they are written. */
    Map<String, float[]> vectors() throws IOException {
        var vectors = new TreeMap<String, float[]>();
        for (var entry : read("en-word-embeddings-undigitalized.xz").entrySet()) {
            vectors.put(entry.getKey().toString(), (float[]) entry.getValue());
        }
        return vectors;
    }

    /** Names as written, words parted by spaces, with the numbers of the lists that they stand on. */
    Map<String, List<Integer>> names() throws IOException {
        var names = new TreeMap<String, List<Integer>>();
        collect(((PrefixTree) object("en-named-entity-gazetteers-simplified.xz")).root(), "", names);
        return names;
    }

    private static void collect(PrefixNode node, String prefix, Map<String, List<Integer>> names) {
        if (node.lists() != null) {
            names.put(
                    prefix,
                    node.lists().stream()
                            .map(list -> Integer.valueOf(list.toString()))
                            .toList());
        }
        node.forEach((word, next) -> collect(next, prefix.isEmpty() ? word.toString() : prefix + " " + word, names));
    }

    private Map<?, ?> read(String name) throws IOException {
        return (Map<?, ?>) object(name);
    }

    private Object object(String name) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                var in = new LexicaInput(
                        new BufferedInputStream(new XZInputStream(zip.getInputStream(zip.getEntry(FOLDER + name)))))) {
            return in.readObject();
        } catch (ClassNotFoundException strange) {
            throw new IOException(name + " holds what it should not", strange);
        }
    }
}
