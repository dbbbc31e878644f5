/** The SmartForward command. */
@NullMarked
package org.activesync4j.internal.command.smartforward;

import org.jspecify.annotations.NullMarked;
