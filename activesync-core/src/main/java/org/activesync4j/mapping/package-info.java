/** MIME, iCalendar and vCard objects to items, and changes of items back onto such objects. */
@NullMarked
package org.activesync4j.mapping;

import org.jspecify.annotations.NullMarked;
