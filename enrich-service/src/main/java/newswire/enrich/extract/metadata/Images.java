package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of a story: those with a caption, and the one that the page is shared with. */
public final class Images {

    private static final int MAX_IMAGES = 60;
    private static final int LEVELS = 5;
    private static final double CAPTION = 0.4;
    private static final double IN_FIGURE = 0.12;

    private static final List<String> SHARED = List.of("og:image", "og:image:url", "twitter:image");
    private static final Set<String> FIGURE = Set.of("figure");
    private static final Set<String> CAPTION_ELEMENT = Set.of("figcaption");

    private Images() {}

    /** The pictures in reading order; the one for sharing comes first when it is none of them, and no logo. */
    public static List<Image> of(Page page, JudgedPage judged, MarkedCaptions marked, @Nullable String title) {
        Map<Element, Image> byFigure = new LinkedHashMap<>();
        Set<Element> storyParents = judged.storyParents();
        double[] captions = judged.scores(BlockRole.caption);
        for (int i = 0; i < judged.candidates().size() && byFigure.size() < MAX_IMAGES; i++) {
            TextBlock block = judged.candidates().blocks().get(i);
            double score = captions[i];
            Element element = block.element();
            boolean inFigure = score > IN_FIGURE && (block.within("figure") || block.within("figcaption"));
            if (score > CAPTION
                    || inFigure
                    || block.within("figcaption") && isCaptionAmidTheStory(element, storyParents)
                    || isAmid(element, storyParents) && marked.is(block)) {
                add(page, block, byFigure);
            }
        }
        List<Image> images = new ArrayList<>(byFigure.values());
        URI lead = shared(page, title);
        if (lead != null && !PictureAddresses.isAmong(lead, images)) {
            images.addFirst(new Image(lead, null, null));
        }
        return images;
    }

    /** The picture that a page is shared with, null when that is the site's logo. */
    private static @Nullable URI shared(Page page, @Nullable String title) {
        boolean ofLogos = title != null && title.toLowerCase(Locale.ROOT).contains("logo");
        for (String meta : SHARED) {
            URI url = Addresses.resolve(page.url(), page.metas().first(meta));
            if (url != null && (ofLogos || !PictureAddresses.isLogo(url))) {
                return url;
            }
        }
        return null;
    }

    /** The pictures that these blocks are captions of. */
    public static List<Image> of(Page page, List<TextBlock> captions) {
        Map<Element, Image> byFigure = new LinkedHashMap<>();
        captions.stream().limit(MAX_IMAGES).forEach(caption -> add(page, caption, byFigure));
        return List.copyOf(byFigure.values());
    }

    private static void add(Page page, TextBlock caption, Map<Element, Image> byFigure) {
        Element figure = figure(caption.element());
        byFigure.merge(figure, Credits.read(caption, source(page, figure)), Images::join);
    }

    /** What stands between paragraphs as the caption of a picture is one, however it is worded. */
    private static boolean isCaptionAmidTheStory(Element element, Set<Element> storyParents) {
        Element caption = Surroundings.closest(element, CAPTION_ELEMENT);
        Element figure = caption == null ? null : Surroundings.closest(caption, FIGURE);
        return figure != null && storyParents.contains(figure.parent()) && Surroundings.image(figure) != null;
    }

    private static boolean isAmid(Element element, Set<Element> storyParents) {
        Element at = element.parent();
        for (int level = 0; level < LEVELS && at != null; level++) {
            if (storyParents.contains(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Two lines under one picture: a caption and its credit, or a caption in two parts. */
    private static Image join(Image first, Image second) {
        String caption = first.caption();
        if (caption == null) {
            return new Image(first.url(), second.caption(), second.credit() == null ? first.credit() : second.credit());
        }
        String more = second.caption();
        boolean repeats = more == null || caption.contains(more);
        return new Image(
                first.url(),
                repeats ? caption : caption + ' ' + more,
                first.credit() == null ? second.credit() : first.credit());
    }

    private static Element figure(Element caption) {
        Element figure = Surroundings.closest(caption, FIGURE);
        if (figure != null) {
            return figure;
        }
        Element at = caption;
        for (int level = 0; level < LEVELS; level++) {
            if (Surroundings.image(at) != null) {
                return at;
            }
            Element above = at.parent();
            if (above == null) {
                break;
            }
            at = above;
        }
        return caption;
    }

    private static @Nullable URI source(Page page, Element figure) {
        Element img = Surroundings.image(figure);
        return img == null ? null : PictureAddresses.of(img, page.url());
    }
}
