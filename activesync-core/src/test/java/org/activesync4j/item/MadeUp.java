package org.activesync4j.item;

import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V16_0;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Tasks;

/** A class of items that nobody has: what somebody writes who adds one. */
final class MadeUp {

    static final Property<String> TITLE =
            Property.of(Calendar.SUBJECT, Type.TEXT).ghostable();

    static final Property<String> PLACE =
            Property.of(Calendar.LOCATION, Type.text(10)).before(V16_0).clearedBySilence();

    static final Property<Integer> PRIORITY = Property.of(Tasks.IMPORTANCE, Type.integer(0, 2))
            .since(V14_0)
            .formerly(Calendar.SENSITIVITY, Type.integer(0, 2));

    static final Property<List<String>> LABELS = Property.of(
                    Calendar.CATEGORIES, Type.list(Calendar.CATEGORY, Type.TEXT, 3))
            .mark();

    static final Property<Boolean> PUBLISH =
            Property.of(Calendar.RESPONSE_REQUESTED, Type.BOOL).requestOnly();

    static final Property<Map<InstanceId, Deviation>> OCCURRENCES = Property.of(Calendar.EXCEPTIONS, new Occurrences());

    static final ItemSchema SCHEMA = ItemSchema.of("MadeUp", TITLE, PLACE, PRIORITY, LABELS, PUBLISH, OCCURRENCES)
            .overriddenIn(OCCURRENCES)
            .keepsAllSince(V16_0);

    private MadeUp() {}

    /** Occurrences that are removed, or of which the subject is another. */
    record Occurrences() implements Type<Map<InstanceId, Deviation>> {

        @Override
        public Optional<Map<InstanceId, Deviation>> read(Element element, Reading reading) {
            Map<InstanceId, Deviation> occurrences = new LinkedHashMap<>();
            for (Element exception : element.children(Calendar.EXCEPTION)) {
                InstanceId id = new InstanceId(
                        exception.require(Calendar.EXCEPTION_START_TIME).instant());
                occurrences.put(id, deviation(exception, reading));
            }
            return Optional.of(occurrences);
        }

        private static Deviation deviation(Element exception, Reading reading) {
            if (exception.bool(Calendar.DELETED).orElse(false)) {
                return new Deviation.Removed();
            }
            Item set = Item.of(SCHEMA);
            Optional<String> title = exception.text(Calendar.SUBJECT);
            return new Deviation.Edit(
                    Patch.of(title.map(text -> set.with(TITLE, text)).orElse(set)));
        }

        @Override
        public void write(Tag tag, Map<InstanceId, Deviation> value, Writing writing) {
            writing.writer().start(tag);
            value.forEach((id, deviation) -> writing.writer().element(Calendar.EXCEPTION, exception -> {
                exception.compactDateTime(Calendar.EXCEPTION_START_TIME, id.start());
                if (deviation instanceof Deviation.Edit edit) {
                    edit.patch().set().get(TITLE).ifPresent(text -> exception.text(Calendar.SUBJECT, text));
                } else {
                    exception.bool(Calendar.DELETED, true);
                }
            }));
            writing.writer().end();
        }

        @Override
        public Map<InstanceId, Deviation> checked(Map<InstanceId, Deviation> value) {
            return Map.copyOf(value);
        }

        @Override
        public String description() {
            return "occurrences";
        }
    }
}
