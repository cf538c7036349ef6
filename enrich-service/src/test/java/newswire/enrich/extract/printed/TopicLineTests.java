package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicLineTests {

    @Test
    void leadsToLinesBelowWhereItListsNothingItself() {
        assertThat(TopicLine.isOne("Tags:")).isFalse();
        assertThat(TopicLine.leads("Tags:")).isTrue();
        assertThat(TopicLine.isOne("Tags: Islands")).isTrue();
        assertThat(TopicLine.leads("Tags: Islands")).isFalse();
    }

    @Test
    void listsNoTopicWithoutAWord() {
        assertThat(TopicLine.topics("Tags: , Islands, , Storms", "")).containsExactly("Islands", "Storms");
    }
}
