package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanTest {

    private static final int LENGTH = 120;

    @Test
    void aNulIsFoundWhereverItIs() {
        for (int from = 0; from < 9; from++) {
            for (int nul = from; nul <= LENGTH; nul++) {
                byte[] bytes = filled('a');
                bytes[nul] = 0;

                assertFound(bytes, from, LENGTH + 1, nul, true);
                assertFound(bytes, from, nul, nul, true);
            }
        }
    }

    @Test
    void onlyBytesBeforeTheNulDecideWhetherATextIsAscii() {
        for (int nul = 0; nul < LENGTH; nul++) {
            for (int other = 0; other < LENGTH; other++) {
                byte[] bytes = filled(0x7F);
                bytes[other] = (byte) 0x80;
                bytes[nul] = 0;

                assertFound(bytes, 0, LENGTH, nul, other >= nul);
            }
        }
    }

    @Test
    void bytesOneBesideANulAreNotTakenForOne() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[LENGTH];
            for (int index = 0; index < LENGTH; index++) {
                bytes[index] = (byte) (random.nextInt(20) == 0 ? random.nextInt(3) - 1 : 1);
            }
            int from = random.nextInt(LENGTH);
            int nul = from;
            boolean ascii = true;
            while (nul < LENGTH && bytes[nul] != 0) {
                ascii &= bytes[nul++] >= 0;
            }

            assertFound(bytes, from, LENGTH, nul, ascii);
        }
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[LENGTH + 1];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static void assertFound(byte[] bytes, int from, int to, int nul, boolean ascii) {
        int found = Scan.text(bytes, from, to);
        assertThat(Scan.index(found)).isEqualTo(nul);
        assertThat(Scan.ascii(found)).isEqualTo(ascii);
    }
}
