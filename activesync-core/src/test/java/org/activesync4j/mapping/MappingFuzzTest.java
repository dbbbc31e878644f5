package org.activesync4j.mapping;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where Jazzer searches for bytes that break a law, one target at a time: see docs/fuzzing.md. Only when asked to: it
 * changes classes as they are loaded, and other tests here measure what mappings allocate.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class MappingFuzzTest {

    @MethodSource("cards")
    @FuzzTest
    void card(byte @NotNull [] card) {
        VCardLaws.hold(card);
    }

    @MethodSource("events")
    @FuzzTest
    void event(byte @NotNull [] object) {
        ICalendarLaws.hold(object);
    }

    @MethodSource("mails")
    @FuzzTest
    void mail(byte @NotNull [] mail) {
        MimeLaws.hold(mail);
    }

    @MethodSource("tasks")
    @FuzzTest
    void task(byte @NotNull [] object) {
        PlainFormatAnythingTest.hold(PlainFormat.TASK, object);
    }

    @MethodSource("notes")
    @FuzzTest
    void note(byte @NotNull [] object) {
        PlainFormatAnythingTest.hold(PlainFormat.NOTE, object);
    }

    static List<byte[]> cards() {
        return VCardLawsTest.cards().toList();
    }

    static List<byte[]> events() {
        return ICalendarAnythingTest.ours();
    }

    static List<byte[]> mails() {
        return MimeAnythingTest.ours();
    }

    static List<byte[]> tasks() {
        return PlainFormat.TASK.objects().toList();
    }

    static List<byte[]> notes() {
        return PlainFormat.NOTE.objects().toList();
    }
}
