/** For those who add a command: what one is given, and what it may answer. */
@NullMarked
package org.activesync4j.command;

import org.jspecify.annotations.NullMarked;
