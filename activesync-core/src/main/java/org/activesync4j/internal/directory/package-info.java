/** What several commands ask of the directory. */
@NullMarked
package org.activesync4j.internal.directory;

import org.jspecify.annotations.NullMarked;
