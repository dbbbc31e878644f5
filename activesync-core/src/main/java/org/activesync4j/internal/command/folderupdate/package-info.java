/** The FolderUpdate command, [MS-ASCMD] 2.2.1.6. */
@NullMarked
package org.activesync4j.internal.command.folderupdate;

import org.jspecify.annotations.NullMarked;
