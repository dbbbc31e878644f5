package org.activesync4j.internal.sync;

import java.util.EnumSet;
import java.util.Set;
import org.activesync4j.spi.Etag;

/**
 * An etag, shortened: what is kept of an item's version for each device.
 *
 * @param content SipHash-2-4 with key 0 of the content's version
 * @param read whether a mail is read
 * @param flag the lower half of such a hash of the flag's version, 0 only without one
 * @param categories the lower half of such a hash of the categories' version, 0 only without any
 */
public record Fingerprint(long content, boolean read, int flag, int categories) {

    /**
     * Shortens an etag.
     *
     * @param etag from the driver
     * @return the same for the same etag, on every node and for ever
     */
    public static Fingerprint of(Etag etag) {
        return new Fingerprint(
                SipHash.ofText(etag.content()),
                etag.marks().read(),
                shorten(etag.marks().flag()),
                shorten(etag.marks().categories()));
    }

    /**
     * Compares all but the marks.
     *
     * @param other of the same item
     * @return whether the content is the same
     */
    public boolean sameContent(Fingerprint other) {
        return content == other.content;
    }

    /**
     * Compares the marks.
     *
     * @param other of the same item
     * @return which marks differ
     */
    public Set<Mark> differingMarks(Fingerprint other) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (read != other.read) {
            marks.add(Mark.READ);
        }
        if (flag != other.flag) {
            marks.add(Mark.FLAG);
        }
        if (categories != other.categories) {
            marks.add(Mark.CATEGORIES);
        }
        return marks;
    }

    /**
     * Describes this content with other marks.
     *
     * @param other whose marks
     * @return a mixture
     */
    public Fingerprint markedLike(Fingerprint other) {
        return new Fingerprint(content, other.read, other.flag, other.categories);
    }

    /**
     * Describes this content with some marks of another.
     *
     * @param other whose marks
     * @param marks which; the others stay
     * @return a mixture
     */
    public Fingerprint markedLike(Fingerprint other, Set<Mark> marks) {
        return new Fingerprint(
                content,
                marks.contains(Mark.READ) ? other.read : read,
                marks.contains(Mark.FLAG) ? other.flag : flag,
                marks.contains(Mark.CATEGORIES) ? other.categories : categories);
    }

    boolean hasFlagOrCategories() {
        return flag != 0 || categories != 0;
    }

    private static int shorten(String version) {
        if (version.isEmpty()) {
            return 0;
        }
        int hash = (int) SipHash.ofText(version);
        return hash == 0 ? 1 : hash;
    }
}
