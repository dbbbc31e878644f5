package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.spi.MailAddress;

/**
 * The fields of a message or of a part.
 *
 * @param lines in their order
 */
record Header(List<HeaderLine> lines) {

    static final Header NONE = new Header(List.of());

    Header {
        lines = List.copyOf(lines);
    }

    Optional<HeaderLine> first(String name) {
        return lines.stream().filter(line -> line.is(name)).findFirst();
    }

    /** Reads a field of free text; empty without one. */
    String text(String name) {
        return first(name).map(HeaderLine::text).orElse("");
    }

    /** Reads the value of a field; empty without one. */
    String value(String name) {
        return first(name).map(HeaderLine::unfolded).map(String::strip).orElse("");
    }

    /** Reads all mailboxes of all fields of a name. */
    MailAddresses mailboxes(String name) {
        return new MailAddresses(lines.stream()
                .filter(line -> line.is(name))
                .flatMap(line -> MailAddresses.of(line).boxes().stream())
                .toList());
    }

    List<MailAddress> addresses(String name) {
        return mailboxes(name).addresses();
    }

    Header where(Predicate<HeaderLine> kept) {
        return new Header(lines.stream().filter(kept).toList());
    }

    Header without(String... names) {
        return where(line -> Stream.of(names).noneMatch(line::is));
    }

    Header with(HeaderLine line) {
        return new Header(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /** Replaces all fields of the name by one, at the place of the first. */
    Header replacing(HeaderLine other) {
        Optional<HeaderLine> before = first(other.name());
        if (before.isEmpty()) {
            return with(other);
        }
        return new Header(lines.stream()
                .filter(line -> !line.is(other.name()) || line == before.get())
                .map(line -> line == before.get() ? other : line)
                .collect(Collectors.toList()));
    }

    void print(OutputStream out) throws IOException {
        for (HeaderLine line : lines) {
            out.write(line.raw());
        }
    }
}
