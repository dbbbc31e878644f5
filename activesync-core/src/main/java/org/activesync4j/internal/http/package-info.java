/** The envelope of requests and answers: query, headers, HTTP codes. */
@NullMarked
package org.activesync4j.internal.http;

import org.jspecify.annotations.NullMarked;
