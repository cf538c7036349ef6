package newswire.enrich;

import java.time.Clock;
import newswire.enrich.extract.Extractor;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.language.LanguageDetector;

/** Puts today's enrichment together, for the service and for those who want to see what it would do. */
public final class Enrichment {

    private Enrichment() {}

    /**
     * The enrichment of this build as a service with default settings does it.
     *
     * @param version what its events say made them
     */
    public static Enricher ofThisBuild(String version) {
        return of(new Extractor(), Taggers.shipped((tagger, failure) -> {}), version);
    }

    static Enricher of(Extractor extractor, Taggers taggers, String version) {
        return new Enricher(
                (source, site) -> extractor.extract(source, site),
                new LanguageDetector(),
                taggers,
                Clock.systemUTC(),
                version);
    }
}
