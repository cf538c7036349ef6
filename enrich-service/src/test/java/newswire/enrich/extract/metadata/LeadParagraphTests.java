package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Story;
import org.junit.jupiter.api.Test;

class LeadParagraphTests {

    private static final String LEAD = "Ils étaient douze au premier concert. Jeudi soir, il a fallu refuser du monde.";

    private static final String STORY = """
            <p>PORT-GRIS — Plus de neuf cents personnes ont écouté jeudi soir la chorale des marins retraités de Port-Gris, qui
            chantait pour la première fois dans la cathédrale.</p>
            <p>Le chœur, fondé dans un café en 2019, compte aujourd'hui quarante-six voix. « Nous ne lisons pas la musique, nous
            la respirons », dit son chef, Armel Tanguy.</p>
            <p>La recette, près de deux mille couronnes, ira à la société de sauvetage en mer.</p>
            """;

    @Test
    void isTheStandfirstWhereItStandsAboveTheByline() {
        Story story = read("<p><b>" + LEAD + "</b></p><p>Par Samir Haddad</p><div class=\"texte\">" + STORY + "</div>");

        assertThat(story.standfirst()).isEqualTo(LEAD);
        assertThat(story.dateline()).isEqualTo("PORT-GRIS");
        assertThat(story.text()).startsWith(LEAD + "\n\nPORT-GRIS — Plus de neuf cents");
    }

    @Test
    void isOfTheStoryWhereNothingSetsItApart() {
        String below = "<p>Par Samir Haddad</p><div class=\"texte\"><p>" + LEAD + "</p>" + STORY + "</div>";
        String amid = "<p>" + LEAD + "</p><p>Par Samir Haddad</p>" + STORY;

        assertThat(read(below).standfirst()).isNull();
        assertThat(read(amid).standfirst()).isNull();
    }

    private static Story read(String body) {
        String page =
                "<html><head><title>Une chorale de marins remplit la cathédrale</title></head><body><table><tr><td><a href=\"/\">Accueil</a></td>"
                        + "<td><a href=\"/sport\">Sport</a> | <a href=\"/jeux\">Jeux</a></td></tr></table>"
                        + "<h1>Une chorale de marins remplit la cathédrale</h1>" + body
                        + "<p><small>© Le Courrier du Port</small></p></body></html>";
        return new Extractor()
                .extract(ArticleSource.ofPage(page, URI.create("https://courrier.example/fr/chorale.html")));
    }
}
