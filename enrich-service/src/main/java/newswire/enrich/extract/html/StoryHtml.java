package newswire.enrich.extract.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.BlockType;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes a story's blocks and pictures as HTML. For one story. */
public final class StoryHtml {

    private final Element story = SafeHtml.empty();
    private @Nullable Element source;
    private Element group = story;
    private @Nullable Element itemSource;
    private Element item = story;

    private StoryHtml() {}

    /**
     * The story of a page, with links and pictures, addresses made absolute.
     *
     * @param blocks of the story, in the page's order, and what each of them is
     * @param images of the story
     */
    public static String of(Page page, List<TextBlock> blocks, List<Block> as, List<Image> images) {
        StoryHtml html = new StoryHtml();
        Map<Element, Integer> places = new IdentityHashMap<>();
        for (Element element : page.document().getAllElements()) {
            places.put(element, places.size());
        }
        Pictures pictures = new Pictures(page, images);
        int written = 0;
        for (Element img : page.document().getElementsByTag("img")) {
            int place = places.getOrDefault(img, 0);
            while (written < blocks.size()
                    && places.getOrDefault(blocks.get(written).element(), 0) < place) {
                html.block(blocks.get(written), as.get(written));
                written++;
            }
            html.picture(pictures.figure(img, written > 0 && written < blocks.size()));
        }
        for (; written < blocks.size(); written++) {
            html.block(blocks.get(written), as.get(written));
        }
        Element lead = pictures.lead();
        if (lead != null) {
            html.story.prependChild(lead);
        }
        return SafeHtml.of(html.story, page.document().baseUri());
    }

    /** A story whose page is not at hand. */
    public static String of(List<Block> blocks) {
        StoryHtml html = new StoryHtml();
        for (Block block : blocks) {
            html.open(block, new Element("div"));
            if (block.type() == BlockType.embed) {
                html.embed(block);
            } else {
                html.item.appendText(block.text());
            }
        }
        return SafeHtml.of(html.story, "");
    }

    private void picture(@Nullable Element figure) {
        if (figure != null) {
            story.appendChild(figure);
            source = null;
        }
    }

    private void block(TextBlock block, Block as) {
        open(as, block.element());
        if (as.type() == BlockType.embed) {
            embed(as);
            return;
        }
        Inline.copy(block.element(), block.text(), item);
    }

    /** Opens an element for a block, within the list, table or quotation of the block before where it is of the same. */
    private void open(Block block, Element from) {
        switch (block.type()) {
            case subheading, update -> top(heading(from));
            case quotation -> {
                within("blockquote", from, "blockquote");
                item = group.appendElement("p");
            }
            case listItem -> {
                within("ul, ol", from, from.closest("ul, ol") instanceof Element list ? list.normalName() : "ul");
                next("li", from, "li");
            }
            case table -> {
                within("table", from, "table");
                next("tr", from, "tr");
                item = item.appendElement(from.closest("th") == null ? "td" : "th");
            }
            case paragraph, embed -> top("p");
        }
    }

    /** What was embedded is led to, for nothing that shows it is safe. */
    private void embed(Block as) {
        Element link = as.url() == null
                ? item
                : item.appendElement("a").attr("href", as.url().toString());
        link.appendText(as.text());
    }

    private static String heading(Element from) {
        return switch (from.normalName()) {
            case "h3", "h4" -> from.normalName();
            case "h5", "h6" -> "h4";
            default -> "h2";
        };
    }

    private void top(String tag) {
        source = null;
        item = story.appendElement(tag);
    }

    private void within(String kind, Element from, String tag) {
        Element around = from.closest(kind);
        boolean same = source != null && (around == null ? group.nameIs(tag) : source == around);
        if (!same) {
            group = story.appendElement(tag);
            source = around == null ? from : around;
            itemSource = null;
        }
    }

    /** Two blocks of one item or row stand in one, a line each or cell by cell. */
    private void next(String kind, Element from, String tag) {
        Element around = from.closest(kind);
        if (around != null && around == itemSource) {
            item = tag.equals("tr") ? group.child(group.childrenSize() - 1) : item;
            if (tag.equals("li")) {
                item.appendElement("br");
            }
        } else {
            item = group.appendElement(tag);
        }
        itemSource = around;
    }
}
