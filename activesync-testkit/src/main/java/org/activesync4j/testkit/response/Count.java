package org.activesync4j.testkit.response;

/** Says how often an element may occur beneath its parent. */
record Count(int least, int most) {

    static final Count ONCE = new Count(1, 1);

    /** Reads what stands behind a name: nothing, {@code ?}, {@code *}, {@code +} or {@code {0..3}}. */
    static Count parse(String text) {
        return switch (text) {
            case "" -> ONCE;
            case "?" -> new Count(0, 1);
            case "*" -> new Count(0, Integer.MAX_VALUE);
            case "+" -> new Count(1, Integer.MAX_VALUE);
            default -> of(Span.parse(text.substring(1, text.length() - 1)));
        };
    }

    private static Count of(Span span) {
        return new Count((int) span.least(), (int) span.most());
    }

    boolean allows(long times) {
        return times >= least && times <= most;
    }

    /** Returns how a sentence ends, as in "exactly once". */
    @Override
    public String toString() {
        if (least == most) {
            return "exactly " + times(least);
        }
        return least == 0 ? "at most " + times(most) : "at least " + times(least) + upTo();
    }

    private String upTo() {
        return most == Integer.MAX_VALUE ? "" : " and at most " + times(most);
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
