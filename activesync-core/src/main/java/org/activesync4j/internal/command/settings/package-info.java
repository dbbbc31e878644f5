/** The Settings command. */
@NullMarked
package org.activesync4j.internal.command.settings;

import org.jspecify.annotations.NullMarked;
