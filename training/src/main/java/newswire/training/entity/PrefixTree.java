package newswire.training.entity;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Stands in for the class of that name in NLP4J, as far as its serialised form goes. */
final class PrefixTree implements Serializable {

    @Serial
    private static final long serialVersionUID = 0x59cedf5569fdc4d3L;

    @SuppressWarnings("MemberName")
    private @Nullable PrefixNode n_root;

    PrefixNode root() {
        return n_root == null ? new PrefixNode() : n_root;
    }
}
