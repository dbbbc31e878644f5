package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;

/**
 * Describes a mail. Addresses are as in the headers of a message, decoded: {@code "Ann" <ann@example.org>}, several
 * joined by commas. Devices write only what is read, flagged or categorised, and from 16.0 on drafts. See [MS-ASEMAIL].
 */
public final class Email {

    private static final int LONGEST_ADDRESSES = 32_768;
    private static final int LONGEST_BCC = 1024;
    private static final int MOST_CATEGORIES = 300;
    private static final int MOST_ATTACHMENTS = 1000;
    private static final int UTF_8 = 65_001;
    private static final String NOTE = "IPM.Note";
    private static final String INVITATION = "IPM.Schedule.Meeting.Request";
    private static final Type<String> CLASS = Type.TEXT.where(text -> !text.isEmpty(), "a class");

    /** To whom it goes. */
    public static final Property<String> TO =
            Property.of(tag("To"), Type.text(LONGEST_ADDRESSES)).writableSince(V16_0);

    /** To whom it goes as well. */
    public static final Property<String> CC =
            Property.of(tag("Cc"), Type.text(LONGEST_ADDRESSES)).writableSince(V16_0);

    /** To whom it goes as well, unseen by the others; of drafts. */
    public static final Property<String> BCC =
            Property.of(Email2.BCC, Type.text(LONGEST_BCC)).since(V16_0);

    /** Who wrote it. */
    public static final Property<String> FROM =
            Property.of(tag("From"), Type.text(LONGEST_ADDRESSES)).readOnly();

    /** Where answers go, joined by semicolons. */
    public static final Property<String> REPLY_TO =
            Property.of(tag("ReplyTo"), Type.TEXT).writableSince(V16_0);

    /** The subject. */
    public static final Property<String> SUBJECT =
            Property.of(tag("Subject"), Type.TEXT).writableSince(V16_0);

    /** When it came. A folder is listed by it and filtered by it. A mail without is said to be of 1970. */
    public static final Property<Instant> DATE_RECEIVED =
            Property.of(tag("DateReceived"), Type.DATE_TIME).readOnly().always(Instant.EPOCH);

    /** The names of those to whom it goes, joined by semicolons. */
    public static final Property<String> DISPLAY_TO =
            Property.of(tag("DisplayTo"), Type.TEXT).readOnly();

    /** The subject of the conversation. */
    public static final Property<String> THREAD_TOPIC =
            Property.of(tag("ThreadTopic"), Type.TEXT).readOnly();

    /** 0 low, 1 normal, 2 high. */
    public static final Property<Integer> IMPORTANCE =
            Property.of(tag("Importance"), Type.integer(0, 2)).writableSince(V16_0);

    /** Whether it was read. */
    public static final Property<Boolean> READ =
            Property.of(tag("Read"), Type.BOOL).mark().always(false);

    /** What kind of mail it is, for example {@code IPM.Note} or {@code IPM.Note.SMIME}. */
    public static final Property<String> MESSAGE_CLASS =
            Property.of(tag("MessageClass"), CLASS).readOnly().always(Email::messageClass);

    /** The Windows code page in which it is given to devices: that of UTF-8, whatever it was. */
    public static final Property<Integer> INTERNET_CPID =
            Property.of(tag("InternetCPID"), Type.integer(0, 65_535)).readOnly().always(UTF_8);

    /** What the content is for. */
    public static final Property<String> CONTENT_CLASS =
            Property.of(tag("ContentClass"), CLASS).since(V12_0).readOnly().always(Email::contentClass);

    /** The meeting to which it invites the user, see {@link MeetingRequest}. */
    public static final Property<Item> MEETING_REQUEST = Property.of(
                    tag("MeetingRequest"),
                    Type.part(MeetingRequest.SCHEMA).where(MeetingRequest::isNamed, "a UID of the meeting"))
            .readOnly();

