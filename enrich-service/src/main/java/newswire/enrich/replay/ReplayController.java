package newswire.enrich.replay;

import java.net.URI;
import java.util.List;
import newswire.enrich.replay.job.ReplayEntry;
import newswire.enrich.replay.job.Wish;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replays over REST, the same on every instance. Errors are problem details (RFC 9457). */
@RestController
@RequestMapping("/replays")
class ReplayController {

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    @PostMapping
    ResponseEntity<ReplayView> create(@RequestBody byte[] request) {
        var replay = ReplayView.of(replays.create(RequestReader.read(request)));
        return ResponseEntity.created(URI.create("/replays/" + replay.id())).body(replay);
    }

    @GetMapping
    List<ReplayView> list() {
        return replays.all().stream().map(ReplayView::of).toList();
    }

    @GetMapping("/{id}")
    ReplayView show(@PathVariable String id) {
        return ReplayView.of(known(id));
    }

    @PostMapping("/{id}/pause")
    ReplayView pause(@PathVariable String id) {
        return wish(id, Wish.PAUSE);
    }

    @PostMapping("/{id}/resume")
    ReplayView resume(@PathVariable String id) {
        return wish(id, Wish.RUN);
    }

    @PostMapping("/{id}/cancel")
    ReplayView cancel(@PathVariable String id) {
        return wish(id, Wish.CANCEL);
    }

    private ReplayView wish(String id, Wish wish) {
        return ReplayView.of(replays.wish(known(id), wish));
    }

    private ReplayEntry known(String id) {
        return replays.get(id).orElseThrow(() -> new UnknownReplay("there is no replay " + id));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail wrongInput(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, e);
    }

    @ExceptionHandler(IllegalStateException.class)
    ProblemDetail tooLate(IllegalStateException e) {
        return problem(HttpStatus.CONFLICT, e);
    }

    @ExceptionHandler(UnknownReplay.class)
    ProblemDetail unknown(UnknownReplay e) {
        return problem(HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler(InvalidTopicException.class)
    ProblemDetail noTopic(InvalidTopicException e) {
        return problem(HttpStatus.BAD_REQUEST, e);
    }

    @ExceptionHandler(AuthorizationException.class)
    ProblemDetail forbidden(AuthorizationException e) {
        return problem(HttpStatus.FORBIDDEN, e);
    }

    @ExceptionHandler(KafkaException.class)
    ProblemDetail brokerAway(KafkaException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, e);
    }

    private static ProblemDetail problem(HttpStatus status, Exception e) {
        return ProblemDetail.forStatusAndDetail(status, text(e.getMessage()));
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static final class UnknownReplay extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownReplay(String message) {
            super(message);
        }
    }
}
