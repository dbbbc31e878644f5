/** iCalendar objects: their text, which stays as it is where nobody changes it, and what it says, as items. */
@NullMarked
package org.activesync4j.internal.mapping.ical;

import org.jspecify.annotations.NullMarked;