    /** The follow-up flag, see {@link Flag}; one without properties is none. */
    public static final Property<Item> FLAG = Property.of(tag("Flag"), Type.part(Flag.SCHEMA))
            .since(V12_0)
            .mark()
            .updatedBy(Flag::updated)
            .always(Item.of(Flag.SCHEMA));

    /** The categories. */
    public static final Property<List<String>> CATEGORIES = Property.of(
                    tag("Categories"), Type.list(tag("Category"), Type.TEXT, MOST_CATEGORIES))
            .since(V14_0)
            .mark()
            .always(List.of());

    /** The body. */
    public static final Property<Body> BODY = Property.of(
                    AirSyncBase.BODY, Type.body(AirSyncBase.BODY_PART, AirSyncBase.NATIVE_BODY_TYPE))
            .since(V12_0)
            .formerly(
                    tag("Body"),
                    Type.legacyBody(
                            tag("BodySize"),
                            tag("BodyTruncated"),
                            tag("MIMEData"),
                            tag("MIMESize"),
                            tag("MIMETruncated")))
            .writableSince(V16_0)
            .always(Body.EMPTY);

    /** The attachments, see {@link Attachment}; those of drafts change by {@link AttachmentChanges}. */
    public static final Property<List<Item>> ATTACHMENTS = Property.of(
                    AirSyncBase.ATTACHMENTS, attachments(AirSyncBase.ATTACHMENT))
            .since(V12_0)
            .formerly(tag("Attachments"), attachments(tag("Attachment")))
            .readOnly();

    /** Who called, for a voice message. */
    public static final Property<String> UM_CALLER_ID =
            Property.of(Email2.UM_CALLER_ID, Type.TEXT).since(V14_0).refused();

    /** What the user noted about a voice message. */
    public static final Property<String> UM_USER_NOTES =
            Property.of(Email2.UM_USER_NOTES, Type.text(16_374)).since(V14_0).refused();

    /** Names the conversation: 16 bytes. Mails without are in one conversation when they are about the same. */
    public static final Property<Content> CONVERSATION_ID = Property.of(
                    Email2.CONVERSATION_ID, Type.OPAQUE.where(Conversation::isId, "16 bytes"))
            .since(V14_0)
            .refused()
            .always(Conversation::id);

    /** The place in the conversation: 5 bytes, and 5 more for each answer. Mails without are said to begin one. */
    public static final Property<Content> CONVERSATION_INDEX = Property.of(
                    Email2.CONVERSATION_INDEX, Type.OPAQUE.where(Conversation::isIndex, "5 bytes, or 10, or 15 …"))
            .since(V14_0)
            .readOnly()
            .always(Conversation::index);

    /** What was done with it last: 0 unknown, 1 answered, 2 answered to all, 3 forwarded. */
    public static final Property<Integer> LAST_VERB_EXECUTED = Property.of(
                    Email2.LAST_VERB_EXECUTED, Type.integer(0, 3))
            .since(V14_0)
            .readOnly();

    /** When that was. */
    public static final Property<Instant> LAST_VERB_EXECUTION_TIME = Property.of(
                    Email2.LAST_VERB_EXECUTION_TIME, Type.DATE_TIME)
            .since(V14_0)
            .readOnly();

    /** Whether the user got it as a blind copy. */
    public static final Property<Boolean> RECEIVED_AS_BCC = Property.of(
                    Email2.RECEIVED_AS_BCC, Type.BOOL.writtenWhen((claim, mail) -> claim))
            .since(V14_0)
            .refused();

    /** Who sent it on behalf of whoever wrote it. Devices see it only if it is somebody else. */
    public static final Property<String> SENDER = Property.of(
                    Email2.SENDER, Type.TEXT.writtenWhen(Email::isSomebodyElse))
            .since(V14_0)
            .refused();

    /** Through which of the user's further accounts it came; not for the primary one. */
    public static final Property<String> ACCOUNT_ID = Property.of(
                    Email2.ACCOUNT_ID, Type.TEXT.where(text -> !text.isEmpty(), "an id"))
            .since(V14_1)
            .readOnly();

