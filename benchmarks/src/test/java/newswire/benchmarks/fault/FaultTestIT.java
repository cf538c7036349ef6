package newswire.benchmarks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The short form of the fault test; docs/exactly-once.md tells of the long one. */
class FaultTestIT {

    @Test
    void nothingIsLostRepeatedOrPolledTooOftenWhileServicesAndBrokerAreKilled() {
        var exit = new CommandLine(new FaultTest())
                .execute(
                        "--seed=5",
                        "--kills=4",
                        "--broker-kills=1",
                        "--stops=0",
                        "--freezes=1",
                        "--changes=2",
                        "--take-overs=1",
                        "--ingest=2",
                        "--enrich=1",
                        "--pause=4");

        assertThat(exit).isZero();
    }
}
