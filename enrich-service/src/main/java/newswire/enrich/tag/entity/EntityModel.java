package newswire.enrich.tag.entity;

/** The models of names that ship with the service. */
public enum EntityModel {
    /** The best one, learnt from all texts at hand; what their licences allow is told by its card. */
    BEST("entities.model", "2"),

    /** Learnt from openly licensed texts alone. */
    OPEN("entities-open.model", "2-open");

    private final String file;
    private final String version;

    EntityModel(String file, String version) {
        this.file = file;
        this.version = version;
    }

    String file() {
        return file;
    }

    String version() {
        return version;
    }
}
