package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import newswire.enrich.tag.EntityType;

/** Names that name the same, as far as is known. For one thread. */
final class NameGroup {

    final List<Name> names = new ArrayList<>();

    List<String> words() {
        return Collections.max(
                        names, Comparator.comparingInt(name -> name.words().size()))
                .words();
    }

    /** What alike names of one type have alike. */
    static String plain(Name name) {
        return name.type() + " " + name.key();
    }

    String plainKey() {
        return plain(names.getFirst());
    }

    boolean sharesTitle(NameGroup other) {
        var titles = titles();
        titles.retainAll(other.titles());
        return !titles.isEmpty();
    }

    private Set<String> titles() {
        var titles = new HashSet<String>();
        names.stream()
                .map(name -> name.address().title())
                .filter(Objects::nonNull)
                .forEach(titles::add);
        return titles;
    }

    /** Whether the title has a name of more than so many words, and not because of somebody's office. */
    boolean isInTitle(int words) {
        return names.stream()
                .anyMatch(name -> name.mention().inTitle()
                        && name.words().size() > words
                        && !Address.isTitle(name.words().getFirst()));
    }

    EntityType type() {
        return names.getFirst().type();
    }

    int first() {
        return at(names.getFirst());
    }

    static int at(Name name) {
        return name.mention().inTitle() ? -1 : name.mention().start();
    }

    int lastBefore(int place) {
        return names.stream()
                .mapToInt(NameGroup::at)
                .filter(at -> at <= place)
                .max()
                .orElse(Integer.MIN_VALUE);
    }
}
