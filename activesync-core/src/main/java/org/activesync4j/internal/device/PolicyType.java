package org.activesync4j.internal.device;

import org.activesync4j.Version;

/** The two forms that a policy is sent in; see [MS-ASPROV]. */
public enum PolicyType {
    /** XML in a text, for 2.5. */
    WAP("MS-WAP-Provisioning-XML"),
    /** Elements, from 12.0 on. */
    ELEMENTS("MS-EAS-Provisioning-WBXML");

    private final String wire;

    PolicyType(String wire) {
        this.wire = wire;
    }

    /**
     * Tells the form of a version.
     *
     * @param version the version
     * @return its only form
     */
    public static PolicyType in(Version version) {
        return version.before(Version.V12_0) ? WAP : ELEMENTS;
    }

    /**
     * Returns what stands on the wire.
     *
     * @return the name
     */
    public String wire() {
        return wire;
    }
}
