/** What FolderCreate, FolderUpdate and FolderDelete have in common: one change of the hierarchy, made once. */
@NullMarked
package org.activesync4j.internal.folder;

import org.jspecify.annotations.NullMarked;
