package newswire.cli.console;

import java.net.URI;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Addresses on the web: absolute, http or https. */
public final class WebAddress implements ITypeConverter<URI> {

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
                "'" + text + "' is no web address; write it as https://news.example/feed.xml");
    }
}
