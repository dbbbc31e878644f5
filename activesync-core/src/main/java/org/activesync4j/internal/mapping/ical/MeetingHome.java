package org.activesync4j.internal.mapping.ical;

import java.util.Optional;
import org.activesync4j.item.Event;

/**
 * Whether it is a meeting, and whose, follows from those who take part; only that it does not take place is said, by {@code
 * STATUS}, which may have said that the user has perhaps no time.
 */
record MeetingHome() implements Home<Integer> {

    private static final String STATUS = "STATUS";
    private static final String CANCELLED = "CANCELLED";
    private static final BusyHome BUSY = new BusyHome();
    private static final int CANCELLED_BIT = 4;

    @Override
    public Optional<Integer> read(Component event, Surroundings around) {
        boolean own = People.isOwn(event, around);
        if (isCancelled(event)) {
            return Optional.of(own ? Event.CANCELLED : Event.RECEIVED_CANCELLED);
        }
        if (!People.isMeeting(event) && own) {
            return Optional.of(Event.APPOINTMENT);
        }
        return Optional.of(own ? Event.MEETING : Event.RECEIVED);
    }

    private static boolean isCancelled(Component event) {
        return event.text(STATUS)
                .map(String::strip)
                .filter(CANCELLED::equalsIgnoreCase)
                .isPresent();
    }

    @Override
    public Component write(Component event, Integer value, Surroundings around) {
        boolean wanted = (value & CANCELLED_BIT) != 0;
        if (wanted == isCancelled(event)) {
            return event;
        }
        return BUSY.read(event, around)
                .map(busy -> BUSY.write(said(event, wanted), busy, around))
                .orElseThrow();
    }

    private static Component said(Component event, boolean cancelled) {
        return cancelled ? event.withOnly(ContentLine.of(STATUS, CANCELLED)) : event.withoutLines(STATUS);
    }

    @Override
    public Component remove(Component event, Surroundings around) {
        return write(event, Event.APPOINTMENT, around);
    }
}
