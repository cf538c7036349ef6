package newswire.enrich.tag.entity;

/** Hashes of words and features; the same on every machine, for models hold them. */
final class Hash {

    private Hash() {}

    /** Of the characters from {@code start} to {@code end}. */
    static int of(CharSequence text, int start, int end) {
        int hash = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return mixed(hash);
    }

    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static int of(int a, int b) {
        return mixed(a * 0x9e3779b1 + Integer.rotateLeft(b, 13) * 0x85ebca77);
    }

    static int mixed(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x7feb352d;
        h = (h ^ h >>> 15) * 0x846ca68b;
        return h ^ h >>> 16;
    }
}
