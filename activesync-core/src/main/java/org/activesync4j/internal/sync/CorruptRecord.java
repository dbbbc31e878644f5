package org.activesync4j.internal.sync;

/**
 * Says that stored bytes are not what was saved: that collection begins again, nothing else.
 *
 * <p>Head and pages are loaded one after the other. If somebody saved in between, they do not fit together, and that looks
 * like this as well: so load the head again first, and believe it only if the revision is still the same.
 */
public final class CorruptRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptRecord(String message) {
        super(message);
    }
}
