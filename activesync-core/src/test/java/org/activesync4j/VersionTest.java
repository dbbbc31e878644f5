package org.activesync4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(Version version) {
        assertThat(Version.parse(version.wire())).contains(version);
    }

    @ParameterizedTest
    @CsvSource({"14, 14.0", "12, 12.0", "' 16.1 ', 16.1"})
    void aMissingZeroAndBlanksDoNotMatter(String text, String wire) {
        assertThat(Version.parse(text)).map(Version::wire).contains(wire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "2", "13.0", "14.10", "14.1.0", "fourteen", "16.2"})
    void aVersionThatNobodySpokeIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void versionsAreOrderedByAge() {
        assertThat(Version.V14_1.atLeast(Version.V14_1)).isTrue();
        assertThat(Version.V14_1.atLeast(Version.V16_0)).isFalse();
        assertThat(Version.V2_5.before(Version.V12_0)).isTrue();
        assertThat(Version.V12_0.before(Version.V12_0)).isFalse();
    }
}
