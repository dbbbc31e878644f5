package org.activesync4j.testkit.groupware;

/** In what a driver of the {@link Groupware} differs from the simplest one. */
public enum Ability {
    /** Has a memory: a look names what has moved since the token. Otherwise each look names everything. */
    TOKENS,
    /**
     * Leaves out what the filter does not ask for, and does not say {@code until}, save of conversations. Otherwise it names
     * all and says so.
     */
    FILTERS,
    /** Returns no more of an item than is wanted. Otherwise it returns all of it. */
    SPARING,
    /** Stores a changed item under a new id, as stores do that can only append. */
    RENUMBERS,
    /** Gives a folder that is renamed or moved a new id, and all beneath it, as stores do that name folders by path. */
    FOLDER_PATHS,
    /** Leaves a moved item its id. Otherwise it has another one in the other folder. */
    KEEPS_IDS,
    /** Offers {@link org.activesync4j.spi.FolderVersions}. */
    FOLDER_VERSIONS,
    /** Offers {@link org.activesync4j.spi.BulkReader}. */
    BULK_READER,
    /** Offers {@link org.activesync4j.spi.AttachmentSource}. */
    ATTACHMENT_SOURCE,
    /** Offers {@link org.activesync4j.spi.Watcher}. */
    WATCHER,
    /** Offers {@link org.activesync4j.spi.MailboxSearch}. */
    MAILBOX_SEARCH,
    /** Offers {@link org.activesync4j.spi.Directory}. */
    DIRECTORY,
    /** Offers {@link org.activesync4j.spi.DocumentLibrary}. */
    DOCUMENT_LIBRARY,
    /** Offers {@link org.activesync4j.spi.Conversations}. */
    CONVERSATIONS,
    /** Offers {@link org.activesync4j.spi.ConversationLook}. */
    CONVERSATION_LOOK,
    /** Offers {@link org.activesync4j.spi.Identities} and {@link org.activesync4j.spi.MailSender}. */
    MAIL_SENDER,
    /** Offers {@link org.activesync4j.spi.TextMessages}. Otherwise the text messages of a folder are hidden. */
    TEXT_MESSAGES,
    /** Puts a copy of what is sent into Sent Items by itself. */
    KEEPS_COPIES,
    /** Offers {@link org.activesync4j.spi.OutOfOffice}; of strangers it does not ask whether they are known. */
    OUT_OF_OFFICE,
    /** Offers {@link org.activesync4j.spi.DevicePasswords}. */
    DEVICE_PASSWORDS,
    /** Offers {@link org.activesync4j.spi.MeetingResponder}, for invitations that came as mail. */
    MEETING_RESPONDER,
    /** Offers {@link org.activesync4j.spi.FolderEditor}. */
    FOLDER_EDITOR,
    /** Offers {@link org.activesync4j.spi.ItemMover}. */
    ITEM_MOVER
}
