/** The Ping command, [MS-ASCMD] 2.2.1.13. */
@NullMarked
package org.activesync4j.internal.command.ping;

import org.jspecify.annotations.NullMarked;
