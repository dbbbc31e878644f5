/** What stands between the engine and a driver. */
@NullMarked
package org.activesync4j.internal.guard;

import org.jspecify.annotations.NullMarked;
