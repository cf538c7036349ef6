package newswire.enrich.tag.quote;

import static newswire.enrich.tag.quote.QuotedText.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerNamesTests {

    @Test
    void leadsSpeakersBackToTheirFullNamesWhereItIsClearWhoIsMeant() {
        assertThat(names("""
                        “The ferry is back,” Ada Moss said.
                        “It sails at midnight,” she said.
                        Ben Pell nodded to Ada Moss.
                        “It is free,” she said.
                        “I like the old pier,” the captain said.
                        """)).containsExactly("Ada Moss", "Ada Moss", null, null);
    }

    @Test
    void leavesAPronounAloneThatMayMeanSeveralPeople() {
        assertThat(names("Ada Moss met Ben Pell.\n“The ferry is back,” she said."))
                .containsExactly((String) null);
        assertThat(names("Mr Ben Pell met Ada Moss.\n“The ferry is back,” she said."))
                .containsExactly("Ada Moss");
    }
}
