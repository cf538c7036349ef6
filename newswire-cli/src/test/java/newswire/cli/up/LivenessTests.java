package newswire.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

class LivenessTests {

    private Health state = Health.up().build();

    @Test
    void isLostWhenAServiceSaysThatItNeedsARestart() {
        try (var service = new SpringApplicationBuilder(Service.class)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("test", this))
                .run(
                        "--spring.application.name=enrich",
                        "--management.endpoint.health.group.liveness.include=restart")) {
            assertThat(Liveness.lost(service)).isEmpty();

            state = Health.down().build();

            assertThat(Liveness.lost(service)).contains("enrich needs a restart");
        }
    }

    @ImportAutoConfiguration({HealthEndpointAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class})
    static class Service {

        @Bean
        HealthIndicator restartHealthIndicator(LivenessTests test) {
            return () -> test.state;
        }
    }
}
