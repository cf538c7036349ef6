package newswire.cli.console;

import picocli.CommandLine.Option;

/** Where Kafka is, for commands that talk to a broker that runs already. */
public final class BrokerOption {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            defaultValue = "localhost:9092",
            description = "Kafka to connect to (default: ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    /** Addresses as Kafka's clients take them. */
    public String bootstrapServers() {
        return bootstrapServers;
    }
}
