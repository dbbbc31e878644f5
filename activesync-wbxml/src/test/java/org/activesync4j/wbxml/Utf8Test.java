package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decoder against the JDK's. */
class Utf8Test {

    private final Utf8 utf8 = new Utf8();

    @Test
    void everyCharacterIsDecodedWhereverItStands() throws Utf8.Malformed {
        for (int code = 1; code <= Character.MAX_CODE_POINT; code += code < 0x11000 ? 1 : 23) {
            if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
                String text = Character.toString(code);
                requireSame(text);
                requireSame("aё日".substring(code % 3) + text + "bcdefghijk" + text + text);
            }
        }
    }

    private void requireSame(String text) throws Utf8.Malformed {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!utf8.decode(bytes, 0, bytes.length).equals(text)) {
            throw new AssertionError("decoded wrongly: " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void whatTheJdkRefusesIsRefused(int behind) {
        byte[] bytes = new byte[3 + behind];
        Arrays.fill(bytes, (byte) 'x');
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            for (int second = 1; second <= 0xFF; second++) {
                for (int third = 1; third <= 0xFF; third += step(third)) {
                    bytes[0] = (byte) lead;
                    bytes[1] = (byte) second;
                    bytes[2] = (byte) third;
                    requireSame(bytes);
                }
            }
        }
    }

    /** Away from the borders of the classes of bytes a few are enough. */
    private static int step(int third) {
        boolean border = third % 0x40 < 2 || third % 0x40 > 0x3D;
        return border ? 1 : 15;
    }

    @Test
    void whatTheJdkRefusesOfFourBytesIsRefused() {
        byte[] bytes = "....abcdefghijkl".getBytes(StandardCharsets.US_ASCII);
        for (int lead = 0xEF; lead <= 0xFF; lead++) {
            for (int second = 0x7F; second <= 0xC0; second++) {
                for (int third : new int[] {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0}) {
                    for (int fourth : new int[] {0x7F, 0x80, 0xBF, 0xC0}) {
                        bytes[0] = (byte) lead;
                        bytes[1] = (byte) second;
                        bytes[2] = (byte) third;
                        bytes[3] = (byte) fourth;
                        requireSame(bytes);
                    }
                }
            }
        }
    }

    private void requireSame(byte[] bytes) {
        if (!ours(bytes).equals(jdks(bytes))) {
            throw new AssertionError("not as the JDK decodes: " + Samples.hex(bytes));
        }
    }

    private Optional<String> ours(byte[] bytes) {
        try {
            return Optional.of(utf8.decode(bytes, 0, bytes.length));
        } catch (Utf8.Malformed malformed) {
            return Optional.empty();
        }
    }

    /** The JDK puts a replacement in the place of what is malformed, so that it does not come back as it was. */
    private static Optional<String> jdks(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Optional.of(text).filter(same -> Arrays.equals(same.getBytes(StandardCharsets.UTF_8), bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aé", "aж日", "a日", "😀a", "ж"})
    void longTextsAreCutBetweenCharacters(String unit) throws Utf8.Malformed {
        for (String text : new String[] {unit.repeat(40_000), "b" + unit.repeat(40_000), "cd" + unit.repeat(40_000)}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            assertThat(utf8.decode(bytes, 0, bytes.length)).isEqualTo(text);
        }
    }

    @Test
    void theFirstWrongByteIsTold() {
        byte[] bytes = ("ж".repeat(50_000) + "x").getBytes(StandardCharsets.UTF_8);
        bytes[70_000] = 'x';

        Utf8.Malformed malformed =
                catchThrowableOfType(Utf8.Malformed.class, () -> utf8.decode(bytes, 0, bytes.length));

        assertThat(malformed.index()).isEqualTo(70_001);
    }
}
