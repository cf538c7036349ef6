package newswire.ingest.parse.decode;

import newswire.ingest.parse.Decoding;

/** A document as text, without byte order mark, and how it became so. */
public record Decoded(String text, Decoding decoding) {}
