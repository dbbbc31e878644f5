/** What the library remembers: states, devices, policies and signals, in memory or in a database. */
@NullMarked
package org.activesync4j.state;

import org.jspecify.annotations.NullMarked;
