package org.activesync4j.internal.mapping.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of iCalendar objects, taken apart and put together. */
class CalendarTextTest {

    private static final String OBJECT = """
            BEGIN:VCALENDAR
            X-ODD;LANGUAGE="a:b";Label=x,"y,z":one\\, two\\nthree \\\\ C:\\temp
            no line at all

            BEGIN:VEVENT
            summary:A folded
              line, and
            \tanother
            BEGIN:VALARM
            ACTION:DISPLAY
            END:VALARM
            END:VEVENT
            END:VJOURNAL
            BEGIN:VTODO
            SUMMARY:Not closed
            END:VCALENDAR
            """;

    private static CalendarText read(String text) {
        return CalendarText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String printed(CalendarText text) {
        return new String(text.print(), StandardCharsets.UTF_8);
    }

    private static Component event(CalendarText text) {
        return text.calendarWith("VEVENT")
                .orElseThrow()
                .components("VEVENT")
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\r"})
    void whatNobodyChangesIsPrintedAsItWas(String lineEnd) {
        String whole = OBJECT.replace("BEGIN:VTODO\nSUMMARY:Not closed\n", "").replace("\n", lineEnd);

        assertThat(printed(read(whole))).isEqualTo(whole);
    }

    @Test
    void foldedLinesAreOne() {
        assertThat(event(read(OBJECT)).text("SUMMARY")).contains("A folded line, andanother");
    }

    @Test
    void quotesAndEscapesAreUnderstood() {
        ContentLine odd = read(OBJECT)
                .calendarWith("VEVENT")
                .flatMap(calendar -> calendar.line("X-ODD"))
                .orElseThrow();

        assertThat(odd.text()).isEqualTo("one, two\nthree \\ C:\\temp");
        assertThat(odd.texts()).containsExactly("one, two\nthree \\ C:\\temp");
        assertThat(odd.parameter("language")).contains("a:b");
        assertThat(odd.parameter("LABEL")).contains("x");
    }

    @Test
    void aChangedLineKeepsItsParameters() {
        CalendarText text = read(OBJECT);
        Component calendar = text.calendarWith("VEVENT").orElseThrow();
        ContentLine odd = calendar.line("X-ODD").orElseThrow();

        String changed = printed(text.replacing(
                calendar, calendar.replacing(odd, odd.withText("a;b").with("CN", "\"x\", y"))));

        assertThat(changed).contains("X-ODD;LANGUAGE=\"a:b\";LABEL=x,\"y,z\";CN=\"^'x^', y\":a\\;b\n");
    }

    @Test
    void aComponentThatIsNotClosedEndsWithTheOneAroundIt() {
        assertThat(printed(read(OBJECT))).endsWith("SUMMARY:Not closed\nEND:VTODO\nEND:VCALENDAR\n");
    }

    @Test
    void newLinesAreFoldedBetweenCharacters() {
        CalendarText text = read("BEGIN:VEVENT\r\nEND:VEVENT");
        Component event = event(text);
        String summary = "\u00e4\ud83d\ude00".repeat(40);

        byte[] printed = text.replacing(
                        text.root(), text.root().replacing(event, event.with(ContentLine.ofText("SUMMARY", summary))))
                .print();

        assertThat(new String(printed, StandardCharsets.UTF_8).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(event(CalendarText.of(printed)).text("SUMMARY")).contains(summary);
    }

    @Test
    void aCharacterMayBeFolded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("BEGIN:VEVENT\r\nSUMMARY:Caf".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);
        bytes.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xA9);
        bytes.writeBytes("\r\nEND:VEVENT\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(event(CalendarText.of(bytes.toByteArray())).text("SUMMARY")).contains("Caf\u00e9");
    }

    @Test
    void whatLiesDeeperThanAnybodyNeedsStaysAsLines() {
        String deep = "BEGIN:X\n".repeat(50_000) + "END:X\n".repeat(50_000);

        assertThat(printed(read(deep))).isEqualTo(deep);
    }

    @Test
    void moreLinesThanAnybodyHasAreRefused() {
        assertThatThrownBy(() -> read("X:\n".repeat(200_001))).isInstanceOf(UnfitCalendar.class);
    }

    @Test
    void linesOfManyFoldsAndParametersTakeNoTime() {
        String folds = "X:a" + "\r\n b".repeat(1_000_000);
        String parameters = "X" + ";A=\"b\"".repeat(1_000_000) + ":";

        assertThat(read(folds).root().nodes()).hasSize(1);
        assertThat(read(parameters).root().nodes()).hasSize(1);
    }

    @Test
    void nodesAreAddedWhereTheirLikeAre() {
        Component event = event(read(OBJECT))
                .with(ContentLine.of("UID", "1"))
                .with(ContentLine.of("SUMMARY", "2"))
                .with(Component.of("VALARM", List.of()));

        assertThat(event.nodes())
                .extracting(Node::name)
                .containsExactly("SUMMARY", "SUMMARY", "UID", "VALARM", "VALARM");
    }
}
