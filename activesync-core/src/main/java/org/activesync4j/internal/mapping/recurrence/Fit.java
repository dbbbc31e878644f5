package org.activesync4j.internal.mapping.recurrence;

import org.activesync4j.item.Recurrence.Pattern;

/**
 * The pattern of a recurrence that has all days of a rule.
 *
 * @param pattern the pattern
 * @param interval every how many days, weeks, months or years
 * @param exact whether it has no others
 */
record Fit(Pattern pattern, int interval, boolean exact) {}
