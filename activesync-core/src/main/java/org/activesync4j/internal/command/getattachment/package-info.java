/** The GetAttachment command, [MS-ASCMD] 2.2.1.8. */
@NullMarked
package org.activesync4j.internal.command.getattachment;

import org.jspecify.annotations.NullMarked;
