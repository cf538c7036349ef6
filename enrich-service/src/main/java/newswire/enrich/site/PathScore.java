package newswire.enrich.site;

/**
 * How likely what stands at a place on a site's pages is of the story.
 *
 * @param pages that have something there
 * @param sum of the pages' mean scores
 */
record PathScore(double pages, double sum) {

    double mean() {
        return pages == 0 ? 0 : sum / pages;
    }

    PathScore plus(PathScore other) {
        return new PathScore(pages + other.pages, sum + other.sum);
    }

    PathScore halved() {
        return new PathScore(pages / 2, sum / 2);
    }
}
