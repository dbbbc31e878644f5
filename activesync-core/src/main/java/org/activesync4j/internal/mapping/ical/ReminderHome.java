package org.activesync4j.internal.mapping.ical;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.EventTime;

/** The first alarm that a device can give: so many minutes before the start. Others stay unseen. */
record ReminderHome() implements Home<Integer> {

    private static final String ALARM = "VALARM";
    private static final String TRIGGER = "TRIGGER";
    private static final Set<String> OTHERS = Set.of("EMAIL", "PROCEDURE", "NONE");
    private static final long MOST_MINUTES = 60L * 24 * 366 * 10;
    private static final int MINUTE = 60;

    @Override
    public Optional<Integer> read(Component component, Surroundings around) {
        return alarm(component, around).flatMap(alarm -> minutes(alarm, component, around));
    }

    private static Optional<Component> alarm(Component component, Surroundings around) {
        return component
                .components(ALARM)
                .filter(alarm -> minutes(alarm, component, around).isPresent())
                .findFirst();
    }

    private static Optional<Integer> minutes(Component alarm, Component component, Surroundings around) {
        String action = alarm.text("ACTION").orElse("").strip().toUpperCase(Locale.ROOT);
        return OTHERS.contains(action)
                ? Optional.empty()
                : alarm.line(TRIGGER)
                        .flatMap(trigger -> before(trigger, component, around))
                        .map(before -> Math.floorDiv(before.toSeconds() + MINUTE - 1, MINUTE))
                        .filter(minutes -> minutes >= 0 && minutes <= MOST_MINUTES)
                        .map(Long::intValue);
    }

    private static Optional<Duration> before(ContentLine trigger, Component component, Surroundings around) {
        if (trigger.has("RELATED", "END")) {
            return Optional.empty();
        }
        return Durations.of(trigger.value())
                .map(duration -> duration.usual().negated())
                .or(() -> WrittenTime.of(trigger)
                        .flatMap(time -> before(time.moment(around.zones()), component, around)));
    }

    private static Optional<Duration> before(Instant moment, Component component, Surroundings around) {
        return EventSpan.of(component, around.zones())
                .map(EventSpan::start)
                .map(start -> start instanceof EventTime.At at
                        ? at.moment()
                        : start.in(around.zones().usual().id()))
                .map(start -> Duration.between(moment, start));
    }

    @Override
    public Component write(Component component, Integer value, Surroundings around) {
        ContentLine trigger = ContentLine.of(TRIGGER, "-PT" + value + "M");
        Optional<Component> there = alarm(component, around);
        if (there.isPresent()) {
            return component.replacing(
                    there.get(), there.get().withOnly(trigger).withoutLines("ACKNOWLEDGED", "X-MOZ-LASTACK"));
        }
        Component alarm = Component.of(
                ALARM,
                List.of(
                        ContentLine.of("ACTION", "DISPLAY"),
                        ContentLine.ofText(
                                "DESCRIPTION", component.text("SUMMARY").orElse("Reminder")),
                        trigger));
        return component.with(alarm);
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return alarm(component, around).map(component::without).orElse(component);
    }
}
