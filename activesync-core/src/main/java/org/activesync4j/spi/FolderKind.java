package org.activesync4j.spi;

import java.util.Arrays;
import java.util.Optional;

/** What a folder is for; the number is the {@code Type} of [MS-ASCMD] 2.2.3.186.3. */
public enum FolderKind {
    /** A folder of the user's own without a kind; holds mail. */
    USER_GENERIC(1, "Email"),
    /** The Inbox. */
    INBOX(2, "Email"),
    /** The Drafts folder. */
    DRAFTS(3, "Email"),
    /** The Deleted Items folder. */
    DELETED_ITEMS(4, "Email"),
    /** The Sent Items folder. */
    SENT_ITEMS(5, "Email"),
    /** The Outbox. */
    OUTBOX(6, "Email"),
    /** The default tasks. */
    TASKS(7, "Tasks"),
    /** The default calendar. */
    CALENDAR(8, "Calendar"),
    /** The default contacts. */
    CONTACTS(9, "Contacts"),
    /** The default notes. */
    NOTES(10, "Notes"),
    /** The default journal; cannot be synchronised. */
    JOURNAL(11, "Journal"),
    /** A further mail folder. */
    USER_MAIL(12, "Email"),
    /** A further calendar. */
    USER_CALENDAR(13, "Calendar"),
    /** A further address book. */
    USER_CONTACTS(14, "Contacts"),
    /** A further task list. */
    USER_TASKS(15, "Tasks"),
    /** A further journal; cannot be synchronised. */
    USER_JOURNAL(16, "Journal"),
    /** A further notebook. */
    USER_NOTES(17, "Notes"),
    /** A folder that the device cannot show. */
    UNKNOWN(18, ""),
    /**
     * The recipient information cache, from 14.0 on, read-only: contacts whom the user writes to. A look names the most
     * important first; a device that asks for no more than some ({@code MaxItems}) gets the first of them.
     */
    RECIPIENT_CACHE(19, "Contacts");

    private final int type;
    private final String itemClass;

    FolderKind(int type, String itemClass) {
        this.type = type;
        this.itemClass = itemClass;
    }

    /**
     * Tells the number on the wire.
     *
     * @return 1 to 19
     */
    public int type() {
        return type;
    }

    /**
     * Tells the class of the items that such a folder holds.
     *
     * @return the wire name of the class, empty if unknown
     */
    public String itemClass() {
        return itemClass;
    }

    /**
     * Tells whether such a folder holds mail.
     *
     * @return whether
     */
    public boolean isMail() {
        return itemClass.equals("Email");
    }

    /**
     * Finds the kind for a number on the wire.
     *
     * @param type the number
     * @return the kind, if there is one
     */
    public static Optional<FolderKind> ofType(int type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }
}
