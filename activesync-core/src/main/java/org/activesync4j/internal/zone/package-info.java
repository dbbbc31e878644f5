/** Time zones as the protocol and Windows describe them, and the zones of the JDK that they mean. */
@NullMarked
package org.activesync4j.internal.zone;

import org.jspecify.annotations.NullMarked;
