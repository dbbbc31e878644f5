package org.activesync4j.internal.mapping.ical;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where to call in or join, and what the owner has answered: what devices only read. */
final class OnlineMeeting {

    private OnlineMeeting() {}

    static Optional<String> callIn(Component event, Surroundings around) {
        return Stream.concat(
                        event.lines("X-MICROSOFT-ONLINEMEETINGCONFLINK").map(ContentLine::text),
                        conferences(event, false))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    static Optional<String> join(Component event, Surroundings around) {
        Stream<String> vendors = Stream.of(
                        "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
                        "X-MICROSOFT-SKYPETEAMSMEETINGURL",
                        "X-GOOGLE-CONFERENCE")
                .flatMap(event::lines)
                .map(ContentLine::text);
        return Stream.concat(vendors, conferences(event, true))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** See RFC 7986, 5.11. */
    private static Stream<String> conferences(Component event, boolean web) {
        return event.lines("CONFERENCE")
                .map(ContentLine::value)
                .filter(uri -> uri.toLowerCase(Locale.ROOT).startsWith("http") == web);
    }

    static Optional<Integer> ownAnswer(Component event, Surroundings around) {
        if (!People.isMeeting(event)) {
            return Optional.empty();
        }
        return People.isOwn(event, around)
                ? Optional.of(1)
                : Optional.of(People.own(event, around).map(People::status).orElse(0));
    }

    static boolean wantsAnswers(Component event) {
        return People.invited(event).anyMatch(line -> line.has("RSVP", "TRUE"));
    }
}
