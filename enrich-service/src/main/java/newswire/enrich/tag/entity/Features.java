package newswire.enrich.tag.entity;

import newswire.enrich.tag.entity.Words.Line;
import org.jspecify.annotations.Nullable;

/** What can be seen of each word of a sentence: itself, its neighbours, the lists it stands on. */
final class Features {

    private static final int OUT = 0x5bd1e995;

    private final Words words;
    private final FeatureList to;

    Features(Words words, FeatureList to) {
        this.words = words;
        this.to = to;
    }

    /** Fills the list with the features of a sentence. */
    void of(int sentence, @Nullable Consensus consensus) {
        to.clear(words.style);
        var line = words.lines.get(sentence);
        var context = new DocumentFeatures(words, to);
        for (int i = 0; i < line.words.length; i++) {
            to.add(0, 0);
            itself(line, i);
            window(line, i);
            clusters(line, i);
            setting(line, i, sentence);
            listed(line, i);
            style(line, i);
            context.of(sentence, i);
            if (consensus != null) {
                consensus.addTo(to, sentence, i);
            }
            to.endWord();
        }
    }

    private void itself(Line line, int i) {
        var word = line.words[i];
        to.add(1, word.exact());
        to.add(2, word.shape());
        to.add(3, word.kind().ordinal());
        var text = word.text();
        int length = text.length();
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        if (lower.length() != length) {
            return;
        }
        for (int n = 1; n <= 4 && n < length; n++) {
            to.add(3 + n, Hash.of(lower, 0, n));
            to.add(7 + n, Hash.of(lower, length - n, length));
        }
        if (length > 5) {
            to.add(12, Hash.of(lower, length - 5, length));
        }
    }

    private void window(Line line, int i) {
        for (int o = -2; o <= 2; o++) {
            to.add(20 + o, lower(line, i + o));
        }
        to.add(23, Hash.of(lower(line, i - 1), lower(line, i)));
        to.add(24, Hash.of(lower(line, i), lower(line, i + 1)));
        to.add(25, Hash.of(lower(line, i - 1), lower(line, i + 1)));
        to.add(26, shape(line, i - 1));
        to.add(27, shape(line, i + 1));
        to.add(28, Hash.of(shape(line, i - 1), shape(line, i)));
        to.add(29, Hash.of(shape(line, i), shape(line, i + 1)));
        int three = (kind(line, i - 1) * 8 + kind(line, i)) * 8 + kind(line, i + 1);
        to.add(30, three);
        to.add(31, (kind(line, i - 2) * 512 + three) * 8 + kind(line, i + 2));
        to.add(32, Hash.of(lower(line, i - 1), line.words[i].shape()));
        to.add(33, Hash.of(lower(line, i + 1), line.words[i].shape()));
        to.add(34, Hash.of(lower(line, i - 2), lower(line, i - 1)));
        to.add(35, Hash.of(lower(line, i + 1), lower(line, i + 2)));
    }

    private void clusters(Line line, int i) {
        for (int o = -2; o <= 2; o++) {
            int cluster = cluster(line, i + o);
            int neighbours = neighbours(line, i + o);
            int base = 60 + 8 * o;
            to.add(base, cluster);
            to.add(base + 1, neighbours);
            to.add(base + 2, Lexicon.prefix(cluster, 6));
            if (Math.abs(o) < 2) {
                to.add(base + 3, Lexicon.prefix(cluster, 4));
                to.add(base + 4, Lexicon.prefix(cluster, 10));
                to.add(base + 5, Lexicon.prefix(neighbours, 4));
                to.add(base + 6, Lexicon.prefix(neighbours, 8));
            }
        }
        to.add(90, Hash.of(Lexicon.prefix(cluster(line, i - 1), 8), Lexicon.prefix(cluster(line, i), 8)));
        to.add(91, Hash.of(Lexicon.prefix(cluster(line, i), 8), Lexicon.prefix(cluster(line, i + 1), 8)));
        to.add(92, Hash.of(neighbours(line, i - 1), neighbours(line, i)));
        to.add(93, Hash.of(neighbours(line, i), neighbours(line, i + 1)));
        to.add(94, Hash.of(Lexicon.prefix(neighbours(line, i), 8), line.words[i].shape()));
        to.add(95, Hash.of(Lexicon.prefix(cluster(line, i), 8), line.words[i].shape()));
        to.add(96, Hash.of(neighbours(line, i - 1), line.words[i].shape()));
        to.add(97, Hash.of(neighbours(line, i + 1), line.words[i].shape()));
    }

