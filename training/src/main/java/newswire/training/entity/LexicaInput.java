package newswire.training.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/** Reads the maps and trees of {@link Lexica}, and nothing else that a stream of objects may hold. */
final class LexicaInput extends ObjectInputStream {

    LexicaInput(InputStream in) throws IOException {
        super(in);
        setObjectInputFilter(
                ObjectInputFilter.Config.createFilter("java.util.*;java.lang.*;newswire.training.entity.*;!*"));
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
        if (type.getName().endsWith(".tree.PrefixTree")) {
            return PrefixTree.class;
        }
        return type.getName().endsWith(".tree.PrefixNode") ? PrefixNode.class : super.resolveClass(type);
    }
}
