package newswire.cli.console;

import java.net.URI;
import newswire.ingest.fetch.http.WebUrl;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Addresses on the web: absolute, http or https. */
public final class WebAddress implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        var url = WebUrl.of(text);
        if (url == null) {
            throw new TypeConversionException(
                    "'" + text + "' is no web address; write it as https://news.example/feed.xml");
        }
        return url;
    }
}
