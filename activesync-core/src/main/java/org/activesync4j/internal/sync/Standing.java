package org.activesync4j.internal.sync;

/** How an item stands with a device. The numbers are stored: they never change. */
public enum Standing {
    /** The device shows it as its fingerprint says. */
    SHOWN(0),
    /** The device has never got it: this version could not be sent. It is tried again once it changes. */
    SET_ASIDE(1),
    /** The device has something else than what we last gave, as after a refused or altered Change: it gets a Change. */
    DIRTY(2),
    /** The device deleted it, but it is still there: it gets an Add. */
    MISSING(3),
    /** The device shows an older version: this one could not be sent. It is tried again once it changes. */
    STALE(4),
    /** The device has it, but it has gone, which no look will tell any more: it gets a Delete. */
    GONE(5),
    /** The device may have it or not, as after a move of which it hears late: it gets an Add, or a Delete once it has gone. */
    UNCERTAIN(6);

    private final int number;

    Standing(int number) {
        this.number = number;
    }

    /**
     * Tells whether the device has to be told something although nothing changed.
     *
     * @return whether
     */
    public boolean isUnsettled() {
        return this == DIRTY || this == MISSING || this == GONE || this == UNCERTAIN;
    }

    /**
     * Tells whether the device shows the item, in whatever version, as far as is known.
     *
     * @return whether
     */
    public boolean isOnDevice() {
        return this != SET_ASIDE && this != MISSING;
    }

    int number() {
        return number;
    }

    static Standing numbered(int number) {
        for (Standing standing : values()) {
            if (standing.number == number) {
                return standing;
            }
        }
        throw new NewerFormat("standing " + number);
    }
}
