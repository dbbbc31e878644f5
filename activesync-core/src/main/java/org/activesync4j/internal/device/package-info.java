/** What devices are sent about their policy, and what they send about themselves. */
@NullMarked
package org.activesync4j.internal.device;

import org.jspecify.annotations.NullMarked;
