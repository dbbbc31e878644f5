package org.activesync4j.internal.spool;

import org.activesync4j.item.Content;

/** Content of known length that belongs to who holds it, and is closed by them. */
public interface OwnedContent extends Content, AutoCloseable {

    /** Gives it up. Closing twice does no harm. */
    @Override
    void close();
}
