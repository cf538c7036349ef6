package newswire.ingest.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import newswire.ingest.push.Callback;
import newswire.ingest.push.Pushing;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What hubs call (WebSub, sections 5.3 and 7). */
@RestController
@RequestMapping("/push/{token}")
class PushController {

    private static final Logger log = LoggerFactory.getLogger(PushController.class);

    private final Callback callback;

    PushController(Pushing pushing) {
        this.callback = pushing.callback();
    }

    @GetMapping
    ResponseEntity<String> verify(
            @PathVariable String token,
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.topic", required = false) @Nullable String topic,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
            @RequestParam(name = "hub.lease_seconds", required = false) @Nullable String leaseSeconds,
            @RequestParam(name = "hub.reason", required = false) @Nullable String reason)
            throws InterruptedException {
        if ("denied".equals(mode)) {
            return callback.denied(token, topic, reason)
                    ? ResponseEntity.ok().build()
                    : ResponseEntity.notFound().build();
        }
        return challenge != null && callback.verifies(token, mode, topic, leaseSeconds)
                ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge)
                : ResponseEntity.notFound().build();
    }

    @PostMapping
    ResponseEntity<Void> take(@PathVariable String token, HttpServletRequest request)
            throws IOException, InterruptedException {
        var body = request.getInputStream().readNBytes((int) Math.min(Integer.MAX_VALUE, callback.maxBytes() + 1));
        var answer = callback.pushed(token, request.getHeader("X-Hub-Signature"), request.getContentType(), body);
        return ResponseEntity.status(
                        switch (answer) {
                            case ACCEPTED -> HttpStatus.ACCEPTED;
                            case GONE -> HttpStatus.GONE;
                            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                        })
                .build();
    }

    @ExceptionHandler(KafkaException.class)
    ResponseEntity<Void> brokerAway(KafkaException e) {
        log.warn("a hub is asked to come again: {}", e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
