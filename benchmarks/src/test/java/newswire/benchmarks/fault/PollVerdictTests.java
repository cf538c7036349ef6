package newswire.benchmarks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A check that finds nothing must be able to find something. */
class PollVerdictTests {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private static Request request(int feed, String instance, int from) {
        return request(feed, instance, from, 0, 0);
    }

    private static Request request(int feed, String instance, int from, int known, int given) {
        return new Request(feed, "site", instance, at(from), at(from + 30), known, given);
    }

    private static Instant at(int millis) {
        return START.plusMillis(millis);
    }

    private static PollVerdict verdict(List<Request> requests, Integer... committed) {
        return verdict(
                requests,
                List.of(committed).stream().map(end -> poll(end, null)).toList());
    }

    private static PollVerdict verdict(List<Request> requests, List<CommittedPolls.Poll> committed) {
        return PollVerdict.of(requests, List.of(), Map.of(0, committed), Duration.ofSeconds(1));
    }

    private static CommittedPolls.Poll poll(int end, Integer pageDue) {
        return new CommittedPolls.Poll(at(end), pageDue == null ? null : at(pageDue), false);
    }

    @Test
    void isCleanWhenEachPollWaitsForTheIntervalAfterTheLastOne() {
        var polls = verdict(List.of(request(0, "a", 0), request(0, "b", 1030), request(0, "a", 2060)), 40, 1065, 2095);

        assertThat(polls).isEqualTo(new PollVerdict(3, 0, 0, 0, 0, 0, 0));
        assertThat(polls.isClean()).isTrue();
    }

    @Test
    void countsAPollThatComesTooEarlyWhoeverMakesIt() {
        var polls = verdict(List.of(request(0, "a", 0), request(0, "b", 1029)), 40, 1065);

        assertThat(polls).isEqualTo(new PollVerdict(2, 0, 0, 1, 0, 0, 0));
        assertThat(polls.isClean()).isFalse();
    }

    @Test
    void aPollThatWasNeverCommittedMayBeMadeAgain() {
        assertThat(verdict(List.of(request(0, "a", 0), request(0, "b", 100)), 140))
                .isEqualTo(new PollVerdict(2, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void aPollThatWasNeverCommittedMayComeTooEarlyItself() {
        assertThat(verdict(List.of(request(0, "a", 0), request(0, "zombie", 500), request(0, "a", 1100)), 40, 1140))
                .isEqualTo(new PollVerdict(3, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void countsTwoAtOnceAtASite() {
        assertThat(verdict(List.of(request(0, "a", 0), request(1, "b", 20)), 40))
                .isEqualTo(new PollVerdict(2, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void countsAPageBesideAPollOfItsSite() {
        var polls = List.of(request(0, "a", 0));
        var pages = List.of(
                new RequestLog.Visit("site", at(20), at(50)),
                new RequestLog.Visit("site", at(50), at(80)),
                new RequestLog.Visit("another", at(60), at(90)));

        assertThat(PollVerdict.of(polls, pages, Map.of(0, List.of(poll(40, null))), Duration.ofSeconds(1)))
                .isEqualTo(new PollVerdict(1, 3, 0, 0, 1, 0, 0));
    }

    @Test
    void validatorsAreThoseOfTheLastPollThatWasCommittedWhoeverMadeIt() {
        var polls = verdict(
                List.of(
                        request(0, "a", 0, 0, 1),
                        request(0, "b", 1030, 1, 1),
                        request(0, "b", 2060, 1, 2),
                        request(0, "a", 2560, 1, 2)),
                40,
                1065,
                2595);

        assertThat(polls).isEqualTo(new PollVerdict(4, 0, 1, 0, 0, 1, 0));
        assertThat(polls.isClean()).isTrue();
    }

    @Test
    void countsValidatorsOfAnAnswerThatWasNeverCommittedAndThoseThatWereForgotten() {
        var polls = verdict(
                List.of(
                        request(0, "a", 0, 0, 1),
                        request(0, "a", 1030, 1, 2),
                        request(0, "b", 1530, 2, 2),
                        request(0, "b", 2560, 0, 3)),
                40,
                1565);

        assertThat(polls).isEqualTo(new PollVerdict(4, 0, 2, 0, 0, 1, 2));
        assertThat(polls.isClean()).isFalse();
    }

    @Test
    void aPageThatIsDueIsAReasonToAskSoonerAndWithoutValidators() {
        var polls = verdict(
                List.of(request(0, "a", 0, 0, 1), request(0, "b", 400, 0, 1)), List.of(poll(40, 400), poll(440, null)));

        assertThat(polls).isEqualTo(new PollVerdict(2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsAPollThatComesBeforeThePageIsDueAndOneWithoutValidatorsForNoPage() {
        var polls = verdict(
                List.of(
                        request(0, "a", 0, 0, 1),
                        request(0, "b", 399, 0, 1),
                        request(0, "b", 1430, 1, 1),
                        request(0, "b", 2460, 0, 1)),
                List.of(poll(40, 400), poll(439, null), poll(1470, null), poll(2500, null)));

        assertThat(polls).isEqualTo(new PollVerdict(4, 0, 0, 1, 0, 1, 2));
    }

    @Test
    void aFeedThatIsToBeReadInFullIsAskedForWithoutValidatorsOrWithThoseThatItHad() {
        var inFull = List.of(new CommittedPolls.Poll(at(40), null, true));

        assertThat(verdict(List.of(request(0, "a", 0, 0, 1), request(0, "a", 1100, 0, 2)), inFull)
                        .outdated())
                .isZero();
        assertThat(verdict(List.of(request(0, "a", 0, 0, 1), request(0, "a", 1100, 1, 2)), inFull)
                        .outdated())
                .isZero();
        assertThat(verdict(List.of(request(0, "a", 0, 0, 2), request(0, "a", 1100, 1, 3)), inFull)
                        .outdated())
                .isEqualTo(1);
    }
}
