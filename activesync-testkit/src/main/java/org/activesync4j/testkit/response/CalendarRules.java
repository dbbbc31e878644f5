package org.activesync4j.testkit.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;

/** What appointments promise, [MS-ASCAL] 2.2.2. */
final class CalendarRules {

    private static final String MIDNIGHT = "T000000Z";

    static final List<Rule> ALL = List.of(
            carries(Calendar.DT_STAMP),
            carries(Calendar.START_TIME),
            carries(Calendar.END_TIME),
            carries(Calendar.SENSITIVITY),
            carries(Calendar.ORGANIZER_EMAIL),
            Rule.at(AirSync.APPLICATION_DATA, "must not end before it starts", CalendarRules::endsAfterStart)
                    .when(data -> data.has(Calendar.START_TIME) && data.has(Calendar.END_TIME)),
            Rule.at(
                            AirSync.APPLICATION_DATA,
                            "must carry dates at midnight and no Timezone when it lasts all day",
                            data -> !data.has(Calendar.TIMEZONE)
                                    && isMidnight(data, Calendar.START_TIME)
                                    && isMidnight(data, Calendar.END_TIME))
                    .when(data -> data.says(Calendar.ALL_DAY_EVENT, "1"))
                    .since(Version.V16_0),
            Rule.at(
                            AirSync.APPLICATION_DATA,
                            "must carry Exceptions only beside a Recurrence",
                            data -> data.has(Calendar.RECURRENCE))
                    .when(data -> data.has(Calendar.EXCEPTIONS)),
            Rule.at(
                            Calendar.EXCEPTION,
                            "must carry nothing but its start when it is deleted",
                            exception -> exception.children().size() == 2)
                    .when(exception -> exception.says(Calendar.DELETED, "1")),
            Rule.at(Calendar.EXCEPTIONS, "must name an occurrence once", CalendarRules::namesOccurrencesOnce));

    private CalendarRules() {}

    private static Rule carries(Tag tag) {
        return Rule.at(AirSync.APPLICATION_DATA, "must carry " + tag.name(), data -> data.has(tag))
                .when(CalendarRules::isWhole);
    }

    private static boolean isWhole(Spot data) {
        boolean isCommand = data.isIn(AirSync.ADD, AirSync.COMMANDS) || data.isIn(AirSync.CHANGE, AirSync.COMMANDS);
        return isCommand && data.holdsOf(Calendar.PAGE);
    }

    private static boolean endsAfterStart(Spot data) {
        String start = data.text(Calendar.START_TIME).orElse("");
        return data.text(Calendar.END_TIME).orElse("").compareTo(start) >= 0;
    }

    private static boolean isMidnight(Spot data, Tag time) {
        return data.text(time).filter(text -> !text.endsWith(MIDNIGHT)).isEmpty();
    }

    private static boolean namesOccurrencesOnce(Spot exceptions) {
        return exceptions.children().stream().flatMap(CalendarRules::start).allMatch(new HashSet<>()::add);
    }

    private static Stream<String> start(Spot exception) {
        Optional<String> start = exception.text(Calendar.EXCEPTION_START_TIME);
        return start.or(() -> exception.text(AirSyncBase.INSTANCE_ID)).stream();
    }
}
