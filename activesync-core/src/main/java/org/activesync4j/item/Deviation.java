package org.activesync4j.item;

/** Says how an occurrence departs from its series. */
public sealed interface Deviation {

    /**
     * The occurrence differs from the series in what the patch names, and is like it in all else.
     *
     * @param patch what is different; what it clears, the occurrence lacks though the series has it
     */
    record Edit(Patch patch) implements Deviation {}

    /** The occurrence does not take place. */
    record Removed() implements Deviation {}

    /**
     * Returns what holds when this comes on top of what held before.
     *
     * @param earlier what held before
     * @return both together: a later edit adds to an earlier edit, and revives what was removed
     */
    default Deviation after(Deviation earlier) {
        return this instanceof Edit now && earlier instanceof Edit before
                ? new Edit(before.patch.then(now.patch))
                : this;
    }
}
