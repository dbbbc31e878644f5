package org.activesync4j.examples.files;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.activesync4j.spi.Etag;

/** Tells what is in a folder now. Remembers what it needs to do that quickly; used under the lock of its owner. */
interface Listing {

    /**
     * An item.
     *
     * @param etag its version
     * @param until when it stops being recent
     */
    record Listed(Etag etag, Instant until) {}

    /**
     * Lists the folder.
     *
     * @return the items by their ids; the very map of before if certainly nothing has changed
     */
    Map<String, Listed> now() throws IOException;
}
