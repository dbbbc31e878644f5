package org.activesync4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogonNamesTest {

    private final LogonNames names = LogonNames.within("example.org", "EXAMPLE");

    @ParameterizedTest
    @CsvSource({
        "alice, alice",
        "EXAMPLE\\alice, alice",
        "example\\alice, alice",
        "\\alice, alice",
        "alice@EXAMPLE.org, alice",
        "alice@elsewhere.org, alice@elsewhere.org",
        "OTHER\\alice, OTHER\\alice",
        "@example.org, @example.org",
        "a@b@example.org, a@b",
    })
    void aDomainOfOursIsLeftOut(String sent, String canonical) {
        assertThat(names.canonical(sent)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"alice", "EXAMPLE\\alice", "\\alice", "alice@example.org"})
    void namesAsSentStayAsTheyAre(String sent) {
        assertThat(LogonNames.AS_SENT.canonical(sent)).isEqualTo(sent);
    }
}
