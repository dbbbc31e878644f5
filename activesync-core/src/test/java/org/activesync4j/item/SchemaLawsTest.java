package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every class at every version, whatever its rows are. */
class SchemaLawsTest {

    private static final int ITEMS = 200;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    static Stream<Arguments> classesAndVersions() {
        return schemas().flatMap(schema -> Stream.of(Version.values()).map(version -> Arguments.of(schema, version)));
    }

    private static Stream<ItemSchema> schemas() {
        return Stream.concat(
                ItemClasses.standard().all().stream(),
                Stream.of(
                        Flag.SCHEMA,
                        Attachment.SCHEMA,
                        Attendee.SCHEMA,
                        Location.SCHEMA,
                        MeetingRequest.SCHEMA,
                        Forwardee.SCHEMA,
                        MadeUp.SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("classesAndVersions")
    void whatIsWrittenIsReadBack(ItemSchema schema, Version version) {
        generated(schema, version).forEach(item -> {
            Element data = Wire.encoded(item, version);

            assertThat(schema.decodeAnswer(data, version)).as("seed %s", SEED).isEqualTo(item);
        });
    }

    @ParameterizedTest
    @MethodSource("classesAndVersions")
    void nothingThatTheVersionDoesNotKnowIsWritten(ItemSchema schema, Version version) {
        Set<Tag> known = Rows.tags(schema, version);

        generated(schema, Version.V16_1)
                .forEach(item -> assertThat(Rows.tagsIn(Wire.encoded(item, version)))
                        .as("seed %s", SEED)
                        .isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("classesAndVersions")
    void whatIsAbsentStaysAbsent(ItemSchema schema, Version version) {
        Element data = Wire.encoded(Item.of(schema), version);

        Set<Property<?>> there = schema.decodeAnswer(data, version).properties();

        assertThat(there).allMatch(property -> property.traits().substitute().isPresent());
    }

    @ParameterizedTest
    @MethodSource("classesAndVersions")
    void whatIsWrittenNeedsNoStrictReaderToForgiveIt(ItemSchema schema, Version version) {
        generated(schema, version).forEach(item -> {
            List<Tag> skipped = new ArrayList<>();

            schema.read(Wire.encoded(item, version), new Reading(version, Reading.Source.ANSWER, skipped::add));

            assertThat(skipped).as("seed %s", SEED).isEmpty();
        });
    }

    private static Stream<Item> generated(ItemSchema schema, Version version) {
        Generator generator = new Generator(SEED);
        return Stream.generate(() -> generator.item(schema, version)).limit(ITEMS);
    }
}
