package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    private static final URI PAGE = URI.create("https://harbourpost.example/islands/ferry");

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ferry.jpg ~ https://harbourpost.example/islands/ferry.jpg
            /i/ferry|small.jpg ~ https://harbourpost.example/i/ferry%7Csmall.jpg
            /i/ferry[1].jpg ~ https://harbourpost.example/i/ferry%5B1%5D.jpg
            /i/50%.jpg ~ https://harbourpost.example/i/50%25.jpg
            /i/a%20b.jpg ~ https://harbourpost.example/i/a%20b.jpg
            \\i\\ferry.jpg?a=\\ ~ https://harbourpost.example/i/ferry.jpg?a=%5C
            //i.example/fähre.jpg ~ https://i.example/fähre.jpg
            """)
    void areMendedAsBrowsersDo(String written, String address) {
        assertThat(Addresses.resolve(PAGE, written)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mailto:ada@harbourpost.example", "javascript:void(0)", "http://", "data:image/gif;base64,R0"
            })
    void areNoneWhereNoPageIs(String written) {
        assertThat(Addresses.resolve(PAGE, written)).isNull();
    }
}
