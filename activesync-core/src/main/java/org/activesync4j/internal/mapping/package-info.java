/** Mail as a stream of MIME: taken apart, and composed anew. Nothing here holds an attachment in memory. */
@NullMarked
package org.activesync4j.internal.mapping;

import org.jspecify.annotations.NullMarked;
