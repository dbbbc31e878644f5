package org.activesync4j.testkit.response;

import java.util.Optional;
import org.activesync4j.Version;

/** Says in which versions something may be on the wire. */
record Versions(Version since, Optional<Version> before) {

    static final Versions ALL = since(Version.V2_5);

    static Versions since(Version since) {
        return new Versions(since, Optional.empty());
    }

    static Versions before(Version before) {
        return new Versions(Version.V2_5, Optional.of(before));
    }

    boolean contain(Version version) {
        return version.atLeast(since) && before.stream().allMatch(version::before);
    }

    Versions and(Versions other) {
        Version later = since.atLeast(other.since) ? since : other.since;
        return new Versions(later, before.isEmpty() ? other.before : earliest(before.get(), other));
    }

    private static Optional<Version> earliest(Version before, Versions other) {
        return Optional.of(other.before.filter(before::atLeast).orElse(before));
    }

    /** Returns how a sentence ends, as in "from 14.0 on" or "before 16.0". */
    @Override
    public String toString() {
        String end = before.map(version -> "before " + version).orElse("");
        String start = since == Version.V2_5 ? "" : "from " + since + " on";
        return start.isEmpty() || end.isEmpty() ? start + end : start + " and " + end;
    }
}
