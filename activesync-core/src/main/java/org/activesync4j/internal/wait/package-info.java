/** Waiting: the only place that knows timers, signals and hand-over. */
@NullMarked
package org.activesync4j.internal.wait;

import org.jspecify.annotations.NullMarked;
