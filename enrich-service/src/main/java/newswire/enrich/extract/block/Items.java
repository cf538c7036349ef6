package newswire.enrich.extract.block;

import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.Hosts;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a page repeats itself: three or more boxes of a kind beside each other, each with several blocks of text. Teasers
 * of other stories come so, mostly with a link for a headline, comments, mostly with a date, and the pictures of a gallery,
 * mostly with a count such as {@code 3/12}.
 */
final class Items {

    private static final int FEWEST = 3;
    private static final int MIN_BLOCKS = 2;
    private static final double LINKED = 0.7;
    private static final int MIN_LINKED_WORDS = 3;
    private static final double MOST = 0.7;
    private static final int TEXT_WORDS = 12;
    private static final int COUNT_WORDS = 12;
    private static final Pattern COUNT =
            Pattern.compile("^\\d{1,3}\\s?(?:/|of|von|de|di|sur|av|van)\\s?\\d{1,3}(?!\\d)");
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final Set<String> LINK = Set.of("a");
    /** Rows of a table are of a kind, whatever it lists. */
    private static final Set<String> TABLE = Set.of("tbody", "tr", "td");

    /** The boxes of a kind, and how many of them hold a headline that leads elsewhere, a line with a date, and a count. */
    private static final class Kind {
        int items;
        int linked;
        int dated;
        int counted;

        boolean isOfOthers() {
            return items >= FEWEST && Math.max(linked, Math.max(dated, counted)) >= MOST * items;
        }
    }

    private final int[] blocks;
    private final boolean[] linked;
    private final boolean[] dated;
    private final boolean[] counted;
    /** Whether running text has been met in a container. */
    private final boolean[] told;

    /** The innermost box around each container that is one of many of a kind, by the container's number. */
    private final @Nullable Container[] items;

    private final int[] kindOf;
    private final boolean[] galleries;
    /** The last labels of the page's host, null when it has none; unknown until a link is met. */
    private @Nullable String host;

    /** Where links lead, null until one is met. */
    private @Nullable LinkTargets targets;

    Items(Candidates candidates) {
        int n = candidates.containers();
        blocks = new int[n];
        linked = new boolean[n];
        dated = new boolean[n];
        counted = new boolean[n];
        told = new boolean[n];
        items = new @Nullable Container[n];
        kindOf = new int[n];
        galleries = new boolean[n];
        @Nullable Container[] all = new @Nullable Container[n];
        for (int i = 0; i < candidates.size(); i++) {
            TextBlock block = candidates.blocks().get(i);
            Container own = block.container();
            boolean leads = !told[own.number] && leadsElsewhere(block);
            boolean isDated = candidates.landmarks().isDated(i);
            boolean counts = block.words() <= COUNT_WORDS
                    && isDigit(block.text().charAt(0))
                    && COUNT.matcher(block.text()).find();
            boolean tells = block.words() >= TEXT_WORDS && block.linked() < LINKED;
            blocks[own.number]++;
            for (Container at = own; at != null && all[at.number] == null; at = at.parent) {
                all[at.number] = at;
            }
            for (Container at = leads ? own : null; at != null && !told[at.number]; at = at.parent) {
                linked[at.number] = true;
            }
            mark(isDated, dated, own);
            mark(counts, counted, own);
            mark(tells, told, own);
        }
        addUp(all);
        find(all);
    }

    /** Marks a container and all around it, of which those around a marked one have been. */
    private static void mark(boolean is, boolean[] marked, Container own) {
        for (Container at = is ? own : null; at != null && !marked[at.number]; at = at.parent) {
            marked[at.number] = true;
        }
    }

    /** Counts what is within a container among what is within the one around it. */
    private void addUp(@Nullable Container[] all) {
        for (int i = all.length - 1; i >= 0; i--) {
            Container container = all[i];
            if (container != null && container.parent != null) {
                blocks[container.parent.number] += blocks[i];
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean leadsElsewhere(TextBlock block) {
        if (block.linked() < LINKED || block.words() < MIN_LINKED_WORDS) {
            return false;
        }
        Element around = Surroundings.closest(block.element(), LINK);
        Element link = around == null ? Surroundings.first(block.element(), Items::isLink) : around;
        if (link == null) {
            return false;
        }
        if (targets == null) {
            host = Hosts.site(link.baseUri());
            targets = new LinkTargets(host);
        }
        LinkTarget target = targets.of(link);
        return target == LinkTarget.site || target == LinkTarget.elsewhere && host == null;
    }

    private static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href");
    }

    // Outer containers have lower numbers, so a parent's item is known before its children's.
    private void find(@Nullable Container[] all) {
        LongIndex known = new LongIndex(64);
        Kind[] kinds = new Kind[all.length];
        for (Container container : all) {
            if (container == null
                    || container.parent == null
                    || blocks[container.number] < MIN_BLOCKS
                    || TABLE.contains(container.name)) {
                continue;
            }
            int kind = known.number((container.likeness() + 1) * MIX + container.parent.number);
            kinds[kind] = kind < known.size() && kinds[kind] != null ? kinds[kind] : new Kind();
            kinds[kind].items++;
            kinds[kind].linked += linked[container.number] ? 1 : 0;
            kinds[kind].dated += dated[container.number] ? 1 : 0;
            kinds[kind].counted += counted[container.number] ? 1 : 0;
            kindOf[container.number] = kind + 1;
        }
        for (Container container : all) {
            if (container != null && container.parent != null) {
                int kind = kindOf[container.number] - 1;
                boolean isItem = kind >= 0 && kinds[kind].isOfOthers();
                items[container.number] = isItem ? container : items[container.parent.number];
                galleries[container.number] =
                        isItem ? kinds[kind].counted >= MOST * kinds[kind].items : galleries[container.parent.number];
            }
        }
    }

    /** Whether a container stands in a gallery's list of pictures. */
    boolean isOfGallery(Container container) {
        return galleries[container.number];
    }

    /** The list of teasers or comments that a container stands in, null where it stands in none. */
    @Nullable
    Container list(Container container) {
        Container item = items[container.number];
        return item == null ? null : item.parent;
    }
}
