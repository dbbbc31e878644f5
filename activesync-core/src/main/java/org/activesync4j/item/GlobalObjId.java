package org.activesync4j.item;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The form in which a mail about a meeting names it up to 14.1, in the place of its UID. See [MS-ASEMAIL] 2.2.2.37.
 *
 * <pre>
 *   0  class id      04 00 00 00 82 00 E0 00 74 C5 B7 10 1A 82 E0 08
 *  16  instance      date of the occurrence: year (2, big-endian), month, day; or zeros
 *  20  created       FILETIME, or zeros
 *  28  zeros (8)
 *  36  length        of what follows (4, little-endian)
 *  40  data          whatever Outlook made up, or
 *  40                "vCal-Uid" 01 00 00 00
 *  52                the UID, and a zero
 * </pre>
 *
 * <p>A UID that was made of such an id, in hexadecimal digits, becomes the id again.
 */
final class GlobalObjId {

    private static final byte[] CLASS_ID = HexFormat.of().parseHex("040000008200E00074C5B7101A82E008");
    private static final byte[] VCAL = "vCal-Uid".getBytes(StandardCharsets.US_ASCII);
    private static final int INSTANCE = 16;
    private static final int CREATED = 20;
    private static final int LENGTH = 36;
    private static final int DATA = 40;
    private static final int UID = 52;
    private static final int AROUND_UID = UID - DATA + 1;

    private GlobalObjId() {}

    /** Makes the id of a meeting, or of one occurrence. */
    static byte[] of(String uid, Optional<LocalDate> occurrence) {
        byte[] id = outlook(uid).orElseGet(() -> vcal(uid));
        occurrence.ifPresent(date -> ByteBuffer.wrap(id, INSTANCE, Integer.BYTES)
                .putShort((short) date.getYear())
                .put((byte) date.getMonthValue())
                .put((byte) date.getDayOfMonth()));
        return id;
    }

    private static Optional<byte[]> outlook(String uid) {
        try {
            byte[] id = HexFormat.of().parseHex(uid);
            boolean whole = id.length >= DATA && Arrays.equals(id, 0, CLASS_ID.length, CLASS_ID, 0, CLASS_ID.length);
            return Optional.of(id).filter(any -> whole && hex(id).equals(uid));
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    private static byte[] vcal(String uid) {
        byte[] text = uid.getBytes(StandardCharsets.UTF_8);
        ByteBuffer id = ByteBuffer.allocate(UID + text.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        id.put(CLASS_ID).position(LENGTH);
        id.putInt(AROUND_UID + text.length).put(VCAL).putInt(1).put(text).put((byte) 0);
        return id.array();
    }

    /** Finds the UID of the meeting, whichever occurrence of it is meant. */
    static String uid(byte[] id) {
        return isVcal(id) ? new String(id, UID, length(id) - AROUND_UID, StandardCharsets.UTF_8) : hex(id);
    }

    private static boolean isVcal(byte[] id) {
        boolean named = id.length > UID && Arrays.equals(id, DATA, DATA + VCAL.length, VCAL, 0, VCAL.length);
        return named && length(id) >= AROUND_UID && length(id) <= id.length - DATA;
    }

    private static int length(byte[] id) {
        return ByteBuffer.wrap(id).order(ByteOrder.LITTLE_ENDIAN).getInt(LENGTH);
    }

    private static String hex(byte[] id) {
        byte[] whole = id.clone();
        if (whole.length >= CREATED) {
            Arrays.fill(whole, INSTANCE, CREATED, (byte) 0);
        }
        return HexFormat.of().withUpperCase().formatHex(whole);
    }
}
