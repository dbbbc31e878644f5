/** The SmartReply command. */
@NullMarked
package org.activesync4j.internal.command.smartreply;

import org.jspecify.annotations.NullMarked;
