/** A small but real client: speaks to an engine as a phone does, keeps what it is told, and checks every answer. */
@NullMarked
package org.activesync4j.testkit.device;

import org.jspecify.annotations.NullMarked;
