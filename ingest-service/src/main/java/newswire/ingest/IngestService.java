package newswire.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that turns feeds into raw articles. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestService {

    /** Runs the service until it is told to stop. */
    public static void main(String[] args) {
        application().run(args);
    }

    /**
     * The service, ready to be run. Its settings are in {@code ingest-service.yml} and may be overridden in an
     * {@code application.yml} beside it; so several services can run in one process.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IngestService.class)
                .properties("spring.config.name=ingest-service,application")
                .properties(HostName.setting());
    }
}