    private void setting(Line line, int i, int sentence) {
        var word = line.words[i];
        int setting = line.setting.ordinal();
        to.add(100, setting * 8 + word.kind().ordinal());
        to.add(
                101,
                (i == 0 ? 3 : Math.min(i, 1) + (i + 1 == line.words.length ? 1 : 0)) * 32
                        + setting * 8
                        + word.kind().ordinal());
        int page = (words.hasTables ? 1 : 0) + (line.numeric ? 2 : 0) + 4 * Math.min(sentence, 2);
        to.add(102, page * 8 + word.kind().ordinal());
        to.add(103, Hash.of(page, word.lower()));
    }

    private void listed(Line line, int i) {
        var names = line.listed;
        for (int o = -1; o <= 1; o++) {
            if (i + o >= 0 && i + o < names.length) {
                for (byte name : names[i + o]) {
                    to.add(110 + o, name);
                    if (o == 0) {
                        to.add(112, Hash.of(name, line.words[i].shape()));
                    }
                }
            }
        }
    }

    /** Texts of different kinds differ in what their names mostly are, and in where these begin and end. */
    private void style(Line line, int i) {
        int style = words.style.ordinal() + 1;
        to.add(160, Hash.of(style, lower(line, i)));
        to.add(161, Hash.of(style, shape(line, i)));
        to.add(162, Hash.of(style, Lexicon.prefix(cluster(line, i), 8)));
        to.add(163, Hash.of(style, neighbours(line, i)));
        to.add(164, Hash.of(style, lower(line, i - 1)));
        to.add(165, Hash.of(style, lower(line, i + 1)));
        to.add(166, style * 512 + (kind(line, i - 1) * 8 + kind(line, i)) * 8 + kind(line, i + 1));
        to.add(170, Hash.of(style, Hash.of(lower(line, i - 1), lower(line, i))));
        to.add(171, Hash.of(style, Hash.of(lower(line, i), lower(line, i + 1))));
        to.add(172, Hash.of(style, Hash.of(neighbours(line, i - 1), neighbours(line, i))));
        to.add(173, Hash.of(style, Hash.of(neighbours(line, i), neighbours(line, i + 1))));
        to.add(174, Hash.of(style, Lexicon.prefix(cluster(line, i - 1), 8)));
        to.add(175, Hash.of(style, Lexicon.prefix(cluster(line, i + 1), 8)));
        to.add(176, Hash.of(style, neighbours(line, i - 1)));
        to.add(177, Hash.of(style, neighbours(line, i + 1)));
        listedInStyle(line, i, style);
    }

    private void listedInStyle(Line line, int i, int style) {
        for (int o = -1; o <= 1; o++) {
            if (i + o >= 0 && i + o < line.listed.length) {
                for (byte name : line.listed[i + o]) {
                    to.add(180 + o, style * 256 + name);
                    if (o != 0) {
                        to.add(183 + o, Hash.of(style * 256 + name, Lexicon.prefix(neighbours(line, i), 8)));
                    }
                }
            }
        }
    }

    private static int lower(Line line, int i) {
        return i < 0 || i >= line.words.length ? OUT + Integer.signum(i) : line.words[i].lower();
    }

    private static int shape(Line line, int i) {
        return i < 0 || i >= line.words.length ? OUT + Integer.signum(i) : line.words[i].shape();
    }

    private static int kind(Line line, int i) {
        return i < 0 || i >= line.words.length ? 7 : line.words[i].kind().ordinal();
    }

    private static int cluster(Line line, int i) {
        return i < 0 || i >= line.words.length ? OUT : line.words[i].cluster();
    }

    private static int neighbours(Line line, int i) {
        return i < 0 || i >= line.words.length ? OUT : line.words[i].neighbours();
    }
}
