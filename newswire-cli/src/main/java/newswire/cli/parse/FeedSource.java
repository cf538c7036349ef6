package newswire.cli.parse;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import newswire.cli.console.Failure;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.FetchOutcome.Failed;
import newswire.ingest.fetch.FetchOutcome.Fetched;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.OwnHeaders;
import newswire.ingest.fetch.Validators;
import newswire.ingest.fetch.http.WebUrl;
import newswire.ingest.parse.FeedDocument;

/** Gets the document that a person names on the command line: a web address just as ingest-service would. */
final class FeedSource {

    private FeedSource() {}

    static FeedDocument open(String source, Path folder) throws IOException {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return fetch(source);
        }
        try {
            return new FeedDocument(Files.readAllBytes(folder.resolve(source)), null, null);
        } catch (FileSystemException e) {
            throw new IOException(Failure.reason(e), e);
        } catch (IOException e) {
            throw new IOException("cannot read " + source + ": " + Failure.reason(e), e);
        }
    }

    private static FeedDocument fetch(String url) throws IOException {
        URI address = WebUrl.of(url);
        if (address == null) {
            throw new IOException("'" + url + "' is no web address; write it as https://news.example/feed.xml");
        }
        // Whoever types an address of their own network means it.
        FetchSettings settings = FetchSettings.defaults().withPrivateAddresses();
        try (HttpFetcher fetcher = new HttpFetcher(settings, Clock.systemUTC())) {
            FetchOutcome outcome = fetcher.fetchFeed(address, Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE);
            if (outcome instanceof Fetched document) {
                return new FeedDocument(
                        document.body(),
                        document.contentType(),
                        document.location(),
                        document.contentLocation(),
                        document.contentLanguage());
            }
            throw new IOException(
                    url + ": " + (outcome instanceof Failed failed ? failed.reason() : "HTTP status 410"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(url + ": interrupted");
        }
    }
}
