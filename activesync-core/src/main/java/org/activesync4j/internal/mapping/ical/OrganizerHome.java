package org.activesync4j.internal.mapping.ical;

import java.util.Optional;

/**
 * Whoever called a meeting. Nobody can make somebody else's meeting another one's.
 *
 * @param part address or name
 */
record OrganizerHome(Part part) implements Home<String> {

    /** What is known of an organiser. */
    enum Part {
        ADDRESS,
        NAME
    }

    @Override
    public Optional<String> read(Component event, Surroundings around) {
        return event.line(People.ORGANIZER)
                .flatMap(line -> part == Part.ADDRESS ? People.address(line) : People.name(line));
    }

    @Override
    public Component write(Component event, String value, Surroundings around) {
        boolean nameless = part == Part.NAME && read(event, around).isEmpty();
        if (event.has(People.ORGANIZER) && !People.isOwn(event, around) && !nameless) {
            return event;
        }
        ContentLine line = event.line(People.ORGANIZER).orElseGet(() -> ContentLine.of(People.ORGANIZER, ""));
        return event.withOnly(
                part == Part.NAME
                        ? line.with("CN", ValueKind.withPlainLineEnds(value))
                        : line.without("EMAIL")
                                .withValue(People.line(People.ORGANIZER, value).value()));
    }

    /** A meeting without an organiser would be none. */
    @Override
    public Component remove(Component event, Surroundings around) {
        Optional<ContentLine> line = event.line(People.ORGANIZER).filter(there -> People.isOwn(event, around));
        if (line.isEmpty() || part == Part.ADDRESS && People.isMeeting(event)) {
            return event;
        }
        return part == Part.NAME ? event.replacing(line.get(), line.get().without("CN")) : event.without(line.get());
    }
}
