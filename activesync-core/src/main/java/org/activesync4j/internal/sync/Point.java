package org.activesync4j.internal.sync;

import java.util.Optional;
import org.activesync4j.spi.Token;

/**
 * What is true as of one sync key.
 *
 * @param number of the key; 0 before any key was given
 * @param token from where to look for what the device does not know yet
 * @param version the folder's version at which the device knew everything, empty if not known
 * @param view under which was looked, see {@link Horizon#view}
 * @param tally sums up what the device holds
 * @param moreAvailable whether the device was told that more is to come
 * @param doubt a look that waits for a second one
 * @param resume how far the Adds got
 */
public record Point(
        long number,
        Token token,
        String version,
        int view,
        Tally tally,
        boolean moreAvailable,
        Optional<Doubt> doubt,
        Optional<Resume> resume) {

    /** Of a device that holds nothing and was never given a key. */
    public static final Point BEGINNING =
            new Point(0, Token.START, "", 0, Tally.EMPTY, false, Optional.empty(), Optional.empty());

    /**
     * Tells from where to look under a filter.
     *
     * @param horizon the filter
     * @return the token, or {@link Token#START} when the filter is another one than before, or only a look at everything says
     *     what is within it
     */
    public Token since(Horizon horizon) {
        return horizon.view() == view && horizon.takesTokens() ? token : Token.START;
    }

    /**
     * Tells whether a look can be spared.
     *
     * @param current the folder's version now, empty if not known
     * @param horizon the filter now
     * @return whether the device certainly has nothing to be told
     */
    public boolean isUpToDate(String current, Horizon horizon) {
        return !current.isEmpty() && current.equals(version) && isSettled(horizon);
    }

    /** Whether nothing has to be told that a look does not name: no correction, and nothing that has aged. */
    boolean isSettled(Horizon horizon) {
        return horizon.view() == view && tally.unsettled() == 0 && !horizon.mayExclude(tally.earliest());
    }

    Point after(Looked looked) {
        return new Point(
                number,
                looked.token(),
                looked.version(),
                looked.view(),
                tally,
                looked.moreAvailable(),
                looked.doubt(),
                looked.resume());
    }

    Point numbered(long other, Tally now) {
        return new Point(other, token, version, view, now, moreAvailable, doubt, resume);
    }
}
