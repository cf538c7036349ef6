package newswire.client;

/** The event is of a type that this version of the client does not know: of a later release, to be passed over. */
public final class UnknownEventTypeException extends UnreadableEventException {

    private static final long serialVersionUID = 1;

    UnknownEventTypeException(Envelope about) {
        super(
                about,
                about.type()
                        .map(type -> "is of the type " + type + ", which this client does not know.")
                        .orElse("does not say its type in the header ce_type."),
                null);
    }
}
