package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Moves the occurrences of a series with it: at another time of day, in another zone, or as dates, they are those of the same
 * days.
 *
 * @param before the series as it was
 * @param now its start as it is now
 */
record OccurrenceTimes(Series before, WrittenTime now) {

    private WrittenTime start() {
        return before.start().orElseThrow();
    }

    private boolean isSame() {
        WrittenTime start = start();
        return start.kind() == now.kind()
                && start.zone().equals(now.zone())
                && start.local().toLocalTime().equals(now.local().toLocalTime());
    }

    private LocalDateTime moved(LocalDateTime original) {
        boolean regular = start().isDate()
                || now.isDate()
                || original.toLocalTime().equals(start().local().toLocalTime());
        return regular ? original.toLocalDate().atTime(now.local().toLocalTime()) : original;
    }

    /** Returns the event with the dates at which it does not take place. */
    Component excluded(Component event) {
        return isSame() ? event : new ExcludedDates(start(), before.around()).moved(event, this::moved, now);
    }

    /** Returns an occurrence; one that took place at its time still does, as long as the series now lasts. */
    Component moved(Component override, Component master) {
        Optional<LocalDateTime> original = before.original(override, start());
        Optional<EventSpan> length = EventSpan.of(master, before.around().zones());
        if (original.isEmpty() || length.isEmpty()) {
            return override;
        }
        LocalDateTime time = isSame() ? original.get() : moved(original.get());
        boolean regular = isRegular(override, original.get());
        Component named = isSame()
                ? override
                : override.withOnly(
                        now.like(time).in(override.line(Series.ORIGINAL).orElseThrow()));
        return regular
                ? length.get()
                        .from(now.like(time).eventTime(before.around().zones()))
                        .written(named, before.around())
                : named;
    }

    private boolean isRegular(Component override, LocalDateTime original) {
        Optional<EventSpan> series =
                EventSpan.of(before.master(), before.around().zones());
        return EventSpan.of(override, before.around().zones())
                .filter(span -> series.map(each -> each.from(
                                start().like(original).eventTime(before.around().zones())))
                        .filter(span::equals)
                        .isPresent())
                .isPresent();
    }
}
