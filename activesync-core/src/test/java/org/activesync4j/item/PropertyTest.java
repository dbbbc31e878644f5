package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;
import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Tasks;
import org.junit.jupiter.api.Test;

class PropertyTest {

    private static final Property<String> TITLE = Property.of(Calendar.SUBJECT, Type.TEXT);

    @Test
    void aPropertyIsNamedLikeItsNewestElement() {
        Property<String> moved =
                Property.of(AirSyncBase.DISPLAY_NAME, Type.TEXT).since(V16_0).formerly(Calendar.LOCATION, Type.TEXT);

        assertThat(moved.name()).isEqualTo("DisplayName");
        assertThat(moved).hasToString("DisplayName");
    }

    @Test
    void aPropertyIsKnownFromTheFirstToTheLastOfItsVersions() {
        Property<String> passing = TITLE.since(V12_0).before(V16_0);

        assertThat(Stream.of(Version.values()).filter(passing::isIn)).containsExactly(V12_0, V12_1, V14_0, V14_1);
    }

    @Test
    void aPropertyCanHaveHadSeveralForms() {
        Property<String> moved = Property.of(AirSyncBase.DISPLAY_NAME, Type.TEXT)
                .since(V16_0)
                .formerly(Calendar.LOCATION, Type.TEXT)
                .since(V14_0)
                .formerly(Tasks.SUBJECT, Type.TEXT);

        assertThat(moved.tag(V16_1)).contains(AirSyncBase.DISPLAY_NAME);
        assertThat(moved.tag(V14_1)).contains(Calendar.LOCATION);
        assertThat(moved.tag(V14_0)).contains(Calendar.LOCATION);
        assertThat(moved.tag(V12_1)).contains(Tasks.SUBJECT);
        assertThat(moved.tag(V2_5)).contains(Tasks.SUBJECT);
    }

    @Test
    void versionsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> TITLE.since(V16_0).before(V14_0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TITLE.formerly(Tasks.SUBJECT, Type.TEXT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TITLE.before(V2_5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowIsAKeyOfItsOwn() {
        Property<String> other = Property.of(Calendar.SUBJECT, Type.TEXT);
        ItemSchema schema = ItemSchema.of("One", TITLE);

        assertThat(Item.of(schema).with(TITLE, "x").get(other)).isEmpty();
    }

    @Test
    void aSubstituteMustBeAValueOfTheType() {
        assertThatThrownBy(
                        () -> Property.of(Tasks.IMPORTANCE, Type.integer(0, 2)).always(3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubstituteIsSentButNeverStored() {
        Property<String> always = TITLE.always("none");
        ItemSchema schema = ItemSchema.of("One", always);

        assertThat(Wire.encoded(Item.of(schema), V14_1).text(Calendar.SUBJECT)).contains("none");
        assertThat(schema.decode(Wire.data(), V14_1).has(always)).isFalse();
    }

    @Test
    void whatDevicesMayNotWriteYetIsPassedOver() {
        Property<String> late = TITLE.writableSince(V16_0);
        ItemSchema schema = ItemSchema.of("One", late);
        Element data = Wire.data(Element.of(Calendar.SUBJECT, "x"));

        assertThat(schema.decode(data, V14_1).has(late)).isFalse();
        assertThat(schema.decode(data, V16_0).has(late)).isTrue();
        assertThat(schema.decodeAnswer(data, V14_1).has(late)).isTrue();
    }

    @Test
    void aWishIsTakenAndNeverSent() {
        Item wish = MadeUp.SCHEMA.decode(Wire.data(Element.of(Calendar.RESPONSE_REQUESTED, "1")), V14_1);

        assertThat(wish.get(MadeUp.PUBLISH)).contains(true);
        assertThat(Wire.encoded(wish, V14_1).has(Calendar.RESPONSE_REQUESTED)).isFalse();
        assertThat(MadeUp.SCHEMA
                        .decodeAnswer(Wire.data(Element.of(Calendar.RESPONSE_REQUESTED, "1")), V14_1)
                        .has(MadeUp.PUBLISH))
                .isFalse();
    }

    @Test
    void aWishAndAnAnswerCanShareAnElement() {
        Property<String> answer = TITLE.readOnly();
        Property<String> wish = TITLE.requestOnly();
        ItemSchema schema = ItemSchema.of("Both", answer, wish);
        Element data = Wire.data(Element.of(Calendar.SUBJECT, "x"));

        assertThat(schema.decode(data, V14_1)).isEqualTo(Item.of(schema).with(wish, "x"));
        assertThat(schema.decodeAnswer(data, V14_1)).isEqualTo(Item.of(schema).with(answer, "x"));
        assertThat(Wire.encoded(Item.of(schema).with(answer, "a").with(wish, "w"), V14_1))
                .isEqualTo(Wire.data(Element.of(Calendar.SUBJECT, "a")));
    }

    @Test
    void anOlderFormIsReadAndWrittenInItsVersionsOnly() {
        Item item = Item.of(MadeUp.SCHEMA).with(MadeUp.PRIORITY, 1);

        assertThat(Wire.encoded(item, V12_1).text(Calendar.SENSITIVITY)).contains("1");
        assertThat(Wire.encoded(item, V14_0).text(Tasks.IMPORTANCE)).contains("1");
        assertThat(MadeUp.SCHEMA.decode(Wire.data(Element.of(Calendar.SENSITIVITY, "1")), V14_0))
                .isEqualTo(Item.of(MadeUp.SCHEMA));
    }
}
