/** What may become large is collected in memory while it is small, and in a temporary file when it grows. */
@NullMarked
package org.activesync4j.internal.spool;

import org.jspecify.annotations.NullMarked;
