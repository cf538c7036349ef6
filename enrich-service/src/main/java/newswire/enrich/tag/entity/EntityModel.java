package newswire.enrich.tag.entity;

import newswire.enrich.shipped.Shipped;

/** The models of names that ship with the service. */
public enum EntityModel {
    /** The best one, learnt from all texts at hand; what their licences allow is told by its card. */
    BEST("entities.model", "9"),

    /** Learnt from openly licensed texts alone. */
    OPEN("entities-open.model", "9-open");

    private final Shipped<NameModel> names;
    private final String version;

    EntityModel(String file, String version) {
        this.names = Shipped.with(EntityModel.class, file, from -> NameModel.read(Lexicon.shipped(), from));
        this.version = version;
    }

    NameModel names() {
        return names.get();
    }

    String version() {
        return version;
    }
}
