package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of a story with captions and credits. */
public final class Images {

    private static final int MAX_IMAGES = 60;

    private Images() {}

    public static List<Image> of(Page page) {
        List<Image> images = new ArrayList<>();
        for (Element figure : page.document().getElementsByTag("figure")) {
            if (images.size() >= MAX_IMAGES) {
                break;
            }
            Element caption = figure.selectFirst("figcaption");
            String text = caption == null ? null : Labels.shortText(caption);
            URI url = source(page, figure);
            if (text != null || url != null) {
                images.add(new Image(url, text, null));
            }
        }
        URI lead = Addresses.resolve(page.url(), page.metas().first("og:image", "og:image:url", "twitter:image"));
        if (images.isEmpty() && lead != null) {
            images.add(new Image(lead, null, null));
        }
        return images;
    }

    private static @Nullable URI source(Page page, Element figure) {
        Element img = figure.selectFirst("img");
        if (img == null) {
            return null;
        }
        for (String attribute : List.of("src", "data-src", "data-original", "data-lazy-src")) {
            String value = img.attr(attribute);
            URI url = value.startsWith("data:") ? null : Addresses.resolve(page.url(), value);
            if (url != null) {
                return url;
            }
        }
        return null;
    }
}
