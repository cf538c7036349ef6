package newswire.cli.demo;

import newswire.events.EnrichedArticle;

/**
 * An event that the demo must show.
 *
 * @param url the article's address
 */
record Expected(String url, int revision, String title) {

    boolean is(EnrichedArticle article) {
        return url.equals(article.url()) && revision == article.revision() && title.equals(article.title());
    }

    @Override
    public String toString() {
        return "'" + title + "'" + (revision == 1 ? "" : " in revision " + revision);
    }
}
