package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GlobalObjIdTest {

    private static final String CLASS_ID = "040000008200E00074C5B7101A82E008";

    @Test
    @Tag("MSASEMAIL_S04_TC13")
    void aUidStandsBehindItsMark() {
        byte[] id = GlobalObjId.of("a@b", Optional.empty());

        assertThat(HexFormat.of().withUpperCase().formatHex(id))
                .isEqualTo(CLASS_ID
                        + "00000000" // no occurrence
                        + "0000000000000000" // not created
                        + "0000000000000000"
                        + "10000000" // 16 bytes follow
                        + "7643616C2D556964" // vCal-Uid
                        + "01000000"
                        + "614062"
                        + "00");
        assertThat(GlobalObjId.uid(id)).isEqualTo("a@b");
    }

    @Test
    @Tag("MSASEMAIL_S04_TC14")
    void anIdThatOutlookMadeUpIsTheUidInHexadecimalDigits() {
        String uid = CLASS_ID + "00000000" + "E0012E1B8A3DD901" + "0000000000000000" + "10000000"
                + "00112233445566778899AABBCCDDEEFF";
        byte[] id = HexFormat.of().parseHex(uid);

        assertThat(GlobalObjId.uid(id)).isEqualTo(uid);
        assertThat(GlobalObjId.of(uid, Optional.empty())).isEqualTo(id);
    }

    @Test
    void anOccurrenceIsOfTheSameMeeting() {
        LocalDate day = LocalDate.of(2026, 12, 3);
        String outlook = CLASS_ID + "00000000" + "E0012E1B8A3DD901" + "0000000000000000" + "01000000" + "FF";

        for (String uid : new String[] {"a@b", outlook}) {
            byte[] id = GlobalObjId.of(uid, Optional.of(day));

            assertThat(Arrays.copyOfRange(id, 16, 20)).containsExactly(0x07, 0xEA, 12, 3);
            assertThat(GlobalObjId.uid(id)).isEqualTo(uid);
        }
    }

    @Test
    void aUidOfOtherDigitsIsNoIdOfOutlook() {
        for (String uid :
                new String[] {"", "00", CLASS_ID, CLASS_ID.toLowerCase(Locale.ROOT) + "00".repeat(24), "ä€😀"}) {
            assertThat(GlobalObjId.uid(GlobalObjId.of(uid, Optional.empty()))).isEqualTo(uid);
        }
    }

    @Test
    void whateverAnIdIsItNamesAMeeting() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            byte[] id = GlobalObjId.of("uid", Optional.empty());
            id = Arrays.copyOf(id, random.nextInt(id.length + 4));
            if (id.length > 36) {
                id[36 + random.nextInt(id.length - 36)] = (byte) random.nextInt(256);
            }
            assertThat(GlobalObjId.uid(id)).as("seed %s", seed).isNotNull();
        }
        assertThat(GlobalObjId.uid("x".getBytes(StandardCharsets.US_ASCII))).isEqualTo("78");
    }
}
