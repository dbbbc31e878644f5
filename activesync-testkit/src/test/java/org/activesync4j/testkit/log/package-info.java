/** Hears what is logged while a test runs. */
@NullMarked
package org.activesync4j.testkit.log;

import org.jspecify.annotations.NullMarked;
