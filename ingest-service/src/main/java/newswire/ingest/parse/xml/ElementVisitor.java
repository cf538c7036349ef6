package newswire.ingest.parse.xml;

/** Is shown each element when it ends. */
public interface ElementVisitor {

    /**
     * Looks at an element whose end was reached or had to be assumed.
     *
     * @param element the element with all that is inside
     * @param cutOff whether the document ended inside it, so that something may be missing
     * @return whether to keep it in the tree
     */
    boolean keep(Element element, boolean cutOff);

    /** Whether it has seen as much as it will ever want, so that reading may stop. */
    boolean satisfied();
}
