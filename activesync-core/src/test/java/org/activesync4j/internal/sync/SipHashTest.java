package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the authors of SipHash: key 00 01 … 0f, input 00 01 02 …, output in the order of its bytes. */
class SipHashTest {

    private static final SipHash HASH = SipHash.keyed(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    @ParameterizedTest
    @CsvSource({
        "0, 310e0edd47db6f72",
        "1, fd67dc93c539f874",
        "2, 5a4fa9d909806c0d",
        "8, 6224939a79f5f593",
        "15, e545be4961ca29a1"
    })
    void sixtyFourBitsAreThoseOfTheReference(int length, String expected) {
        assertThat(String.format("%016x", Long.reverseBytes(HASH.hash64(input(length)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, a3817f04ba25a8e66df67214c7550293", "1, da87c1d86b99af44347659119b22fc45"})
    void aHundredAndTwentyEightBitsAreThoseOfTheReference(int length, String expected) {
        Digest digest = HASH.hash128(input(length));

        assertThat(String.format("%016x%016x", Long.reverseBytes(digest.high()), Long.reverseBytes(digest.low())))
                .isEqualTo(expected);
    }

    @Test
    void theHashOfATextIsTheSameForEver() {
        assertThat(SipHash.ofText("")).isEqualTo(0x1e924b9d737700d7L);
    }

    private static byte[] input(int length) {
        byte[] input = new byte[length];
        for (int i = 0; i < length; i++) {
            input[i] = (byte) i;
        }
        return input;
    }
}
