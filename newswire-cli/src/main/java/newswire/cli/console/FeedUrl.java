package newswire.cli.console;

import java.net.URI;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Addresses of feeds: absolute, http or https. */
public final class FeedUrl implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            var url = new URI(text.strip());
            var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && url.getHost() != null) {
                return url;
            }
        } catch (java.net.URISyntaxException e) {
            throw new TypeConversionException("'" + text + "' is no URL (" + e.getReason() + ")");
        }
        throw new TypeConversionException(
                "'" + text + "' is no address of a feed; write it as https://news.example/feed.xml");
    }
}
