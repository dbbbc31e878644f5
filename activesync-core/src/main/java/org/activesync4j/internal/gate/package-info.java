/** Whether a device may come in: pure decisions about version, wipe, access and policy key. */
@NullMarked
package org.activesync4j.internal.gate;

import org.jspecify.annotations.NullMarked;
