package newswire.enrich.tag.quote;

/**
 * A place in a story of which to tell whether it is somebody's words: what stands between marks, or one plain word.
 *
 * @param start of the first UTF-16 code unit
 * @param end after the last one
 * @param kind of marks, empty for a plain word
 * @param around slots of what surrounds it
 * @param own slots of what is marked and how; empty for a plain word
 */
public record SpeechExample(int start, int end, String kind, int[] around, int[] own) {}
