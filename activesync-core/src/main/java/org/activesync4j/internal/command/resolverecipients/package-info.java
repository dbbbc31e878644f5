/** The ResolveRecipients command, [MS-ASCMD] 2.2.1.15. */
@NullMarked
package org.activesync4j.internal.command.resolverecipients;

import org.jspecify.annotations.NullMarked;
