package newswire.enrich.extract.html;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.metadata.PictureAddresses;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures of a page are its story's: those that extraction returned, and those that stand in a figure amid the
 * story. What is a few pixels in size or hidden counts readers, and is none. For one page.
 */
final class Pictures {

    private static final int LEAST_PIXELS = 40;
    private static final Pattern PIXELS = Pattern.compile("^\\s*(\\d{1,6})(?:\\.\\d+)?(?:px)?\\s*$");
    private static final Pattern HIDDEN = Pattern.compile(
            "display:none|visibility:hidden|opacity:0(?![.]?[1-9])|(?<![-\\w])(?:width|height):[0-9]px");

    private final @Nullable URI base;
    private final List<Image> known;
    private final Set<URI> shown = new HashSet<>();

    Pictures(Page page, List<Image> known) {
        this.base = page.url();
        this.known = known;
    }

    /** A picture in the form that it is shown in, null when it is not the story's or was shown before. */
    @Nullable
    Element figure(Element img, boolean amidTheStory) {
        URI url = PictureAddresses.of(img, base);
        if (url == null || isTiny(img)) {
            return null;
        }
        Image image = known.stream()
                .filter(candidate -> url.equals(candidate.url()))
                .findFirst()
                .orElse(null);
        boolean taken = image != null || amidTheStory && img.closest("figure, picture") != null;
        return taken && shown.add(url) ? figure(url, img.attr("alt"), image) : null;
    }

    /** The picture that a page is shared with, where it shows none of its own. */
    @Nullable
    Element lead() {
        Image first = shown.isEmpty() && !known.isEmpty() ? known.getFirst() : null;
        return first == null || first.url() == null ? null : figure(first.url(), "", first);
    }

    private static Element figure(URI url, String alternative, @Nullable Image image) {
        Element figure = new Element("figure");
        figure.appendElement("img").attr("src", url.toString()).attr("alt", alternative);
        if (image != null && (image.caption() != null || image.credit() != null)) {
            Element caption = figure.appendElement("figcaption");
            caption.appendText(Objects.requireNonNullElse(image.caption(), ""));
            if (image.credit() != null) {
                caption.appendText(image.caption() == null ? "" : " ");
                caption.appendElement("cite").appendText(image.credit());
            }
        }
        return figure;
    }

    private static boolean isTiny(Element img) {
        String style = img.attr("style").replaceAll("\\s", "");
        return HIDDEN.matcher(style).find()
                || img.hasAttr("hidden")
                || Stream.of("width", "height")
                        .map(side -> PIXELS.matcher(img.attr(side)))
                        .anyMatch(pixels -> pixels.find() && Integer.parseInt(pixels.group(1)) < LEAST_PIXELS);
    }
}
