package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Calendar;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final Item NOTHING = Item.of(Contact.SCHEMA);
    private static final Item ANN = NOTHING.with(Contact.FIRST_NAME, "Ann").with(Contact.JOB_TITLE, "Smith");

    private static final InstanceId MONDAY = new InstanceId(Instant.parse("2026-12-07T09:00:00Z"));
    private static final InstanceId TUESDAY = new InstanceId(Instant.parse("2026-12-08T09:00:00Z"));
    private static final Item SERIES = Item.of(MadeUp.SCHEMA).with(MadeUp.TITLE, "Daily");

    @Test
    void whatIsNamedChangesAndNothingElse() {
        Patch patch = new Patch(NOTHING.with(Contact.FIRST_NAME, "Anna"), Set.of(Contact.JOB_TITLE), Map.of());

        assertThat(patch.applyTo(ANN)).isEqualTo(NOTHING.with(Contact.FIRST_NAME, "Anna"));
    }

    @Test
    void nothingChangesNothing() {
        Patch patch = Patch.of(NOTHING);

        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.applyTo(ANN)).isEqualTo(ANN);
    }

    @Test
    void aPropertyIsEitherSetOrCleared() {
        assertThatThrownBy(() -> new Patch(ANN, Set.of(Contact.JOB_TITLE), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JobTitle is both set and cleared");
    }

    @Test
    void onlyPropertiesOfTheClassAreCleared() {
        assertThatThrownBy(() -> new Patch(ANN, Set.of(Note.BODY), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class Contacts has no such property: Body");
    }

    @Test
    void itTouchesWhatItSetsAndWhatItClears() {
        Patch patch = new Patch(NOTHING.with(Contact.FIRST_NAME, "Anna"), Set.of(Contact.JOB_TITLE), Map.of());

        assertThat(patch.touched()).containsExactlyInAnyOrder(Contact.FIRST_NAME, Contact.JOB_TITLE);
        assertThat(patch.touches(Contact.JOB_TITLE)).isTrue();
        assertThat(patch.touches(Contact.LAST_NAME)).isFalse();
    }

    @Test
    void onlyMarksAreReadFlagAndCategories() {
        Item marks = Item.of(Email.SCHEMA)
                .with(Email.READ, true)
                .with(Email.FLAG, Item.of(Flag.SCHEMA))
                .with(Email.CATEGORIES, List.of());

        assertThat(Patch.of(marks).onlyMarks()).isTrue();
        assertThat(Patch.of(marks.with(Email.SUBJECT, "other")).onlyMarks()).isFalse();
        assertThat(Patch.of(Item.of(Email.SCHEMA)).onlyMarks()).isFalse();
    }

    @Test
    void onePatchAfterAnotherIsOnePatch() {
        Patch first = new Patch(NOTHING.with(Contact.FIRST_NAME, "Anna"), Set.of(Contact.JOB_TITLE), Map.of());
        Patch second = new Patch(NOTHING.with(Contact.JOB_TITLE, "Boss"), Set.of(Contact.FIRST_NAME), Map.of());

        Patch both = first.then(second);

        assertThat(both)
                .isEqualTo(new Patch(NOTHING.with(Contact.JOB_TITLE, "Boss"), Set.of(Contact.FIRST_NAME), Map.of()));
        assertThat(both.applyTo(ANN)).isEqualTo(second.applyTo(first.applyTo(ANN)));
    }

    @Test
    void anOccurrenceThatIsNotMentionedStays() {
        Item series = with(SERIES, Map.of(MONDAY, new Deviation.Removed()));
        Patch patch = overriding(Map.of(TUESDAY, retitled("Late")));

        assertThat(patch.applyTo(series))
                .isEqualTo(with(SERIES, Map.of(MONDAY, new Deviation.Removed(), TUESDAY, retitled("Late"))));
    }

    @Test
    void editsOfAnOccurrenceAddUp() {
        Patch placed = Patch.of(Item.of(MadeUp.SCHEMA).with(MadeUp.PLACE, "Roof"));
        Item series = with(SERIES, Map.of(MONDAY, retitled("Late")));

        Item changed = overriding(Map.of(MONDAY, new Deviation.Edit(placed))).applyTo(series);

        Item both = Item.of(MadeUp.SCHEMA).with(MadeUp.TITLE, "Late").with(MadeUp.PLACE, "Roof");
        assertThat(changed).isEqualTo(with(SERIES, Map.of(MONDAY, new Deviation.Edit(Patch.of(both)))));
    }

    @Test
    void aRemovedOccurrenceStaysRemovedUntilItIsEdited() {
        Item edited = with(SERIES, Map.of(MONDAY, retitled("Late")));
        Item removed = with(SERIES, Map.of(MONDAY, new Deviation.Removed()));

        assertThat(overriding(Map.of(MONDAY, new Deviation.Removed())).applyTo(edited))
                .isEqualTo(removed);
        assertThat(overriding(Map.of(MONDAY, retitled("Late"))).applyTo(removed))
                .isEqualTo(edited);
    }

    @Test
    void aClassWithoutOccurrencesRefusesThem() {
        Patch patch = new Patch(NOTHING, Set.of(), Map.of(MONDAY, new Deviation.Removed()));

        assertThatThrownBy(() -> patch.applyTo(ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no occurrences in class Contacts");
    }

    @Test
    void inAChangeOccurrencesAreOverridesAndNoProperty() {
        Element removed = Element.of(
                Calendar.EXCEPTION,
                Element.of(Calendar.EXCEPTION_START_TIME, "20261207T090000Z"),
                Element.of(Calendar.DELETED, "1"));

        Patch patch = MadeUp.SCHEMA.decodePatch(
                Wire.data(Element.of(Calendar.SUBJECT, "Daily"), Element.of(Calendar.EXCEPTIONS, removed)),
                V14_1,
                Supported.of(Set.of()));

        assertThat(patch.overrides()).isEqualTo(Map.of(MONDAY, new Deviation.Removed()));
        assertThat(patch.touches(MadeUp.OCCURRENCES)).isFalse();
    }

    private static Item with(Item series, Map<InstanceId, Deviation> occurrences) {
        return series.with(MadeUp.OCCURRENCES, occurrences);
    }

    private static Patch overriding(Map<InstanceId, Deviation> overrides) {
        return new Patch(Item.of(MadeUp.SCHEMA), Set.of(), overrides);
    }

    private static Deviation retitled(String title) {
        return new Deviation.Edit(Patch.of(Item.of(MadeUp.SCHEMA).with(MadeUp.TITLE, title)));
    }
}
