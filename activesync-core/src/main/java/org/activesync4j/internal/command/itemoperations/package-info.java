/** The ItemOperations command, [MS-ASCMD] 2.2.1.10. */
@NullMarked
package org.activesync4j.internal.command.itemoperations;

import org.jspecify.annotations.NullMarked;
