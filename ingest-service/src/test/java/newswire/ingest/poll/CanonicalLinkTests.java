package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalLinkTests {

    private static final String URL = "https://news.example/2026/ferry?ref=feed";

    @Test
    void isWhatThePageDeclaresMadeAbsolute() {
        assertThat(of("<head><link rel='canonical' href='/2026/ferry'></head>"))
                .isEqualTo("https://news.example/2026/ferry");
    }

    @Test
    void heedsTheBaseOfThePage() {
        assertThat(of("<head><base href='https://www.news.example/2026/'><link rel=canonical href=ferry></head>"))
                .isEqualTo("https://www.news.example/2026/ferry");
    }

    @Test
    void findsTheRelationAmongOthersInAnyCase() {
        assertThat(of("<head><link rel='nofollow Canonical' href='https://news.example/a'></head>"))
                .isEqualTo("https://news.example/a");
        assertThat(of("<head><link rel='noncanonical' href='https://news.example/a'></head>"))
                .isNull();
    }

    @Test
    void isNoneWhereItStandsInTheTextOrLeadsToNoWebPage() {
        assertThat(of("<body><p>Words</p><link rel=canonical href='https://spam.example/'></body>"))
                .isNull();
        assertThat(of("<head><link rel=canonical href='javascript:void(0)'></head>"))
                .isNull();
        assertThat(of("<head><link rel=canonical href=''></head>")).isNull();
    }

    private static String of(String html) {
        return CanonicalLink.of("<!DOCTYPE html><html>" + html, URL);
    }
}
