package org.activesync4j.item;

import java.util.HashSet;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;

/** The elements that rows stand for. */
final class Rows {

    private Rows() {}

    /** Returns all elements of a class that a version knows, those of parts included. */
    static Set<Tag> tags(ItemSchema schema, Version version) {
        Set<Tag> tags = new HashSet<>();
        for (Property<?> property : schema.properties()) {
            property.form(version).ifPresent(form -> {
                tags.add(form.tag());
                tags.addAll(tags(form.type(), version));
            });
        }
        return tags;
    }

    private static Set<Tag> tags(Type<?> type, Version version) {
        Set<Tag> tags = new HashSet<>(type.companions());
        if (type instanceof ListType<?> list) {
            tags.add(list.element());
            tags.addAll(tags(list.type(), version));
        } else if (type instanceof SomeOfType<?> some) {
            tags.add(some.element());
            tags.addAll(tags(some.type(), version));
        } else if (type instanceof WrappedType<?> wrapped) {
            tags.add(wrapped.inner());
            tags.addAll(tags(wrapped.type(), version));
        } else if (type instanceof PartType part) {
            tags.addAll(tags(part.schema(), version));
        } else if (type instanceof DecoratedType<?> decorated) {
            tags.addAll(tags(decorated.all(), version));
        } else if (type == LocationType.STRUCTURED) {
            tags.addAll(tags(Location.SCHEMA, version));
        } else if (type instanceof RecurrenceType recurrence) {
            tags.addAll(tags(recurrence.schema(), version));
        } else if (type instanceof TaskRecurrenceType recurrence) {
            tags.addAll(tags(recurrence.schema(), version));
        } else if (type instanceof ExceptionsType) {
            tags.add(Calendar.EXCEPTION);
            tags.addAll(tags(ExceptionsType.schema(), version));
        } else if (type instanceof MadeUp.Occurrences) {
            tags.addAll(Set.of(Calendar.EXCEPTION, Calendar.EXCEPTION_START_TIME, Calendar.DELETED));
        } else if (type instanceof BodyElement) {
            tags.addAll(bodyTags(version));
        }
        return tags;
    }

    private static Set<Tag> bodyTags(Version version) {
        Set<Tag> tags = new HashSet<>(BodyElement.ORDER);
        if (version.before(Version.V14_0)) {
            tags.remove(AirSyncBase.PREVIEW);
        }
        return tags;
    }

    /** Returns the elements in an element, however deep. */
    static Set<Tag> tagsIn(Element element) {
        Set<Tag> tags = new HashSet<>();
        element.children().forEach(child -> {
            tags.add(child.tag());
            tags.addAll(tagsIn(child));
        });
        return tags;
    }
}
