package newswire.enrich.tag.quote;

/** Features of one kind of marks and of all. */
record KindSlots(Slots all, String kind) {

    void add(String feature) {
        all.add(feature);
        all.add(kind + feature);
    }
}
