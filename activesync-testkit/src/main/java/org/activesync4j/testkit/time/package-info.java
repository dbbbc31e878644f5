/** Time, threads and chance that a test has in its hand. */
@NullMarked
package org.activesync4j.testkit.time;

import org.jspecify.annotations.NullMarked;
