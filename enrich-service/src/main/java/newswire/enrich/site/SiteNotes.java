package newswire.enrich.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one learner has noted of a site at some moment, in a form that can be kept: some 3 KB, 14 at most.
 *
 * @param own counted by the learner itself
 * @param others sum of what all other learners had noted by then, of other articles
 */
public record SiteNotes(SiteCounts own, SiteCounts others) {

    /** Changes with the form, and with the meaning of what is hashed. */
    private static final int FORM = 1;

    /** Nothing noted yet. */
    public static SiteNotes empty() {
        return new SiteNotes(new SiteCounts(), new SiteCounts());
    }

    /** What all notes say together. */
    public SiteKnowledge knowledge() {
        return SiteKnowledge.of(List.of(own, others));
    }

    /** The notes in the form that {@link #read} takes. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            own.write(out);
            others.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads notes; null when they are in a form of another release, or damaged. */
    public static @Nullable SiteNotes read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            return in.readByte() == FORM ? new SiteNotes(SiteCounts.read(in), SiteCounts.read(in)) : null;
        } catch (IOException damaged) {
            return null;
        }
    }
}
