package org.activesync4j.testkit.response;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Tasks;

/** What recurrences promise, [MS-ASCAL] 2.2.2.37, [MS-ASTASK] 2.2.2 and [MS-ASEMAIL] 2.2.2. Elements by their local names. */
final class RecurrenceRules {

    private record Pattern(Set<String> needs, Set<String> allows) {}

    private static final Map<String, Pattern> BY_TYPE = Map.of(
            "0", new Pattern(Set.of(), Set.of("DayOfWeek")),
            "1", new Pattern(Set.of("DayOfWeek"), Set.of("FirstDayOfWeek")),
            "2", new Pattern(Set.of("DayOfMonth"), Set.of("CalendarType")),
            "3", new Pattern(Set.of("WeekOfMonth", "DayOfWeek"), Set.of("CalendarType")),
            "5", new Pattern(Set.of("MonthOfYear", "DayOfMonth"), Set.of("CalendarType", "IsLeapMonth")),
            "6", new Pattern(Set.of("WeekOfMonth", "MonthOfYear", "DayOfWeek"), Set.of("CalendarType", "IsLeapMonth")));

    private static final Set<String> ALWAYS_ALLOWED =
            Set.of("Type", "Interval", "Until", "Occurrences", "Start", "Regenerate", "DeadOccur");

    static final List<Rule> ALL = List.of(
            at("must carry what its Type needs", RecurrenceRules::carriesNeeds),
            at("must carry only what its Type allows", RecurrenceRules::carriesAllowed),
            at("must carry CalendarType with Type 2, 3, 5 and 6", has("CalendarType"))
                    .when(recurrence -> !recurrence.is(Email.RECURRENCE) && isOfType(recurrence, "2", "3", "5", "6"))
                    .since(Version.V14_0),
            at("must carry FirstDayOfWeek with Type 1", has("FirstDayOfWeek"))
                    .when(recurrence -> !recurrence.is(Email.RECURRENCE) && isOfType(recurrence, "1"))
                    .since(Version.V14_1));

    private RecurrenceRules() {}

    private static Rule at(String promise, Predicate<Spot> kept) {
        Set<Tag> tags = Set.of(Calendar.RECURRENCE, Tasks.RECURRENCE, Email.RECURRENCE);
        return new Rule(promise, Versions.ALL, spot -> tags.contains(spot.tag()), kept);
    }

    private static Predicate<Spot> has(String name) {
        return recurrence -> names(recurrence).contains(name);
    }

    private static boolean carriesNeeds(Spot recurrence) {
        return pattern(recurrence).allMatch(pattern -> names(recurrence).containsAll(pattern.needs));
    }

    private static boolean carriesAllowed(Spot recurrence) {
        return pattern(recurrence)
                .allMatch(pattern -> names(recurrence).stream().allMatch(name -> allows(pattern, name)));
    }

    private static boolean allows(Pattern pattern, String name) {
        return pattern.needs.contains(name) || pattern.allows.contains(name) || ALWAYS_ALLOWED.contains(name);
    }

    private static Stream<Pattern> pattern(Spot recurrence) {
        return BY_TYPE.entrySet().stream()
                .filter(entry -> isOfType(recurrence, entry.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean isOfType(Spot recurrence, String... types) {
        return Stream.of(Calendar.TYPE, Tasks.TYPE, Email.TYPE).anyMatch(type -> recurrence.says(type, types));
    }

    private static Set<String> names(Spot recurrence) {
        return recurrence.children().stream().map(child -> child.tag().name()).collect(Collectors.toSet());
    }
}
