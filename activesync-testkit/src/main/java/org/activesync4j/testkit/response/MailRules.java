package org.activesync4j.testkit.response;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.Tasks;

/** What mails promise, [MS-ASEMAIL] 2.2.2 and 3.2. */
final class MailRules {

    /** What is sent alone when it alone has changed. */
    private static final Set<Tag> MARKS = Set.of(Email.READ, Email.FLAG, Email.CATEGORIES);

    private static final List<Tag> FLAG_DATES =
            List.of(Tasks.START_DATE, Tasks.DUE_DATE, Tasks.UTC_START_DATE, Tasks.UTC_DUE_DATE);

    static final List<Rule> ALL = List.of(
            Rule.at(AirSync.APPLICATION_DATA, "must carry DateReceived", mail -> mail.has(Email.DATE_RECEIVED))
                    .when(MailRules::isWhole),
            Rule.at(
                            AirSync.APPLICATION_DATA,
                            "must carry ConversationId and ConversationIndex",
                            mail -> mail.has(Email2.CONVERSATION_ID) && mail.has(Email2.CONVERSATION_INDEX))
                    .when(MailRules::isWhole)
                    .since(Version.V14_0),
            Rule.at(AirSync.APPLICATION_DATA, "must carry Flag, bare if there is none", mail -> mail.has(Email.FLAG))
                    .when(MailRules::isWhole)
                    .when(mail -> !isShortMessage(mail))
                    .since(Version.V14_0),
            Rule.at(
                            AirSync.APPLICATION_DATA,
                            "must carry Sender only if it is not From",
                            mail -> !mail.text(Email2.SENDER).equals(mail.text(Email.FROM)))
                    .when(mail -> mail.has(Email2.SENDER)),
            Rule.at(Email.FLAG, "must carry FlagType with Status 2", flag -> flag.has(Email.FLAG_TYPE))
                    .when(flag -> flag.says(Email.STATUS, "2")),
            Rule.at(
                            Email.FLAG,
                            "must carry CompleteTime and DateCompleted with Status 1",
                            flag -> flag.has(Email.COMPLETE_TIME) && flag.has(Tasks.DATE_COMPLETED))
                    .when(flag -> flag.says(Email.STATUS, "1")),
            Rule.at(
                    Email.FLAG,
                    "must carry all of StartDate, DueDate, UtcStartDate and UtcDueDate, or none",
                    flag -> FLAG_DATES.stream().map(flag::has).distinct().count() == 1),
            Rule.at(Email.FLAG, "must carry ReminderTime when ReminderSet is 1", flag -> flag.has(Tasks.REMINDER_TIME))
                    .when(flag -> flag.says(Tasks.REMINDER_SET, "1")),
            Rule.at(
                            Email.MEETING_REQUEST,
                            "must carry RecurrenceId for an exception",
                            request -> request.has(Email.RECURRENCE_ID))
                    .when(request -> request.says(Email.INSTANCE_TYPE, "3")),
            Rule.at(
                            Email.MEETING_REQUEST,
                            "must carry Recurrences for a series",
                            request -> request.has(Email.RECURRENCES))
                    .when(request -> request.says(Email.INSTANCE_TYPE, "1")));

    private MailRules() {}

    private static boolean isWhole(Spot data) {
        Stream<Tag> tags = data.element().children().stream().map(Element::tag);
        boolean isMail = data.holdsOf(Email.PAGE);
        boolean isMarks = data.isIn(AirSync.CHANGE) && tags.allMatch(MARKS::contains);
        return isMail && !isMarks && (data.isIn(AirSync.FETCH) || isCommand(data));
    }

    private static boolean isCommand(Spot data) {
        return data.isIn(AirSync.ADD, AirSync.COMMANDS) || data.isIn(AirSync.CHANGE, AirSync.COMMANDS);
    }

    /** The answer to a Fetch does not tell the class; there the form of an address does, see [MS-ASMS]. */
    private static boolean isShortMessage(Spot data) {
        boolean fetched = data.isIn(AirSync.FETCH)
                && data.text(Email.FROM)
                        .filter(from -> from.contains("[MOBILE:"))
                        .isPresent();
        return fetched
                || data.parent()
                        .filter(command -> command.says(AirSync.CLASS, "SMS"))
                        .isPresent();
    }
}
