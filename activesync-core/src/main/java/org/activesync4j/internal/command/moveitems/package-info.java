/** The MoveItems command, [MS-ASCMD] 2.2.1.12. */
@NullMarked
package org.activesync4j.internal.command.moveitems;

import org.jspecify.annotations.NullMarked;
