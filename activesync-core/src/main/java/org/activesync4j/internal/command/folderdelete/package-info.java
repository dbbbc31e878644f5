/** The FolderDelete command, [MS-ASCMD] 2.2.1.4. */
@NullMarked
package org.activesync4j.internal.command.folderdelete;

import org.jspecify.annotations.NullMarked;
