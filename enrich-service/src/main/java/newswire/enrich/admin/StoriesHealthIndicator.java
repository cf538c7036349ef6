package newswire.enrich.admin;

import newswire.enrich.placement.StoryDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code stories}: down while articles wait longer to be placed than a change of the placing instance explains. */
@Component
class StoriesHealthIndicator implements HealthIndicator {

    private final ObjectProvider<StoryDesk> desk;

    StoriesHealthIndicator(ObjectProvider<StoryDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Health health() {
        var here = desk.getIfAvailable();
        if (here == null) {
            return Health.up().withDetail("enabled", false).build();
        }
        return (here.isStuck() ? Health.down() : Health.up())
                .withDetail("placesHere", here.placesHere())
                .withDetail("remembered", here.remembered())
                .withDetail("waiting", here.longestWait())
                .build();
    }
}
