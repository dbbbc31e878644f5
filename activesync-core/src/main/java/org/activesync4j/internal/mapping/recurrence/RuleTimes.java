package org.activesync4j.internal.mapping.recurrence;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** The times of a day that hours, minutes and seconds make, each with each; they are never all written down. */
record RuleTimes(List<Integer> hours, List<Integer> minutes, List<Integer> seconds) {

    /** What a rule leaves open is as at its first occurrence. */
    static RuleTimes of(Rule rule, LocalTime first) {
        return new RuleTimes(
                either(rule.hours(), first.getHour()),
                either(rule.minutes(), first.getMinute()),
                either(rule.seconds(), first.getSecond()));
    }

    private static List<Integer> either(Set<Integer> said, int usual) {
        return said.isEmpty() ? List.of(usual) : List.copyOf(said);
    }

    /** Returns those of an hour, minute or second, unless the rule leaves it out. */
    Optional<RuleTimes> in(LocalDateTime period, Rule rule) {
        boolean hourly = rule.frequency() == Frequency.HOURLY;
        boolean secondly = rule.frequency() == Frequency.SECONDLY;
        boolean has = allows(rule.hours(), period.getHour())
                && (hourly || allows(rule.minutes(), period.getMinute()))
                && (!secondly || allows(rule.seconds(), period.getSecond()));
        RuleTimes within = new RuleTimes(
                List.of(period.getHour()),
                hourly ? minutes : List.of(period.getMinute()),
                secondly ? List.of(period.getSecond()) : seconds);
        return has ? Optional.of(within) : Optional.empty();
    }

    private static boolean allows(Set<Integer> said, int number) {
        return said.isEmpty() || said.contains(number);
    }

    int size() {
        return hours.size() * minutes.size() * seconds.size();
    }

    LocalTime at(int index) {
        int second = seconds.get(index % seconds.size());
        int minute = minutes.get(index / seconds.size() % minutes.size());
        return LocalTime.of(hours.get(index / seconds.size() / minutes.size()), minute, second);
    }
}
