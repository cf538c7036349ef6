package newswire.enrich.tag.quote;

/** How marked words stand in their paragraph, and among the story's other marks. */
final class MarkedParagraph {

    private static final int SPEECH = 5;
    private static final int MARKS_TOGETHER = 4;
    private static final int MANY = 5;

    private final Prose prose;
    private final Marks marks;

    MarkedParagraph(Prose prose, Marks marks) {
        this.prose = prose;
        this.marks = marks;
    }

    void describe(int q, KindSlots to) {
        int line = prose.lineStart(Math.min(marks.first(q), prose.size() - 1));
        int others = 0;
        int speech = 0;
        for (int i = q - 1; i >= 0 && isOn(line, i); i--) {
            others++;
            speech += marks.length(i) >= SPEECH ? 1 : 0;
        }
        for (int i = q + 1; i < marks.size() && isOn(line, i); i++) {
            others++;
            speech += marks.length(i) >= SPEECH ? 1 : 0;
        }
        boolean wholeLine = line == marks.first(q) && (marks.end(q) >= prose.size() || prose.beginsLine(marks.end(q)));
        to.add("line " + (line == marks.first(q)) + wholeLine);
        to.add("first line " + (line == 0));
        to.add("marks in paragraph " + Math.min(3, others) + Math.min(2, speech));
        boolean spoken = false;
        int before = line == 0 ? 0 : prose.lineStart(line - 1);
        for (int i = q - 1; i >= 0 && marks.first(i) >= before; i--) {
            spoken |= marks.first(i) < line && marks.length(i) >= SPEECH;
        }
        to.add("speech in paragraph before " + spoken);
        to.add("marks " + Math.min(MANY, marks.size() / MARKS_TOGETHER));
    }

    private boolean isOn(int line, int q) {
        return marks.first(q) < prose.size() && prose.lineStart(marks.first(q)) == line;
    }
}
