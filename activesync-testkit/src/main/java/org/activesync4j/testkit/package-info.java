/** Conformance contracts, a small client to test with, and fakes. */
@NullMarked
package org.activesync4j.testkit;

import org.jspecify.annotations.NullMarked;
