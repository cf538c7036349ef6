package newswire.training.entity;

import java.io.Serial;
import java.util.Collection;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Stands in for the class of that name in NLP4J, as far as its serialised form goes. */
final class PrefixNode extends HashMap<Object, PrefixNode> {

    @Serial
    private static final long serialVersionUID = 0x15bdfb7915ff1af7L;

    private @Nullable Object value;

    @Nullable
    Collection<?> lists() {
        return (Collection<?>) value;
    }
}
