package newswire.enrich.tag.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.entity.Words.Setting;

/** Mends labels that the words in a name, or right beside it, show to be wrong, whatever else the document says. For one sentence. */
final class Slips {

    private static final Set<String> FORMS_OF_ADDRESS =
            WordLists.of(Slips.class, "en").list("forms-of-address");

    /** A politician's party and state, as American newspapers write them: {@code R-Ohio}. */
    private static final Pattern PARTY_AND_STATE = Pattern.compile("[DRI][-–]\\p{Lu}.*");

    private final LabelledLine line;
    private final PeopleSlips people;
    private final PlaceSlips places;

    private Slips(LabelledLine line, Storms storms) {
        this.line = line;
        this.people = new PeopleSlips(line, storms);
        this.places = new PlaceSlips(line);
    }

    /** Changes the labels of a document in place. */
    static void mend(List<Line> lines, List<byte[]> labels) {
        var storms = new Storms(lines);
        for (int s = 0; s < lines.size(); s++) {
            var line = new LabelledLine(lines.get(s), labels.get(s));
            new Slips(line, storms).mend();
            QuotedTitles.mend(line);
            CompoundNames.mend(line);
            KnownFirms.mend(line);
            Series.mend(line);
            ReportingAgency.mend(line);
        }
    }

    private void mend() {
        for (int first = 0; first < line.length(); first++) {
            if (line.starts(first)) {
                mend(first);
            }
        }
    }

    private void mend(int first) {
        int last = line.end(first);
        int bracket = bracket(first, last);
        if (bracket >= 0) {
            line.split(first, bracket - 1, bracket + 1, last);
            return;
        }
        if (PARTY_AND_STATE.matcher(line.text(first)).matches()) {
            line.clear(first, last);
            return;
        }
        switch (line.type(first)) {
            case PERSON -> people.mend(first, last);
            case ORGANISATION -> organisation(first, last);
            case PLACE -> places.mend(first, last);
            case null -> {}
        }
    }

    /** {@code Rev. Ada Moss} is somebody, though taken for an organisation. */
    private void organisation(int first, int last) {
        if (first < last && FORMS_OF_ADDRESS.contains(line.plain(first)) && areCapitalised(first, last)) {
            line.clear(first, last);
            Labels.write(line.of(), first + 1, last, EntityType.PERSON);
        }
    }

    /** A bracket within a name that opens or closes outside of it; negative when there is none. */
    private int bracket(int first, int last) {
        int open = -1;
        for (int i = first; i <= last; i++) {
            var word = line.plain(i);
            if (word.equals("(")) {
                open = i;
            } else if (word.equals(")") && open < 0) {
                return i;
            } else if (word.equals(")")) {
                open = -1;
            }
        }
        return open;
    }

    private boolean areCapitalised(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!line.hasCapital(i)) {
                return false;
            }
        }
        return line.line().setting == Setting.PLAIN;
    }
}
