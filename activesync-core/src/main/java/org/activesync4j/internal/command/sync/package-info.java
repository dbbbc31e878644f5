/** The Sync command, [MS-ASCMD] 2.2.1.21. */
@NullMarked
package org.activesync4j.internal.command.sync;

import org.jspecify.annotations.NullMarked;
