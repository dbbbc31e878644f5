/**
 * What the library remembers: the sync state of devices, the devices themselves, and the signal between nodes.
 */
@NullMarked
package org.activesync4j.state;

import org.jspecify.annotations.NullMarked;
