package org.activesync4j.internal.mapping.ical;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.Attendee;

/** Those who take part in a meeting: {@code ORGANIZER} and {@code ATTENDEE}. */
final class People {

    static final String ORGANIZER = "ORGANIZER";
    static final String ATTENDEE = "ATTENDEE";

    private static final String MAIL = "mailto:";

    private People() {}

    /** Returns the mail address of somebody; empty if there is none. */
    static Optional<String> address(ContentLine line) {
        String uri = line.value().strip();
        boolean mail = uri.regionMatches(true, 0, MAIL, 0, MAIL.length());
        return Optional.of(mail ? uri.substring(MAIL.length()).strip() : uri)
                .filter(address -> address.indexOf('@') > 0 && address.indexOf(':') < 0)
                .or(() -> line.parameter("EMAIL").filter(address -> address.indexOf('@') > 0))
                .map(LegalText::of);
    }

    /** Returns the name of somebody. */
    static Optional<String> name(ContentLine line) {
        return line.parameter("CN").map(LegalText::of).filter(name -> !name.isBlank());
    }

    static ContentLine line(String name, String address) {
        return ContentLine.of(name, MAIL + address.replaceAll("\\s", ""));
    }

    static Optional<String> organizer(Component event) {
        return event.line(ORGANIZER).flatMap(People::address);
    }

    /** Lists those who are invited; whoever invites is not. */
    static Stream<ContentLine> invited(Component event) {
        Optional<String> organizer = organizer(event);
        return event.lines(ATTENDEE)
                .filter(line -> address(line)
                        .filter(address ->
                                organizer.filter(address::equalsIgnoreCase).isEmpty())
                        .isPresent());
    }

    /** Finds the line of whoever the calendar belongs to. */
    static Optional<ContentLine> own(Component event, Surroundings around) {
        return around.owner().addresses().isEmpty()
                ? Optional.empty()
                : event.lines(ATTENDEE)
                        .filter(line ->
                                address(line).filter(around.owner()::has).isPresent())
                        .findFirst();
    }

    static boolean isMeeting(Component event) {
        return invited(event).findAny().isPresent();
    }

    /** Says whether the meeting is the owner's own; also if nobody knows whose it is. */
    static boolean isOwn(Component event, Surroundings around) {
        Optional<String> organizer = organizer(event);
        return organizer.isEmpty()
                || around.owner().addresses().isEmpty()
                || around.owner().has(organizer.get());
    }

    /** Returns what somebody has answered. */
    static int status(ContentLine line) {
        return switch (line.parameter("PARTSTAT").orElse("").toUpperCase(Locale.ROOT)) {
            case "TENTATIVE" -> Attendee.TENTATIVE;
            case "ACCEPTED" -> Attendee.ACCEPTED;
            case "DECLINED" -> Attendee.DECLINED;
            case "NEEDS-ACTION" -> Attendee.NOT_RESPONDED;
            default -> Attendee.UNKNOWN;
        };
    }
}
