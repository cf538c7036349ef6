package newswire.ingest.admin;

import java.util.NoSuchElementException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with a request about feeds, as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = FeedController.class)
class FeedProblems {

    @ExceptionHandler
    ProblemDetail unknownFeed(NoSuchElementException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, text(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail wrongInput(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, text(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail page(NotAFeedException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, text(e.getMessage()));
        problem.setProperty("feeds", e.feeds());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "the body must be JSON like {\"url\": \"https://example.org/feed\", \"interval\": \"PT15M\"}");
    }

    @ExceptionHandler
    ProblemDetail brokerAway(KafkaException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, text(e.getMessage()));
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
