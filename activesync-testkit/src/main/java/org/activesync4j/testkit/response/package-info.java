/**
 * Says whether an answer is one that every Exchange ActiveSync client understands. The facts stand in text tables, one row
 * for each element; how to read and change them is told by {@code README.md} beside them.
 */
@NullMarked
package org.activesync4j.testkit.response;

import org.jspecify.annotations.NullMarked;
