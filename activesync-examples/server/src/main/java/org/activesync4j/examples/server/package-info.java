/** A small groupware over files: several accounts that send each other mail, to try the library with a phone. */
@NullMarked
package org.activesync4j.examples.server;

import org.jspecify.annotations.NullMarked;
