package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncKeyTest {

    private static final UUID EPOCH = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    void aKeyIsTheEpochInBracesAndANumber() {
        assertThat(new SyncKey(EPOCH, 12)).hasToString("{0f8fad5b-d9cb-469f-a165-70867728950e}12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0f8fad5b-d9cb-469f-a165-70867728950e}12",
                "{0F8FAD5B-D9CB-469F-A165-70867728950E}12",
                " {0f8fad5b-d9cb-469f-a165-70867728950e}12\n"
            })
    void letterCaseAndBlanksAroundDoNotCount(String wire) {
        assertThat(SyncKey.parse(wire)).contains(new SyncKey(EPOCH, 12));
    }

    @Test
    void zeroIsTheFirst() {
        assertThat(SyncKey.parse("0")).contains(SyncKey.FIRST);
        assertThat(SyncKey.FIRST).hasToString("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "00",
                "-1",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}0",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}01",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}-1",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}1234567890123456789",
                "0f8fad5b-d9cb-469f-a165-70867728950e12",
                "{0f8fad5b-d9cb-469f-a165-7086772895}12",
                "{0-0-0-0-0}12"
            })
    void whatWeNeverGaveIsNoKey(String wire) {
        assertThat(SyncKey.parse(wire)).isEmpty();
    }
}
