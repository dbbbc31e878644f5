package org.activesync4j.internal.sync;

import java.util.Optional;
import org.activesync4j.spi.Token;

/**
 * What a look has led to: how far the device knows the folder now.
 *
 * @param token from where to look next time
 * @param version the folder's version at which the device knows everything, empty if not known
 * @param view under which was looked, see {@link Horizon#view}
 * @param moreAvailable whether something is left to be told
 * @param doubt a look that waits for a second one
 * @param resume how far the Adds got
 */
public record Looked(
        Token token, String version, int view, boolean moreAvailable, Optional<Doubt> doubt, Optional<Resume> resume) {

    /**
     * Stands for no look at all: what was known of the folder stays as it was.
     *
     * @param point until now
     * @return the same
     */
    public static Looked unchanged(Point point) {
        return new Looked(
                point.token(), point.version(), point.view(), point.moreAvailable(), point.doubt(), point.resume());
    }
}
