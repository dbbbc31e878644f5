/** The FolderSync command, [MS-ASCMD] 2.2.1.5. */
@NullMarked
package org.activesync4j.internal.command.foldersync;

import org.jspecify.annotations.NullMarked;
