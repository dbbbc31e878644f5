/** The FolderCreate command, [MS-ASCMD] 2.2.1.3. */
@NullMarked
package org.activesync4j.internal.command.foldercreate;

import org.jspecify.annotations.NullMarked;
