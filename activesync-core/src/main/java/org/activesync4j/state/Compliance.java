package org.activesync4j.state;

/** How far a device says that it keeps its policy; the client's status in [MS-ASPROV]. */
public enum Compliance {
    /** It keeps all of it. */
    FULL(1),
    /** It keeps a part, the password at least. */
    PARTIAL(2),
    /** It has not applied the policy. */
    NONE(3),
    /** Somebody else manages the device and its policy. */
    EXTERNALLY_MANAGED(4);

    private final int status;

    Compliance(int status) {
        this.status = status;
    }

    /**
     * Returns the number that devices send.
     *
     * @return 1 to 4
     */
    public int status() {
        return status;
    }
}
