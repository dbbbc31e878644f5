/** WBXML 1.3 as Exchange ActiveSync uses it: reader, writer, code pages and a small tree. */
@NullMarked
package org.activesync4j.wbxml;

import org.jspecify.annotations.NullMarked;
