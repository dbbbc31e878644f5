package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.activesync4j.spi.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "1699999999.42",
                "a-b_c.d=e",
                "x~y",
                "ABCdef",
                "12345678901234567890123456789012345678901234567890123"
            })
    void aShortHarmlessIdOfADriverIsTheIdOnTheWire(String id) {
        assertThat(LocalId.of(new ItemId(id)).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä", "a:b", "a/b", "~a", "123456789012345678901234567890123456789012345678901234"})
    void anyOtherIdIsHashed(String id) {
        assertThat(LocalId.of(new ItemId(id)).value()).matches("~[a-z2-7]{26}");
    }

    /** SHA-256 of "a b" begins c8687a08aa5d6ed2; base 32 of that begins zbuhucfklvxn. */
    @Test
    void theHashIsTheBeginningOfTheBase32OfTheSha256() {
        assertThat(LocalId.of(new ItemId("a b")).value()).startsWith("~zbuhucfklvxn");
    }

    @Test
    void anIdThatLooksLikeAHashIsHashedSoThatNobodyCanClaimAnothersName() {
        LocalId hashed = LocalId.of(new ItemId("a b"));

        assertThat(LocalId.of(new ItemId(hashed.value()))).isNotEqualTo(hashed);
    }

    @Test
    void theLongestIdHasSixtyFourCharacters() {
        ServerId longest = new ServerId(new FolderNumber(Integer.MAX_VALUE), LocalId.of(new ItemId("x".repeat(53))));

        assertThat(longest.toString()).hasSize(64);
    }

    static Stream<ServerId> ids() {
        return Stream.of("7", "a b", "1699.42")
                .map(id -> new ServerId(new FolderNumber(12), LocalId.of(new ItemId(id))));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsPrintedIsReadAgain(ServerId id) {
        assertThat(ServerId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "7",
                "7:",
                ":7",
                "0:7",
                "07:7",
                "-1:7",
                "+1:7",
                "2147483648:7",
                "99999999999:7",
                "7:a b",
                "7:a:b",
                "7:../x",
                "7:123456789012345678901234567890123456789012345678901234",
                "x:7",
                " 7:7"
            })
    void whatWeNeverPrintedIsNoId(String wire) {
        assertThat(ServerId.parse(wire)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "01", "2147483648", "1a", "١", " 1"})
    void aFolderNumberIsAPlainDecimal(String wire) {
        assertThat(FolderNumber.parse(wire)).isEmpty();
    }

    @Test
    void aFolderNumberBeginsWithOne() {
        assertThat(FolderNumber.parse("1")).contains(new FolderNumber(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FolderNumber(0));
    }
}
