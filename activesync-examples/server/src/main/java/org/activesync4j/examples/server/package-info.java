/** A server to try: people on one machine, whose files are their mail and contacts. */
@NullMarked
package org.activesync4j.examples.server;

import org.jspecify.annotations.NullMarked;
