package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.tag.EntityType;

/**
 * Makes what stands in a row of organisations one of them, though it was taken for a person or a place: {@code Gannet, Ternly and
 * Moss Ferries}. Not what is on the lists of places or of given names, unless it is on those of organisations too. For one
 * sentence.
 */
final class Series {

    private static final Set<String> JOINTS = Set.of(",", "and", "or", "&", "/");

    /** Two may as well be a company and its place, or its founder. */
    private static final int SHORTEST = 3;

    private final LabelledLine line;

    private record Member(int first, int last) {}

    private Series(LabelledLine line) {
        this.line = line;
    }

    /** Changes the labels in place. */
    static void mend(LabelledLine line) {
        new Series(line).mend();
    }

    private void mend() {
        var row = new ArrayList<Member>();
        int joint = -1;
        for (int first = 0; first < line.length(); first++) {
            if (line.starts(first)) {
                if (joint != first) {
                    mend(row);
                    row.clear();
                }
                int last = line.end(first);
                row.add(new Member(first, last));
                joint = behindJoint(last + 1);
            }
        }
        mend(row);
    }

    /** Where the next name begins; negative where nothing joins one on. */
    private int behindJoint(int i) {
        int next = i;
        while (next < i + 2 && JOINTS.contains(line.plain(next))) {
            next++;
        }
        return next > i ? next : -1;
    }

    private void mend(List<Member> row) {
        long organisations = row.stream().filter(this::isOrganisation).count();
        if (row.size() < SHORTEST || 2 * organisations <= row.size()) {
            return;
        }
        for (var member : row) {
            if (!isOrganisation(member) && member.first == member.last && mayBeOne(member)) {
                Labels.write(line.of(), member.first, member.last, EntityType.ORGANISATION);
            }
        }
    }

    private boolean isOrganisation(Member member) {
        return line.type(member.first) == EntityType.ORGANISATION;
    }

    private boolean mayBeOne(Member member) {
        var name = line.name(member.first, member.last);
        var lexicon = Lexicon.shipped();
        return lexicon.isOrganisation(name) || !lexicon.isPlace(name) && !lexicon.isGivenName(name);
    }
}