    /** Whether it is a draft. */
    public static final Property<Boolean> IS_DRAFT =
            Property.of(Email2.IS_DRAFT, Type.BOOL).since(V16_0).readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "Email",
                    TO,
                    CC,
                    FROM,
                    SUBJECT,
                    REPLY_TO,
                    DATE_RECEIVED,
                    DISPLAY_TO,
                    THREAD_TOPIC,
                    IMPORTANCE,
                    READ,
                    ATTACHMENTS,
                    AttachmentChanges.ADDED,
                    AttachmentChanges.REMOVED,
                    BODY,
                    MESSAGE_CLASS,
                    INTERNET_CPID,
                    FLAG,
                    CONTENT_CLASS,
                    MEETING_REQUEST,
                    CATEGORIES,
                    UM_CALLER_ID,
                    UM_USER_NOTES,
                    CONVERSATION_ID,
                    CONVERSATION_INDEX,
                    LAST_VERB_EXECUTED,
                    LAST_VERB_EXECUTION_TIME,
                    RECEIVED_AS_BCC,
                    SENDER,
                    ACCOUNT_ID,
                    IS_DRAFT,
                    BCC)
            .ageingBy(mail -> mail.get(DATE_RECEIVED))
            .withBodiesOnRequest()
            .checkedBy(Email::check, Set.of(FLAG, MESSAGE_CLASS));

    private Email() {}

    /**
     * Tells to which conversation a mail belongs: what it says itself, else what is found out from what it is about.
     *
     * @param mail the mail, without body perhaps
     * @return the 16 bytes by which devices name the conversation
     */
    public static Content conversation(Item mail) {
        return mail.get(CONVERSATION_ID).orElseGet(() -> Conversation.id(mail));
    }

    /**
     * Tells what a conversation is about.
     *
     * @param subject the subject of a mail
     * @return the subject without {@code Re:}, {@code Fwd:} and what else languages have for them
     */
    public static String topic(String subject) {
        return Conversation.withoutPrefixes(subject).strip();
    }

    /** The tags of the page have the name of this class. */
    private static Tag tag(String name) {
        return CodePages.find("Email", name).orElseThrow();
    }

    private static Type<List<Item>> attachments(Tag attachment) {
        return Type.list(
                        attachment,
                        Type.part(Attachment.SCHEMA).where(Email::hasReference, "a reference"),
                        MOST_ATTACHMENTS)
                .writtenWhen((attachments, mail) -> !attachments.isEmpty());
    }

    private static boolean hasReference(Item attachment) {
        return !attachment.get(Attachment.REFERENCE).orElse("").isEmpty();
    }

    private static boolean isSomebodyElse(String sender, Item mail) {
        return !sender.isEmpty() && !mail.get(FROM).equals(Optional.of(sender));
    }

    /** A mail is flagged with the name of a flag; only one about a meeting can do without. */
    private static void check(Item mail) {
        boolean unnamed = mail.get(FLAG)
                .filter(Flag::isActive)
                .filter(flag -> flag.get(Flag.TYPE).orElse("").isEmpty())
                .isPresent();
        boolean ordinary =
                mail.get(MESSAGE_CLASS).filter(kind -> !isMeeting(kind)).isPresent();
        if (ordinary && unnamed) {
            throw new ItemFormatException(Flag.TYPE, "expected, because the flag is set");
        }
    }

    private static String messageClass(Item mail) {
        return mail.has(MEETING_REQUEST) ? INVITATION : NOTE;
    }

    private static String contentClass(Item mail) {
        boolean meeting = isMeeting(mail.get(MESSAGE_CLASS).orElseGet(() -> messageClass(mail)));
        return meeting ? "urn:content-classes:calendarmessage" : "urn:content-classes:message";
    }

    private static boolean isMeeting(String messageClass) {
        String lower = messageClass.toLowerCase(Locale.ROOT);
        return lower.startsWith("ipm.schedule.meeting") || lower.startsWith("ipm.notification.meeting");
    }
}
