package org.activesync4j;

import java.util.Arrays;
import java.util.Optional;

/**
 * Names a version of the protocol that the library speaks. A request has one, and everything about it is decided from
 * that one; see [MS-ASHTTP] 2.2.1.1.2.
 */
public enum Version {
    /** Exchange 2003 SP2. */
    V2_5("2.5"),
    /** Exchange 2007. */
    V12_0("12.0"),
    /** Exchange 2007 SP1. */
    V12_1("12.1"),
    /** Exchange 2010. */
    V14_0("14.0"),
    /** Exchange 2010 SP1 and 2013. */
    V14_1("14.1"),
    /** Exchange 2016. */
    V16_0("16.0"),
    /** Exchange 2016 and later. */
    V16_1("16.1");

    private final String wire;

    Version(String wire) {
        this.wire = wire;
    }

    /**
     * Returns what stands in the header {@code MS-ASProtocolVersion}.
     *
     * @return for example {@code 14.1}
     */
    public String wire() {
        return wire;
    }

    /**
     * Says whether this is the given version or a later one.
     *
     * @param other the version to compare with
     * @return whether
     */
    public boolean atLeast(Version other) {
        return compareTo(other) >= 0;
    }

    /**
     * Says whether this version is older than the given one.
     *
     * @param other the version to compare with
     * @return whether
     */
    public boolean before(Version other) {
        return compareTo(other) < 0;
    }

    /**
     * Reads a version as devices write it: blanks around it and a missing {@code .0} do not matter.
     *
     * @param text for example {@code 14.1} or {@code 14}
     * @return the version, or empty if the library does not speak it
     */
    public static Optional<Version> parse(String text) {
        String number = text.strip();
        String full = number.indexOf('.') < 0 ? number + ".0" : number;
        return Arrays.stream(values())
                .filter(version -> version.wire.equals(full))
                .findFirst();
    }

    /** Returns what stands on the wire. */
    @Override
    public String toString() {
        return wire;
    }
}
