package newswire.cli.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extraction;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Story;
import newswire.enrich.site.PageHost;
import newswire.enrich.site.SiteCounts;
import newswire.enrich.site.SiteKnowledge;
import org.jspecify.annotations.Nullable;

/** Extracts pages one after the other, each in the light of those of its site before it. */
final class SiteLearner {

    private final Extractor extractor;
    private final Map<String, SiteCounts> sites = new HashMap<>();

    SiteLearner(Extractor extractor) {
        this.extractor = extractor;
    }

    Story extract(String html, @Nullable URI url) {
        String site = PageHost.of(url == null ? null : url.toString());
        SiteCounts counts = site == null ? null : sites.computeIfAbsent(site, host -> new SiteCounts());
        SiteKnowledge known = counts == null ? SiteKnowledge.NONE : SiteKnowledge.of(List.of(counts));
        Extraction made = extractor.extract(ArticleSource.ofPage(html, url), known);
        if (counts != null && made.page() != null) {
            counts.learn(String.valueOf(url), made.page(), known);
        }
        return made.story();
    }
}
