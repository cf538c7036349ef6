package newswire.ingest.parse.xml;

import java.util.Arrays;
import java.util.Set;
import newswire.ingest.parse.xml.Tags.Tag;
import org.jspecify.annotations.Nullable;

/** The elements whose end tag has not come yet, and the rules by which a missing or stray one is made good. */
final class OpenElements {

    /** Honest feeds with deep inline XHTML stay below; elements beyond are left out, their text is kept. */
    static final int DEEPEST = 400;

    private static final int MOST_NODES = 30_000;

    /** In characters; ten novels, and little enough to be copied a few times. */
    private static final int MOST_TEXT = 2_000_000;

    private static final Name ITEM = Name.of("item");
    private static final Name ENTRY = Name.of("atom:entry");
    private static final Name CONTENT = Name.of("atom:content");
    private static final Name DESCRIPTION = Name.of("description");

    /** What can't contain any of {@link #AFTER_LEAF}: there, its own end tag is missing. */
    private static final Set<Name> LEAVES = names("title link guid pubdate author comments");

    private static final Set<Name> AFTER_LEAF =
            names("title link guid pubdate description author category comments enclosure source");
    /** Names that HTML does not have: inside a description they show that its end tag is missing. */
    private static final Set<Name> AFTER_DESCRIPTION = names("guid pubdate enclosure");

    private final Tags tags;
    private final Damage damage;
    private final ElementVisitor visitor;
    private Element[] elements = new Element[16];
    private Tag[] written = new Tag[16];
    private int[] boundBefore = new int[16];
    private int[] nodesBefore = new int[16];
    private int[] heldBefore = new int[16];
    private int size;
    private int nodes;
    private int held;
    private int beyond;

    OpenElements(Tags tags, Damage damage, ElementVisitor visitor) {
        this.tags = tags;
        this.damage = damage;
        this.visitor = visitor;
    }

    private static Set<Name> names(String list) {
        return Set.of(Arrays.stream(list.split(" ")).map(Name::of).toArray(Name[]::new));
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    Element top() {
        return elements[size - 1];
    }

    Tag topTag() {
        return written[size - 1];
    }

    /** How many of so many characters at a position there is room for. */
    int room(int wanted, int position) {
        int room = Math.min(wanted, MOST_TEXT - held);
        if (room < wanted) {
            damage.note("too much text in one entry", position);
        }
        return room;
    }

    void text(String text) {
        if (size > 0 && nodes < MOST_NODES) {
            nodes++;
            held += text.length();
            top().append(text);
        }
    }

    /** Closes what can't contain an element of this name. */
    void makeRoomFor(Name name, Tag tag, int position) {
        if (size == 0) {
            return;
        }
        int same = tag.root.open > 0 && (name == ITEM || name == ENTRY) ? innermost(name) : -1;
        if (same >= 0 && (name == ITEM || innermost(CONTENT) < same)) {
            damage.note("the <%s> before this one does not end", position, tag.written);
            closeDownTo(same, false);
        } else if (LEAVES.contains(top().name()) && AFTER_LEAF.contains(name)) {
            damage.note("<%s> does not end", position, topTag().written);
            closeDownTo(size - 1, false);
        } else if (AFTER_DESCRIPTION.contains(name)) {
            int description = innermost(DESCRIPTION);
            if (description > innermost(ITEM) && innermost(ITEM) >= 0) {
                damage.note("<description> does not end", position);
                closeDownTo(description, false);
            }
        }
    }

    private int innermost(Name name) {
        for (int i = size - 1; i >= 0; i--) {
            if (elements[i].name() == name) {
                return i;
            }
        }
        return -1;
    }

    /** Whether too much is open or held already to take another element. */
    boolean isFull() {
        return size >= DEEPEST || nodes >= MOST_NODES;
    }

    /** Takes note of an element that there is no room for; its end tag must not be taken for another's. */
    void leaveOut(boolean empty, int position) {
        if (beyond == 0) {
            damage.note(size >= DEEPEST ? "elements nested too deep" : "too many elements in one entry", position);
        }
        beyond += empty ? 0 : 1;
    }

    /** Opens an element. */
    void open(Name name, Tag tag, String @Nullable [] attributes, int bound, boolean empty) {
        Element parent = size == 0 ? null : top();
        Element element = new Element(name, tag.written, parent, attributes);
        if (parent != null) {
            parent.append(element);
        }
        push(element, tag, bound);
        nodes++;
        if (empty) {
            pop(false);
        }
    }

    /** Reacts to an end tag. */
    void close(Tag tag, int position) {
        if (beyond > 0 && (size == 0 || topTag().root != tag.root)) {
            beyond--;
            return;
        }
        if (size > 0 && topTag().root == tag.root) {
            pop(false);
            return;
        }
        if (tag.root.open == 0) {
            damage.note("</%s> ends nothing", position, tag.written);
            return;
        }
        damage.note("</" + tag.written + "> ends while <%s> is open", position, topTag().written);
        beyond = 0;
        int at = size - 1;
        while (written[at].root != tag.root) {
            at--;
        }
        closeDownTo(at, false);
    }

    /** Closes everything because the document ended. */
    void closeAll(int position) {
        if (size > 0) {
            damage.note("the document ends inside <%s>", position, topTag().written);
            closeDownTo(0, true);
        }
    }

    private void closeDownTo(int remaining, boolean cutOff) {
        while (size > remaining) {
            pop(cutOff);
        }
    }

    private void push(Element element, Tag tag, int bound) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
            written = Arrays.copyOf(written, size * 2);
            boundBefore = Arrays.copyOf(boundBefore, size * 2);
            nodesBefore = Arrays.copyOf(nodesBefore, size * 2);
            heldBefore = Arrays.copyOf(heldBefore, size * 2);
        }
        elements[size] = element;
        written[size] = tag;
        boundBefore[size] = bound;
        nodesBefore[size] = nodes;
        heldBefore[size] = held;
        size++;
        tag.root.open++;
    }

    private void pop(boolean cutOff) {
        size--;
        Element element = elements[size];
        written[size].root.open--;
        tags.unbind(boundBefore[size]);
        if (!visitor.keep(element, cutOff)) {
            nodes = nodesBefore[size];
            held = heldBefore[size];
            if (size > 0) {
                top().dropLast(element);
            }
        }
    }
}
