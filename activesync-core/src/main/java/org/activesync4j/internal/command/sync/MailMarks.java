package org.activesync4j.internal.command.sync;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.internal.sync.Mark;
import org.activesync4j.item.Email;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/** Which properties of a mail, or of a text message, its marks are. */
final class MailMarks {

    private static final Map<Mark, Property<?>> PROPERTIES =
            new EnumMap<>(Map.of(Mark.READ, Email.READ, Mark.FLAG, Email.FLAG, Mark.CATEGORIES, Email.CATEGORIES));

    private MailMarks() {}

    static Set<Property<?>> properties(Set<Mark> marks) {
        return marks.stream().map(PROPERTIES::get).map(Objects::requireNonNull).collect(Collectors.toSet());
    }

    static Set<Mark> touchedBy(Patch patch) {
        Set<Mark> touched = EnumSet.noneOf(Mark.class);
        PROPERTIES.forEach((mark, property) -> {
            if (patch.touched().stream().anyMatch(each -> isSame(each, property))) {
                touched.add(mark);
            }
        });
        return touched;
    }

    /** That of a text message has the same name. */
    private static boolean isSame(Property<?> one, Property<?> other) {
        return one.isMark() && one.name().equals(other.name());
    }
}
