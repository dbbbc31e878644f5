/** The Search command, [MS-ASCMD] 2.2.1.16. */
@NullMarked
package org.activesync4j.internal.command.search;

import org.jspecify.annotations.NullMarked;
