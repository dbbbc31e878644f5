/** The GetItemEstimate command, [MS-ASCMD] 2.2.1.9. */
@NullMarked
package org.activesync4j.internal.command.getitemestimate;

import org.jspecify.annotations.NullMarked;
