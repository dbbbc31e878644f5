package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.activesync4j.item.InstanceId;

/** Changes the occurrences of a series one by one. Used by one thread. */
final class Occurrences {

    private final WrittenTime start;
    private final Repetition repetition;
    private final ExcludedDates dates;
    private Series series;

    Occurrences(Series series, WrittenTime start, Repetition repetition) {
        this.series = series;
        this.start = start;
        this.repetition = repetition;
        this.dates = new ExcludedDates(start, series.around());
    }

    Series series() {
        return series;
    }

    private LocalDateTime original(InstanceId id) {
        return repetition.original(id, start, series.around());
    }

    /** The occurrence does not take place. */
    void remove(InstanceId id) {
        LocalDateTime time = original(id);
        series.override(time, start).ifPresent(override -> series = series.without(Set.of(override)));
        if (!repetition.extra().contains(id)) {
            series = series.withMaster(dates.with(series.master(), time));
        }
    }

    /** The occurrence is as the series would have it. */
    void restore(InstanceId id) {
        LocalDateTime time = original(id);
        series.override(time, start).ifPresent(override -> series = series.without(Set.of(override)));
        series = series.withMaster(dates.without(series.master(), time));
    }

    /** The occurrence differs from the series, or differs in more. */
    void edit(InstanceId id, UnaryOperator<Component> change) {
        LocalDateTime time = original(id);
        Optional<Component> there = series.override(time, start);
        if (there.isPresent()) {
            series = series.replacing(there.get(), change.apply(there.get()));
            return;
        }
        Component regular = regular(time);
        Component changed = change.apply(regular);
        series = series.withMaster(dates.without(series.master(), time));
        if (changed != regular || repetition.extra().contains(id)) {
            series = series.adding(changed);
        }
    }

    /** Returns an occurrence that does not differ from the series yet. */
    private Component regular(LocalDateTime time) {
        Component master = series.master();
        Component bare = master.withoutLines(RuleLine.NAME, "RDATE", "EXRULE", ExcludedDates.NAME);
        EventSpan span = EventSpan.of(master, series.around().zones())
                .orElseThrow()
                .from(start.like(time).eventTime(series.around().zones()));
        return span.written(bare, series.around()).with(start.like(time).line(Series.ORIGINAL));
    }
}
