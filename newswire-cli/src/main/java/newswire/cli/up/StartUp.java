package newswire.cli.up;

import newswire.cli.console.LogFile;

/** The way from settings to a running pipeline, with a word to the person at the terminal. */
public final class StartUp {

    private StartUp() {}

    /** Starts the pipeline, says where its parts are, and sends the log to a file in the data folder. */
    public static Pipeline of(PipelineSettings settings) {
        var log = LogFile.openIn(DataFolder.open(settings.data()).path());
        say("starting; data and log are in " + log.getParent());
        var pipeline = Pipeline.start(settings);
        say("Kafka is at " + pipeline.kafka() + ", feeds at http://localhost:" + settings.port()
                + "/feeds, replays and dead letters at http://localhost:" + settings.enrichPort());
        return pipeline;
    }

    /** How the person calls this command. */
    public static String command() {
        return System.getProperty("newswire.command", "newswire");
    }

    /** A line for the person, beside the articles. */
    public static void say(String line) {
        System.err.println("newswire: " + line);
    }
}
