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
                        """)).containsExactly("Ada Moss", "Ada Moss", "Ada Moss", null);
    }

    @Test
    void leavesAPronounAloneThatMayMeanSeveralPeople() {
        assertThat(names("Kim Dorn met Lee Hale.\n“The ferry is back,” she said."))
                .containsExactly((String) null);
        assertThat(names("Mr Lee Hale met Kim Dorn.\n“The ferry is back,” she said."))
                .containsExactly("Kim Dorn");
    }

    @Test
    void takesAPronounForWhomTheSentenceBeforeSpeaksOfAlone() {
        assertThat(names("Ben Pell came early.\nAda Moss thanked the crews. “The ferry is back,” she said."))
                .containsExactly("Ada Moss");
        assertThat(names("Ben Pell came early. It rained. Ada Moss met him. “The ferry is back,” she said."))
                .containsExactly("Ada Moss");
    }

    @Test
    void beginsASentenceAfterTheMarkThatClosesTheOneBefore() {
        assertThat(
                        names(
                                "Ben Pell said that Lee Hale was “late again.” Ada Moss denies it. “The ferry is back,” she said."))
                .last()
                .isEqualTo("Ada Moss");
    }

    @Test
    void knowsByGivenNamesWhomAPronounFits() {
        assertThat(names("Ada Moss met Ben Pell.\n“The ferry is back,” she said."))
                .containsExactly("Ada Moss");
        assertThat(names("Ada Moss met Ben Pell.\n“The ferry is back,” he said."))
                .containsExactly("Ben Pell");
    }

    @Test
    void takesNobodyForAPronounWhoIsNamedAfterIt() {
        assertThat(names("Kim Dorn met Ben Pell. He praised the ferry of Lee Hale. “The ferry is back,” he said."))
                .doesNotContain("Lee Hale");
    }

    @Test
    void readsTheNameThatAPhraseEndsWithUnlessItTellsWhoseItIs() {
        assertThat(names("“The ferry is back,” said the former harbour chief Ada Moss."))
                .containsExactly("Ada Moss");
        assertThat(names("“The ferry is back,” said a lawyer for Ben Pell.")).containsExactly((String) null);
    }

    @Test
    void leadsItBackToTheInstitutionThatTheSentenceBeforeIsAbout() {
        assertThat(names("The Port House disputed the report.\n“Nothing of it is true,” it said in a statement."))
                .containsExactly("Port House");
        assertThat(names("Tern Radio stands by its report. “We have the papers,” it said. “We show them,” it added."))
                .containsExactly("Tern Radio", "Tern Radio");
    }

    @Test
    void leavesItAloneThatMayMeanSomethingElse() {
        assertThat(names("The Port House and Tern Radio disagree.\n“Nothing of it is true,” it said in a statement."))
                .containsExactly((String) null);
        assertThat(names("Port House won the match.\n“We are back,” it read on the front page."))
                .containsExactly((String) null);
        assertThat(names("The letter reached the Port House.\n“Nothing of it is true,” it said."))
                .containsExactly((String) null);
        assertThat(names("The Port House’s lawyers wrote a letter.\n“Nothing of it is true,” it said."))
                .containsExactly((String) null);
    }
}
