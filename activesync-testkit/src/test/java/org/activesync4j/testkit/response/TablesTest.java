package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever adds a row and makes a mistake is told where. */
class TablesTest {

    private static final Map<String, String> BLOCKS = Map.of("items/Mail", "Email:To text");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "SyncKey text",                     "commands/Ping:2 names no element: SyncKey text"
            "Ping:Nothing text",                "commands/Ping:2 names no element: Ping:Nothing text"
            "Ping:Status! text",                "commands/Ping:2 does not start with a name: Ping:Status! text"
            "Ping:Status",                      "commands/Ping:2 must tell of a value or of elements: Ping:Status"
            "Ping:Status int\n    Ping:Id text", "commands/Ping:2 must tell of a value or of elements: Ping:Status int"
            "Ping:Status number",               "commands/Ping:2 has a bad kind of value, no kind of value: number: Ping:Status number"
            "Ping:Status bool 1",               "commands/Ping:2 has a bad kind of value, bool is not followed by 1: Ping:Status bool 1"
            "Ping:Status text @15.0",           "commands/Ping:2 has a bad version: Ping:Status text @15.0"
            "Email:Cc see Mail",                "commands/Ping:2 sees what Mail does not have: Email:Cc see Mail"
            "    Ping:Status text",             "commands/Ping:2 is indented too far: Ping:Status text"
            """)
    void aMistakeIsToldWithItsLine(String row, String message) {
        String table = "Ping:Ping\n  " + row.translateEscapes();

        assertThatThrownBy(() -> tables(table).command("Ping"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Tables tables(String table) {
        return new Tables(file -> lines(file, BLOCKS.getOrDefault(file, table)));
    }

    private static List<Line> lines(String file, String text) {
        return Line.tree(file, text.lines().toList());
    }
}
