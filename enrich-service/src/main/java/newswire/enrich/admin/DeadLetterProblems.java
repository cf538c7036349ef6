package newswire.enrich.admin;

import newswire.enrich.deadletter.BusyException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong with dead letters, as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = DeadLetterController.class)
class DeadLetterProblems {

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail wrongInput(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return problem(HttpStatus.BAD_REQUEST, "'" + e.getValue() + "' does not fit " + e.getName() + ".");
    }

    @ExceptionHandler(NoSuchLetterException.class)
    ProblemDetail notThere(NoSuchLetterException e) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler(BusyException.class)
    ProblemDetail taken(BusyException e) {
        return problem(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler(KafkaException.class)
    ProblemDetail brokerAway(KafkaException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence == null ? "" : sentence);
    }
}
