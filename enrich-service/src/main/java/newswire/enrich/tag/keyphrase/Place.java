package newswire.enrich.tag.keyphrase;

/**
 * Where a sentence stands.
 *
 * @param number counted from the first one of the title
 * @param leads whether it is of the title, or the first one where there is none
 * @param ofTitle whether its offsets are those of the title
 * @param headline whether it is set in capitals, or each of its words with one
 */
record Place(int number, boolean leads, boolean ofTitle, boolean headline) {}
