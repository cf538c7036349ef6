package newswire.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, in words that name the line. */
public final class Damage {

    private static final int MOST_NOTES = 20;

    private final List<String> notes = new ArrayList<>(0);
    private String text = "";

    /** Tells which text positions refer to from now on. */
    public void in(String document) {
        text = document;
    }

    /** Notes that something is wrong with the document as a whole. */
    public void note(String what) {
        if (notes.size() < MOST_NOTES) {
            notes.add(what);
        }
    }

    /** Notes that something is wrong at a position of the text. */
    public void note(String what, int position) {
        if (notes.size() < MOST_NOTES) {
            notes.add("line " + lineOf(position) + ": " + what);
        }
    }

    /** Notes something about a named part; {@code %s} in the words stands for the name. */
    void note(String what, int position, String name) {
        if (notes.size() < MOST_NOTES) {
            note(what.replace("%s", name.length() > 40 ? name.substring(0, 40) + "..." : name), position);
        }
    }

    /** The line, counted from 1, that a position of the text lies in. */
    public int lineOf(int position) {
        int line = 1;
        int at = text.indexOf('\n');
        while (at >= 0 && at < position) {
            line++;
            at = text.indexOf('\n', at + 1);
        }
        return line;
    }

    /** What was noted so far, at most 20 lines. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
