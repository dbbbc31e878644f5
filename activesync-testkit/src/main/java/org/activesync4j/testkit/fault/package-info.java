/** What can go wrong with drivers and stores, on demand. */
@NullMarked
package org.activesync4j.testkit.fault;

import org.jspecify.annotations.NullMarked;
