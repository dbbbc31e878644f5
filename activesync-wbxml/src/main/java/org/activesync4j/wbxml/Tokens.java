package org.activesync4j.wbxml;

/** The bytes of WBXML 1.3 that are not tags, and what each byte starts. See [MS-ASWBXML] 2.1.2. */
final class Tokens {

    static final int SWITCH_PAGE = 0x00;
    static final int END = 0x01;
    static final int STR_I = 0x03;
    static final int OPAQUE = 0xC3;

    /** Set in the byte of a tag that has content. */
    static final int HAS_CONTENT = 0x40;

    /** What reading returns instead of a token when there is none. */
    static final int MISSING = -1;

    static final int VERSION_1_1 = 0x01;
    static final int VERSION_1_3 = 0x03;
    static final int PUBLIC_ID_UNKNOWN = 0x01;
    static final int CHARSET_UTF_8 = 106;

    static final byte IS_UNSUPPORTED = 0;
    static final byte IS_EMPTY_TAG = 1;
    static final byte IS_TAG = 2;
    static final byte IS_END = 3;
    static final byte IS_STR_I = 4;
    static final byte IS_OPAQUE = 5;
    static final byte IS_SWITCH_PAGE = 6;
    static final byte IS_MISSING = 7;

    /** By token plus 1, so that a missing one is found as well. */
    private static final byte[] KINDS = kinds();

    private Tokens() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[257];
        for (int token = 0x05; token < HAS_CONTENT; token++) {
            kinds[token + 1] = IS_EMPTY_TAG;
            kinds[(token | HAS_CONTENT) + 1] = IS_TAG;
        }
        kinds[MISSING + 1] = IS_MISSING;
        kinds[SWITCH_PAGE + 1] = IS_SWITCH_PAGE;
        kinds[END + 1] = IS_END;
        kinds[STR_I + 1] = IS_STR_I;
        kinds[OPAQUE + 1] = IS_OPAQUE;
        return kinds;
    }

    /** Returns what a token starts, from -1 (missing) to 255. */
    static byte kind(int token) {
        return KINDS[token + 1];
    }

    /** Names a token that the protocol does not use. */
    static String unsupported(int token) {
        return switch (token) {
            case 0x02 -> "ENTITY";
            case 0x04, 0x44, 0x84, 0xC4 -> "LITERAL";
            case 0x40, 0x41, 0x42 -> "EXT_I";
            case 0x43 -> "PI";
            case 0x80, 0x81, 0x82 -> "EXT_T";
            case 0x83 -> "STR_T";
            case 0xC0, 0xC1, 0xC2 -> "EXT";
            default -> "attributes";
        };
    }
}
