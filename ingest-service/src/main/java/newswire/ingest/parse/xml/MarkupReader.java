package newswire.ingest.parse.xml;

import java.util.Set;
import newswire.ingest.parse.xml.Tags.Tag;

/**
 * Reads markup in one pass, well-formed or not. What is well-formed is read as XML says; what is not is read the way
 * its author most likely meant it, and noted. Nothing outside the document is ever opened; time grows in step with the
 * length of the document, memory with what the visitor keeps.
 */
public final class MarkupReader {

    private static final String CDATA = "<![CDATA[";

    /** Elements that hold elements alone, so that white space between those says nothing. */
    private static final Set<String> STRUCTURE = Set.of(
            "rss",
            "rdf",
            "channel",
            "item",
            "items",
            "feed",
            "entry",
            "image",
            "textinput",
            "author",
            "contributor",
            "source",
            "skiphours",
            "skipdays",
            "group",
            "owner",
            "cloud");

    private final String text;
    private final Damage damage;
    private final Tags tags;
    private final References references;
    private final ElementVisitor visitor;
    private final OpenElements open;
    private final AttributeReader attributes;
    private String doctype = "";
    private boolean anyElement;
    private boolean noCommentEnd;
    private boolean noInstructionEnd;
    private boolean noCdataEnd;
    private int at;

    /** A reader of {@code text}, which must be {@linkplain Characters#clean clean}. */
    public MarkupReader(String text, Damage damage, ElementVisitor visitor) {
        this.text = text;
        this.visitor = visitor;
        this.references = new References(text, damage);
        this.damage = damage;
        this.tags = new Tags(damage);
        this.open = new OpenElements(tags, damage, visitor);
        this.attributes = new AttributeReader(text, damage, tags, references);
    }

    /** The document type declaration as written, empty when there is none. */
    public String doctype() {
        return doctype;
    }

    /**
     * Reads the whole document and shows its elements to the visitor.
     *
     * @throws BeyondLimits when entities expand too far
     */
    public void read() throws BeyondLimits {
        while (at < text.length() && !visitor.satisfied()) {
            int bracket = text.indexOf('<', at);
            while (bracket >= 0 && !beginsMarkup(bracket)) {
                damage.note("a '<' that stands for itself", bracket);
                bracket = text.indexOf('<', bracket + 1);
            }
            characters(at, bracket < 0 ? text.length() : bracket);
            at = bracket < 0 ? text.length() : markup(bracket);
        }
        if (at >= text.length()) {
            open.closeAll(at);
        }
    }

    /** How often a mark occurs in what was not read, because the visitor had seen enough. */
    public int countInRest(String mark) {
        int count = 0;
        for (int found = text.indexOf(mark, at); found >= 0; found = text.indexOf(mark, found + mark.length())) {
            count++;
        }
        return count;
    }

    private boolean beginsMarkup(int bracket) {
        if (bracket + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(bracket + 1);
        return Syntax.isNameStart(c)
                || c == '?'
                || c == '/' && bracket + 2 < text.length() && Syntax.isNameStart(text.charAt(bracket + 2))
                || c == '!'
                        && (text.startsWith("<!--", bracket)
                                || text.startsWith(CDATA, bracket)
                                || bracket + 2 < text.length() && Character.isLetter(text.charAt(bracket + 2)));
    }

    /** Reads what begins with the bracket and returns the position after it. */
    private int markup(int bracket) throws BeyondLimits {
        return switch (text.charAt(bracket + 1)) {
            case '/' -> endTag(bracket);
            case '?' -> instruction(bracket);
            case '!' ->
                text.startsWith("<!--", bracket)
                        ? comment(bracket)
                        : text.startsWith(CDATA, bracket) ? cdata(bracket) : declaration(bracket);
            default -> startTag(bracket);
        };
    }

    private void characters(int from, int to) throws BeyondLimits {
        if (from == to) {
            return;
        }
        boolean blank = isBlank(from, to);
        if (open.isEmpty()) {
            if (!blank) {
                damage.note(anyElement ? "text after the end" : "text before the beginning", from);
            }
        } else if (!blank || !STRUCTURE.contains(open.top().name().local())) {
            open.text(references.resolve(from, from + open.room(to - from, from)));
        }
    }

    private int startTag(int bracket) throws BeyondLimits {
        int nameEnd = Syntax.nameEnd(text, bracket + 1);
        if (open.isFull()) {
            int past = Syntax.pastNext(text, '>', nameEnd);
            open.leaveOut(text.charAt(past - 1) == '>' && text.charAt(past - 2) == '/', bracket);
            return past;
        }
        Tag tag = tags.at(text, bracket + 1, nameEnd);
        int boundBefore = tags.bound();
        int depth = open.size() + 1;
        int end = attributes.read(nameEnd, depth, tag);
        if (end < 0) {
            damage.note("the document ends inside a tag", bracket);
            tags.unbind(boundBefore);
            return text.length();
        }
        anyElement = true;
        if (depth == 1) {
            learnFamily(tag);
        }
        Name name = tags.name(tag, bracket);
        open.makeRoomFor(name, tag, bracket);
        open.open(name, tag, attributes.taken(), boundBefore, attributes.endsElement());
        return end;
    }

    private int endTag(int bracket) {
        int at = Syntax.nameEnd(text, bracket + 2);
        Tag tag = tags.at(text, bracket + 2, at);
        at = Syntax.skipSpace(text, at);
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++;
        }
        if (at >= text.length()) {
            damage.note("the document ends inside a tag", bracket);
            return at;
        }
        open.close(tag, bracket);
        return text.charAt(at) == '>' ? at + 1 : at;
    }

    private int comment(int bracket) {
        int end = noCommentEnd ? -1 : text.indexOf("-->", bracket + 4);
        if (end >= 0) {
            return end + 3;
        }
        noCommentEnd = true;
        damage.note("a comment does not end", bracket);
        return Syntax.pastNext(text, '>', bracket);
    }

    private int instruction(int bracket) {
        int end = noInstructionEnd ? -1 : text.indexOf("?>", bracket + 2);
        if (end >= 0) {
            return end + 2;
        }
        noInstructionEnd = true;
        damage.note("a processing instruction does not end", bracket);
        return Syntax.pastNext(text, '>', bracket);
    }

    private int cdata(int bracket) {
        int from = bracket + CDATA.length();
        int end = noCdataEnd ? -1 : text.indexOf("]]>", from);
        int next = end + 3;
        if (end < 0) {
            noCdataEnd = true;
            damage.note("a CDATA section does not end", bracket);
            end = open.isEmpty() ? -1 : text.indexOf("</", from);
            end = end < 0 ? text.length() : end;
            next = end;
        }
        if (end > from && !open.isEmpty()) {
            open.text(references.literally(text, from, from + open.room(end - from, from)));
        }
        return next;
    }

    private int declaration(int bracket) {
        if (!anyElement && text.regionMatches(true, bracket, "<!DOCTYPE", 0, 9)) {
            int end = Doctype.skip(text, bracket + 9, references);
            doctype = text.substring(bracket, Math.min(end, bracket + 300));
            return end;
        }
        damage.note("a declaration where none may stand", bracket);
        return Syntax.pastNext(text, '>', bracket);
    }

    private void learnFamily(Tag tag) {
        switch (tag.folded) {
            case "rss" -> tags.family(Namespace.RSS, true);
            case "feed", "entry" -> tags.family(Namespace.ATOM, false);
            default -> {}
        }
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
