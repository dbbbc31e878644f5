package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/**
 * A date of a task, which devices are told twice.
 *
 * @param moment the moment
 * @param local date and time where the user is
 */
record TaskDate(Instant moment, LocalDateTime local) {

    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;

    TaskDate {
        moment = moment.truncatedTo(ChronoUnit.SECONDS);
        local = local.truncatedTo(ChronoUnit.SECONDS);
    }

    static TaskDate at(Instant moment, Surroundings around) {
        return new TaskDate(moment, around.zones().usual().local(moment));
    }

    static TaskDate on(LocalDateTime local, Surroundings around) {
        return new TaskDate(around.zones().usual().moment(local), local);
    }

    /** Says whether devices can be told a time. */
    static boolean isSayable(LocalDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    static boolean isSayable(Instant moment) {
        return isSayable(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    boolean isMidnight() {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** The two properties in which a task has it. */
    record Pair(Property<Instant> moment, Property<LocalDateTime> local) {

        Item in(Item task, TaskDate date) {
            return task.with(moment, date.moment()).with(local, date.local());
        }

        boolean isTouchedBy(Patch patch) {
            return patch.touches(moment) || patch.touches(local);
        }

        /** Returns what a patch makes of it; where it says only one of the two, the other one follows. */
        Optional<TaskDate> wanted(Optional<TaskDate> shown, Patch patch, Surroundings around) {
            Optional<Instant> at = patch.set().get(moment);
            Optional<LocalDateTime> on = patch.set().get(local);
            if (at.isPresent() && on.isPresent()) {
                return Optional.of(new TaskDate(at.get(), on.get()));
            }
            if (at.isPresent() || on.isPresent()) {
                return at.map(time -> at(time, around)).or(() -> on.map(time -> on(time, around)));
            }
            boolean gone = patch.touches(moment) && patch.touches(local);
            return gone
                    ? Optional.empty()
                    : shown.map(date -> patch.touches(moment) ? on(date.local(), around) : at(date.moment(), around));
        }
    }
}
