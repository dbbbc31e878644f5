package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every property of a task or note and every object. */
class PlainFormatLawsTest {

    static Stream<Arguments> properties() {
        return Stream.of(PlainFormat.values())
                .flatMap(format -> format.properties().stream().map(property -> Arguments.of(format, property)));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyComesBackAsItWasSet(PlainFormat format, Property<?> property) {
        format.objects().forEach(object -> {
            Patch patch = Patch.of(PlainFormat.with(property, 2, format.none()));

            Item changed = format.item(format.apply(patch, object));

            assertThat(PlainFormat.said(property, changed)).isEqualTo(PlainFormat.said(property, patch.set()));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneLeavesAllOthersAlone(PlainFormat format, Property<?> property) {
        format.objects().forEach(object -> {
            byte[] changed = format.apply(Patch.of(PlainFormat.with(property, 2, format.none())), object);

            assertThat(PlainFormat.others(property, format.item(changed)))
                    .as(PlainFormat.text(object) + "became\n" + PlainFormat.text(changed))
                    .isEqualTo(PlainFormat.others(property, format.item(object)));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void clearingOneLeavesAllOthersAlone(PlainFormat format, Property<?> property) {
        format.objects().forEach(object -> {
            byte[] changed = format.apply(format.clearing(property), object);

            assertThat(PlainFormat.others(property, format.item(changed)))
                    .as(PlainFormat.text(object) + "became\n" + PlainFormat.text(changed))
                    .isEqualTo(PlainFormat.others(property, format.item(object)));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneTouchesNoLineThatDevicesDoNotKnow(PlainFormat format, Property<?> property) {
        format.objects().forEach(object -> {
            byte[] changed = format.apply(Patch.of(PlainFormat.with(property, 2, format.none())), object);

            assertThat(unknown(changed)).isEqualTo(unknown(object));
        });
    }

    private static List<String> unknown(byte[] object) {
        return PlainFormat.text(object)
                .lines()
                .filter(line -> line.matches("(X-UNKNOWN|X-MINE|ATTACH|UID|CREATED|ACTION|RECURRENCE-ID).*"))
                .sorted()
                .filter(line -> !line.equals("ACTION:DISPLAY"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void anItemComesBackAsItWasCreated(PlainFormat format) {
        for (int number : new int[] {1, 2, 3, 7}) {
            Item item = format.full(number);

            Map<String, Object> said = PlainFormat.said(format.item(format.create(item)));

            assertThat(said).containsAllEntriesOf(PlainFormat.said(item));
        }
    }

    @ParameterizedTest
    @EnumSource
    void outAndInAndOutAgainChangesNothing(PlainFormat format) {
        format.objects().forEach(object -> {
            Item out = format.item(object);

            byte[] in = format.apply(Patch.of(out), object);

            assertThat(in).isSameAs(object);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anItemPutIntoANewObjectComesOutAgain(PlainFormat format) {
        format.objects().forEach(object -> {
            Item out = format.item(object);

            Item again = format.item(format.create(out));

            assertThat(PlainFormat.said(again)).containsAllEntriesOf(PlainFormat.others(LAST, out));
        });
    }

    private static final Property<?> LAST = Note.LAST_MODIFIED_DATE;

    @ParameterizedTest
    @EnumSource
    void anObjectChangedTwiceIsAsChangedOnce(PlainFormat format) {
        format.objects().forEach(object -> {
            byte[] once = format.apply(Patch.of(format.full(3)), object);

            assertThat(format.apply(Patch.of(format.full(3)), once)).isSameAs(once);
        });
    }
}
