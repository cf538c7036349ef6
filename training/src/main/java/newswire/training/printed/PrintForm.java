package newswire.training.printed;

/** The ways in which a page becomes plain text. */
enum PrintForm {
    /** As a browser copies it: blank lines around paragraphs, headings and lists. */
    copied,
    /** Line below line, with no blank ones. */
    dense,
    /** As {@link #copied}, with headings and items marked as programs mark them that make text of pages. */
    marked,
    /** As {@link #copied}, with rows that break at the width of a sheet of paper. */
    wrapped
}
