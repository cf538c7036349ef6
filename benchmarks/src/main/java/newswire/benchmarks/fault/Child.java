package newswire.benchmarks.fault;

import java.io.IOException;
import java.util.Arrays;
import newswire.benchmarks.replay.BrokerProcess;
import newswire.enrich.EnrichService;
import newswire.ingest.IngestService;

/** A process under test. It dies with its parent, whose death closes its standard input. */
final class Child {

    private Child() {}

    /** Arguments: {@code broker}, {@code ingest} or {@code enrich}, then those of the program itself. */
    public static void main(String[] arguments) throws IOException {
        var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "broker" -> BrokerProcess.main(rest);
            case "ingest" -> {
                dieWithParent();
                IngestService.main(rest);
            }
            case "enrich" -> {
                dieWithParent();
                EnrichService.main(rest);
            }
            default -> throw new IllegalArgumentException("no such process: " + arguments[0]);
        }
    }

    private static void dieWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is said; that it ends is the message.
                }
            } catch (IOException e) {
                System.err.println("the parent can't be heard: " + e.getMessage());
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
