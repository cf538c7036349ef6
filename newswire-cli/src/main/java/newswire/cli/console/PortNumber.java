package newswire.cli.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ports of this machine that a service may be given, 1 to 65534: the next one is there too. */
public final class PortNumber implements ITypeConverter<Integer> {

    private static final int LAST = 65_534;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static TypeConversionException refusal(String text) {
        return new TypeConversionException("'" + text + "' is no port; it is a number from 1 to " + LAST);
    }
}
