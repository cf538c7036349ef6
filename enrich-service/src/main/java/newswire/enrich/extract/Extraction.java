package newswire.enrich.extract;

import newswire.enrich.site.SitePage;
import org.jspecify.annotations.Nullable;

/**
 * What came of an article.
 *
 * @param html the story as HTML that is safe to show; null where it was not asked for, or there is no story
 * @param page what its page tells of the site, null without a page
 */
public record Extraction(
        Story story, @Nullable String html, @Nullable SitePage page) {}
