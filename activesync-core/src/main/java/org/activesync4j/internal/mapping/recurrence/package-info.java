/** Recurrence rules of iCalendar: what they say as recurrences of items and back, and on which days they fall. */
@NullMarked
package org.activesync4j.internal.mapping.recurrence;

import org.jspecify.annotations.NullMarked;
