package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 5, Move: the MoveItems command. See [MS-ASWBXML] 2.1.2.1.6 and [MS-ASCMD].
 */
public final class Move {

    /** Move:MoveItems, token 0x05. */
    public static final Tag MOVE_ITEMS = Tag.of(Id.MOVE_ITEMS, "Move", "MoveItems");

    /** Move:Move, token 0x06. */
    public static final Tag MOVE = Tag.of(Id.MOVE, "Move", "Move");

    /** Move:SrcMsgId, token 0x07. */
    public static final Tag SRC_MSG_ID = Tag.of(Id.SRC_MSG_ID, "Move", "SrcMsgId");

    /** Move:SrcFldId, token 0x08. */
    public static final Tag SRC_FLD_ID = Tag.of(Id.SRC_FLD_ID, "Move", "SrcFldId");

    /** Move:DstFldId, token 0x09. */
    public static final Tag DST_FLD_ID = Tag.of(Id.DST_FLD_ID, "Move", "DstFldId");

    /** Move:Response, token 0x0A. */
    public static final Tag RESPONSE = Tag.of(Id.RESPONSE, "Move", "Response");

    /** Move:Status, token 0x0B. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Move", "Status");

    /** Move:DstMsgId, token 0x0C. */
    public static final Tag DST_MSG_ID = Tag.of(Id.DST_MSG_ID, "Move", "DstMsgId");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE =
            CodePage.of(5, "Move", MOVE_ITEMS, MOVE, SRC_MSG_ID, SRC_FLD_ID, DST_FLD_ID, RESPONSE, STATUS, DST_MSG_ID);

    private Move() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Move:MoveItems. */
        public static final int MOVE_ITEMS = 5 << 6 | 0x05;

        /** The id of Move:Move. */
        public static final int MOVE = 5 << 6 | 0x06;

        /** The id of Move:SrcMsgId. */
        public static final int SRC_MSG_ID = 5 << 6 | 0x07;

        /** The id of Move:SrcFldId. */
        public static final int SRC_FLD_ID = 5 << 6 | 0x08;

        /** The id of Move:DstFldId. */
        public static final int DST_FLD_ID = 5 << 6 | 0x09;

        /** The id of Move:Response. */
        public static final int RESPONSE = 5 << 6 | 0x0A;

        /** The id of Move:Status. */
        public static final int STATUS = 5 << 6 | 0x0B;

        /** The id of Move:DstMsgId. */
        public static final int DST_MSG_ID = 5 << 6 | 0x0C;

        private Id() {}
    }
}
