/** The path of a request: envelope, gate, command, answer. */
@NullMarked
package org.activesync4j.internal.engine;

import org.jspecify.annotations.NullMarked;
