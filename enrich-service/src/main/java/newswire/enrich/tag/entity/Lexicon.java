package newswire.enrich.tag.entity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import newswire.enrich.shipped.Shipped;

/**
 * What is known of words before any story is read. Immutable.
 *
 * @param clusters for words in lower case, the path of their Brown cluster
 * @param neighbours for words as they are written, the path of the cluster of their vector
 * @param names for names in lower case, words parted by spaces, bits of the lists that they stand on
 */
public record Lexicon(WordTable clusters, WordTable neighbours, WordTable names) {

    private static final Shipped<Lexicon> SHIPPED = Shipped.with(Lexicon.class, "names.lexicon", Lexicon::read);

    private static final int NATIONS = 1 | 1 << 1;

    /** The lists of countries, other places, towns, cities and regions. */
    private static final int PLACES = 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5;

    private static final int GREAT_PLACES = 1 | 1 << 4 | 1 << 5;

    /** The lists of organisations, companies and offices. */
    private static final int ORGANISATIONS = 1 << 6 | 1 << 7 | 1 << 8;

    private static final int GIVEN_NAMES = 1 << 10;
    private static final int FAMILY_NAMES = 1 << 11;

    /** Longer names are not looked up. */
    public static final int LONGEST_NAME = 6;

    /**
     * A path in a binary tree as one number: a one, then the path's bits. Paths that do not fit lose their end.
     *
     * @param bits zeros and ones
     */
    public static int path(String bits) {
        return Integer.parseInt("1" + bits.substring(0, Math.min(bits.length(), 15)), 2);
    }

    /** The first {@code length} steps of a path, all of a shorter one, 0 of none. */
    static int prefix(int path, int length) {
        int has = 31 - Integer.numberOfLeadingZeros(path | 1);
        return has <= length ? path : path >>> has - length;
    }

    /** The first {@code length} steps of the path to a word's cluster, after a one; 0 when it has none. */
    public int cluster(String word, int length) {
        return prefix(clusters.get(Hash.of(word.toLowerCase(Locale.ROOT))), length);
    }

    /** Whether a name, in lower case, is on a list of places. */
    boolean isPlace(String name) {
        return (names.get(Hash.of(name)) & PLACES) != 0;
    }

    /** Whether a name, in lower case, its tokens parted by spaces, is that of a country, a region or a city. */
    boolean isGreatPlace(String name) {
        return (names.get(Hash.of(name)) & GREAT_PLACES) != 0;
    }

    /** Whether a word, in lower case, is a country or of one. */
    boolean isNation(String word) {
        return (names.get(Hash.of(word)) & NATIONS) != 0;
    }

    /** Whether a word, in lower case, is on the list of given names. */
    boolean isGivenName(String word) {
        return (names.get(Hash.of(word)) & GIVEN_NAMES) != 0;
    }

    /** Whether somebody known has this word for a surname. */
    public boolean isFamilyName(String word) {
        return (names.get(Hash.of(word.toLowerCase(Locale.ROOT))) & FAMILY_NAMES) != 0;
    }

    /** Whether news have this word in small letters. */
    public boolean isWord(String word) {
        return neighbours.get(Hash.of(word.toLowerCase(Locale.ROOT))) != 0;
    }

    /** Whether a name, in lower case, its tokens parted by spaces, is on a list of organisations. */
    boolean isOrganisation(String name) {
        return (names.get(Hash.of(name)) & ORGANISATIONS) != 0;
    }

    /** The one that ships with the service. */
    public static Lexicon shipped() {
        return SHIPPED.get();
    }

    /** Reads what {@link #write} wrote. */
    public static Lexicon read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from)));
        return new Lexicon(WordTable.read(in), WordTable.read(in), WordTable.read(in));
    }

    /** Writes it, compressed; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var deflater = new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION));
        var out = new DataOutputStream(new BufferedOutputStream(deflater));
        clusters.write(out);
        neighbours.write(out);
        names.write(out);
        out.flush();
        deflater.finish();
    }
}
