package newswire.ingest.parse.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    /** The normal and the abnormal examples of RFC 3986, 5.4, but for those of an empty reference. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    g       | http://a/b/c/g
                    ./g     | http://a/b/c/g
                    g/      | http://a/b/c/g/
                    /g      | http://a/g
                    //g     | http://g
                    ?y      | http://a/b/c/d;p?y
                    g?y     | http://a/b/c/g?y
                    #s      | http://a/b/c/d;p?q#s
                    g#s     | http://a/b/c/g#s
                    g?y#s   | http://a/b/c/g?y#s
                    ;x      | http://a/b/c/;x
                    .       | http://a/b/c/
                    ./      | http://a/b/c/
                    ..      | http://a/b/
                    ../g    | http://a/b/g
                    ../..   | http://a/
                    ../../g | http://a/g
                    ../../../g | http://a/g
                    /./g    | http://a/g
                    /../g   | http://a/g
                    g.      | http://a/b/c/g.
                    ..g     | http://a/b/c/..g
                    ./../g  | http://a/b/g
                    g/./h   | http://a/b/c/g/h
                    g/../h  | http://a/b/c/h
                    g?y/../x | http://a/b/c/g?y/../x
                    http:g  | http://a/b/c/g
                    g:h     | g:h
                    """)
    void resolvesAsTheStandardSays(String relative, String expected) {
        assertThat(Addresses.resolve("http://a/b/c/d;p?q", relative)).isEqualTo(expected);
    }

    @Test
    void agreesWithTheJdkOnOrdinaryPaths() {
        for (String relative : new String[] {"x", "/x/y", "../x?a=1", "x/../y", "?q=2"}) {
            URI base = URI.create("https://a.example/b/c.html");
            String jdk = base.resolve(relative.startsWith("?") ? "c.html" + relative : relative)
                    .toString();
            assertThat(Addresses.resolve(base.toString(), relative)).isEqualTo(jdk);
        }
    }

    @Test
    void takesAddressesThatAreMisspelt() {
        assertThat(Addresses.resolve("http://a.example/", " /with space/ä|\n b "))
                .isEqualTo("http://a.example/with space/ä|b");
        assertThat(Addresses.resolve(null, "relative")).isEqualTo("relative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:x()", " JAVASCRIPT:x()", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "  "
            })
    void leadsNowhereHarmful(String address) {
        assertThat(Addresses.resolve("http://a.example/", address)).isNull();
    }

    @Test
    void makesAddressesInHtmlAbsoluteAndTouchesNothingElse() {
        String html =
                "<p title='a=b'><a class=x href='../y'>1 < 2</a><IMG SRC=z.png><a href=\"#n\" data-href='k'>&amp;</a></p>";

        assertThat(HtmlAddresses.absolute(html, "http://a.example/b/c"))
                .isEqualTo(
                        "<p title='a=b'><a class=x href='http://a.example/y'>1 < 2</a><IMG SRC=http://a.example/b/z.png>"
                                + "<a href=\"http://a.example/b/c#n\" data-href='k'>&amp;</a></p>");
        assertThat(HtmlAddresses.absolute(html, null)).isSameAs(html);
    }
}
