package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 21, ComposeMail: SendMail, SmartReply and SmartForward. See [MS-ASWBXML] 2.1.2.1.22 and [MS-ASCMD].
 */
public final class ComposeMail {

    /** ComposeMail:SendMail, token 0x05. */
    public static final Tag SEND_MAIL = Tag.of(Id.SEND_MAIL, "ComposeMail", "SendMail");

    /** ComposeMail:SmartForward, token 0x06. */
    public static final Tag SMART_FORWARD = Tag.of(Id.SMART_FORWARD, "ComposeMail", "SmartForward");

    /** ComposeMail:SmartReply, token 0x07. */
    public static final Tag SMART_REPLY = Tag.of(Id.SMART_REPLY, "ComposeMail", "SmartReply");

    /** ComposeMail:SaveInSentItems, token 0x08. */
    public static final Tag SAVE_IN_SENT_ITEMS = Tag.of(Id.SAVE_IN_SENT_ITEMS, "ComposeMail", "SaveInSentItems");

    /** ComposeMail:ReplaceMime, token 0x09. */
    public static final Tag REPLACE_MIME = Tag.of(Id.REPLACE_MIME, "ComposeMail", "ReplaceMime");

    /** ComposeMail:Type, token 0x0A, only in old protocol versions. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "ComposeMail", "Type");

    /** ComposeMail:Source, token 0x0B. */
    public static final Tag SOURCE = Tag.of(Id.SOURCE, "ComposeMail", "Source");

    /** ComposeMail:FolderId, token 0x0C. */
    public static final Tag FOLDER_ID = Tag.of(Id.FOLDER_ID, "ComposeMail", "FolderId");

    /** ComposeMail:ItemId, token 0x0D. */
    public static final Tag ITEM_ID = Tag.of(Id.ITEM_ID, "ComposeMail", "ItemId");

    /** ComposeMail:LongId, token 0x0E. */
    public static final Tag LONG_ID = Tag.of(Id.LONG_ID, "ComposeMail", "LongId");

    /** ComposeMail:InstanceId, token 0x0F. */
    public static final Tag INSTANCE_ID = Tag.of(Id.INSTANCE_ID, "ComposeMail", "InstanceId");

    /** ComposeMail:Mime, token 0x10, whose content is opaque. */
    public static final Tag MIME = Tag.opaque(Id.MIME, "ComposeMail", "Mime");

    /** ComposeMail:ClientId, token 0x11. */
    public static final Tag CLIENT_ID = Tag.of(Id.CLIENT_ID, "ComposeMail", "ClientId");

    /** ComposeMail:Status, token 0x12. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "ComposeMail", "Status");

    /** ComposeMail:AccountId, token 0x13. */
    public static final Tag ACCOUNT_ID = Tag.of(Id.ACCOUNT_ID, "ComposeMail", "AccountId");

    /** ComposeMail:Forwardees, token 0x15. */
    public static final Tag FORWARDEES = Tag.of(Id.FORWARDEES, "ComposeMail", "Forwardees");

    /** ComposeMail:Forwardee, token 0x16. */
    public static final Tag FORWARDEE = Tag.of(Id.FORWARDEE, "ComposeMail", "Forwardee");

    /** ComposeMail:Name, token 0x17. */
    public static final Tag NAME = Tag.of(Id.NAME, "ComposeMail", "Name");

    /** ComposeMail:Email, token 0x18. */
    public static final Tag EMAIL = Tag.of(Id.EMAIL, "ComposeMail", "Email");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            21,
            "ComposeMail",
            SEND_MAIL,
            SMART_FORWARD,
            SMART_REPLY,
            SAVE_IN_SENT_ITEMS,
            REPLACE_MIME,
            TYPE,
            SOURCE,
            FOLDER_ID,
            ITEM_ID,
            LONG_ID,
            INSTANCE_ID,
            MIME,
            CLIENT_ID,
            STATUS,
            ACCOUNT_ID,
            FORWARDEES,
            FORWARDEE,
            NAME,
            EMAIL);

    private ComposeMail() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of ComposeMail:SendMail. */
        public static final int SEND_MAIL = 21 << 6 | 0x05;

        /** The id of ComposeMail:SmartForward. */
        public static final int SMART_FORWARD = 21 << 6 | 0x06;

        /** The id of ComposeMail:SmartReply. */
        public static final int SMART_REPLY = 21 << 6 | 0x07;

        /** The id of ComposeMail:SaveInSentItems. */
        public static final int SAVE_IN_SENT_ITEMS = 21 << 6 | 0x08;

        /** The id of ComposeMail:ReplaceMime. */
        public static final int REPLACE_MIME = 21 << 6 | 0x09;

        /** The id of ComposeMail:Type. */
        public static final int TYPE = 21 << 6 | 0x0A;

        /** The id of ComposeMail:Source. */
        public static final int SOURCE = 21 << 6 | 0x0B;

        /** The id of ComposeMail:FolderId. */
        public static final int FOLDER_ID = 21 << 6 | 0x0C;

        /** The id of ComposeMail:ItemId. */
        public static final int ITEM_ID = 21 << 6 | 0x0D;

        /** The id of ComposeMail:LongId. */
        public static final int LONG_ID = 21 << 6 | 0x0E;

        /** The id of ComposeMail:InstanceId. */
        public static final int INSTANCE_ID = 21 << 6 | 0x0F;

        /** The id of ComposeMail:Mime. */
        public static final int MIME = 21 << 6 | 0x10;

        /** The id of ComposeMail:ClientId. */
        public static final int CLIENT_ID = 21 << 6 | 0x11;

        /** The id of ComposeMail:Status. */
        public static final int STATUS = 21 << 6 | 0x12;

        /** The id of ComposeMail:AccountId. */
        public static final int ACCOUNT_ID = 21 << 6 | 0x13;

        /** The id of ComposeMail:Forwardees. */
        public static final int FORWARDEES = 21 << 6 | 0x15;

        /** The id of ComposeMail:Forwardee. */
        public static final int FORWARDEE = 21 << 6 | 0x16;

        /** The id of ComposeMail:Name. */
        public static final int NAME = 21 << 6 | 0x17;

        /** The id of ComposeMail:Email. */
        public static final int EMAIL = 21 << 6 | 0x18;

        private Id() {}
    }
}
