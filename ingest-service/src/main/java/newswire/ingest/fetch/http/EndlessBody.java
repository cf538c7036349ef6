package newswire.ingest.fetch.http;

/** A body of which nobody can tell where it ends: the head counts, and to read on fails. */
final class EndlessBody extends Body {

    private final String why;

    EndlessBody(String why) {
        this.why = why;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws ProtocolException {
        throw new ProtocolException(why);
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public boolean isAtEnd() {
        return false;
    }
}
