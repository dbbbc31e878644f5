/**
 * What a device holds, what was promised to it, and what it is to be told: values and pure functions.
 *
 * <p>No clock, no store, no stream. A command loads a {@link org.activesync4j.internal.sync.Head}, asks {@link
 * org.activesync4j.internal.sync.Verdict#judge} what the presented key means, opens {@link
 * org.activesync4j.internal.sync.Holdings}, lets {@link org.activesync4j.internal.sync.Plan} compare them with what was
 * {@link org.activesync4j.internal.sync.Seen}, and saves what {@link org.activesync4j.internal.sync.Holdings#commit}
 * returns. The stored forms are written by hand, carry a version and a checksum, and are kept for ever.
 */
@NullMarked
package org.activesync4j.internal.sync;

import org.jspecify.annotations.NullMarked;
