package newswire.enrich.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newswire.enrich.deadletter.BusyException;
import newswire.enrich.deadletter.DeadLetterArchive;
import newswire.enrich.deadletter.DeadLetterDesk;
import newswire.enrich.deadletter.DeskReport;
import newswire.enrich.deadletter.LetterId;
import newswire.enrich.deadletter.LetterSummary;
import newswire.enrich.deadletter.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters over REST, the same on every instance. Errors are problem details (RFC 9457). */
@RestController
@RequestMapping("/dead-letters")
class DeadLetterController {

    private static final int MOST_LETTERS = 500;
    private static final Set<String> OF_A_SUMMARY = Set.of("reason", "site", "article", "after", "before");
    private static final Set<String> OF_A_LIST =
            Set.of("reason", "site", "article", "after", "before", "all", "limit", "from");

    /** Each look fetches megabytes at a time. */
    private static final int LOOKS_AT_ONCE = 2;

    private final DeadLetterArchive archive;
    private final DeadLetterDesk desk;
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);

    DeadLetterController(DeadLetterArchive archive, DeadLetterDesk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    record ListView(List<DeadLetterView> letters, @Nullable String next) {}

    /** @throws IllegalArgumentException for a condition that is misspelt, which would show letters that are not meant */
    private static void refuseOthers(Map<String, String> stated, Set<String> known) {
        stated.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("There is no condition '" + name + "'; there are "
                            + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
                });
    }

    @GetMapping
    ListView list(
            @RequestParam Map<String, String> stated,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String article,
            @RequestParam @Nullable Instant after,
            @RequestParam @Nullable Instant before,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String from) {
        refuseOthers(stated, OF_A_LIST);
        if (limit < 1 || limit > MOST_LETTERS) {
            throw new IllegalArgumentException("limit is from 1 to " + MOST_LETTERS + ".");
        }
        var selection = Selection.of(null, reason, site, article, after, before, from);
        var page = look(() -> archive.list(selection, all, limit));
        return new ListView(
                page.letters().stream()
                        .map(entry -> DeadLetterView.of(entry, null))
                        .toList(),
                page.next());
    }

    @GetMapping("/summary")
    LetterSummary summary(
            @RequestParam Map<String, String> stated,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String site,
            @RequestParam @Nullable String article,
            @RequestParam @Nullable Instant after,
            @RequestParam @Nullable Instant before) {
        refuseOthers(stated, OF_A_SUMMARY);
        return look(() -> archive.summary(Selection.of(null, reason, site, article, after, before, null)));
    }

    @GetMapping("/{id}")
    DeadLetterView show(@PathVariable String id) {
        var letter = LetterId.of(id);
        return look(() -> {
            var entry = archive.letter(letter);
            if (entry == null) {
                throw new NoSuchLetterException("There is no dead letter " + id + ", or not any more.");
            }
            return DeadLetterView.of(entry, archive.value(letter));
        });
    }

    /** As text and never as a page: whose it is nobody knows. */
    @GetMapping("/{id}/page")
    ResponseEntity<byte[]> page(@PathVariable String id) {
        var page = look(() -> archive.page(LetterId.of(id)));
        return file(id, page == null ? null : page.getBytes(UTF_8), "text/plain;charset=UTF-8", "page");
    }

    @GetMapping("/{id}/value")
    ResponseEntity<byte[]> value(@PathVariable String id) {
        return file(id, look(() -> archive.bytes(LetterId.of(id))), MediaType.APPLICATION_OCTET_STREAM_VALUE, "value");
    }

    @PostMapping("/redrive")
    DeskReport redrive(@RequestBody(required = false) byte @Nullable [] body) {
        var request = request(body);
        return desk.redrive(request.selection(), request.forced(), request.who());
    }

    @PostMapping("/discard")
    DeskReport discard(@RequestBody(required = false) byte @Nullable [] body) {
        var request = request(body);
        return desk.discard(request.selection(), request.statedBecause(), request.who());
    }

    private static DeadLetterRequest request(byte @Nullable [] body) {
        return DeadLetterRequest.of(body == null ? new byte[0] : body);
    }

    private static ResponseEntity<byte[]> file(String id, byte @Nullable [] content, String type, String noun) {
        if (content == null) {
            throw new NoSuchLetterException("There is no " + noun + " in dead letter " + id + ", or not any more.");
        }
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + noun + ".txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private <T> T look(Supplier<T> work) {
        if (!looks.tryAcquire()) {
            throw new BusyException("Too many are looking at dead letters just now; ask again.");
        }
        try {
            return work.get();
        } finally {
            looks.release();
        }
    }
}
