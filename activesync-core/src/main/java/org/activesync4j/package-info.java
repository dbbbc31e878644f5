/**
 * The library's front door: build an {@link org.activesync4j.ActiveSync}, hand it each {@link org.activesync4j.Request}.
 */
@NullMarked
package org.activesync4j;

import org.jspecify.annotations.NullMarked;
