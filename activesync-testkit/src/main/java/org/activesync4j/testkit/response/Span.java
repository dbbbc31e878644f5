package org.activesync4j.testkit.response;

/** Says how small and how great a number may be, both ends included. */
record Span(long least, long most) {

    static final Span ANY = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Reads {@code 5}, {@code 0..31} or, without an upper end, {@code 1..}. */
    static Span parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return new Span(Long.parseLong(text), Long.parseLong(text));
        }
        String end = text.substring(dots + 2);
        return new Span(Long.parseLong(text.substring(0, dots)), end.isEmpty() ? Long.MAX_VALUE : Long.parseLong(end));
    }

    boolean contains(long number) {
        return number >= least && number <= most;
    }

    /** Returns the span as {@link #parse} reads it. */
    @Override
    public String toString() {
        return least == most ? Long.toString(least) : least + ".." + (most == Long.MAX_VALUE ? "" : most);
    }
}
