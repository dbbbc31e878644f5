package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Test;

class AttachmentChangesTest {

    private static final Element NAMED = Element.of(AirSyncBase.CLIENT_ID, "a1");
    private static final Element CONTENT = Element.of(AirSyncBase.CONTENT, new byte[] {1, 2, 3});

    private static final Item FILE = Item.of(AddedAttachment.SCHEMA)
            .with(AddedAttachment.CLIENT_ID, "a1")
            .with(AddedAttachment.CONTENT, Content.of(new byte[] {1, 2, 3}));

    @Test
    void aDeviceAttachesAndTakesAway() {
        Patch patch = change(
                V16_0,
                Element.of(AirSyncBase.DELETE, Element.of(AirSyncBase.FILE_REFERENCE, "r7")),
                add(
                        NAMED,
                        CONTENT,
                        Element.of(AirSyncBase.CONTENT_ID, "cid"),
                        Element.of(AirSyncBase.CONTENT_LOCATION, "loc"),
                        Element.of(AirSyncBase.CONTENT_TYPE, "text/plain"),
                        Element.of(AirSyncBase.DISPLAY_NAME, "a.txt"),
                        Element.of(AirSyncBase.IS_INLINE),
                        Element.of(AirSyncBase.METHOD, "1")));

        assertThat(patch.set().get(AttachmentChanges.REMOVED)).contains(List.of("r7"));
        assertThat(patch.set().get(AttachmentChanges.ADDED))
                .contains(List.of(FILE.with(AddedAttachment.CONTENT_ID, "cid")
                        .with(AddedAttachment.CONTENT_LOCATION, "loc")
                        .with(AddedAttachment.CONTENT_TYPE, "text/plain")
                        .with(AddedAttachment.DISPLAY_NAME, "a.txt")
                        .with(AddedAttachment.INLINE, true)
                        .with(AddedAttachment.METHOD, 1)));
    }

    @Test
    void aNewDraftComesWithAttachments() {
        Item draft = Email.SCHEMA.decode(Wire.data(Element.of(AirSyncBase.ATTACHMENTS, add(NAMED, CONTENT))), V16_1);

        assertThat(draft.get(AttachmentChanges.ADDED)).contains(List.of(FILE));
    }

    @Test
    void before16NothingIsAttachedThatWay() {
        assertThat(change(V14_1, add(NAMED, CONTENT)).isEmpty()).isTrue();
    }

    @Test
    void anEmptyFileIsAFile() {
        Patch patch = change(V16_0, add(NAMED, Element.of(AirSyncBase.CONTENT)));

        assertThat(patch.set().get(AttachmentChanges.ADDED))
                .contains(List.of(FILE.with(AddedAttachment.CONTENT, Content.of(new byte[0]))));
    }

    @Test
    void anAttachmentHasANameAndAContent() {
        assertRefused("ClientId: expected of an attachment that is added", add(CONTENT));
        assertRefused("ClientId: expected a name", add(Element.of(AirSyncBase.CLIENT_ID), CONTENT));
        assertRefused("Content: expected of an attachment that is added", add(NAMED));
    }

    @Test
    void twoAttachmentsHaveTwoNames() {
        assertRefused("expected attachments of different names", add(NAMED, CONTENT), add(NAMED, CONTENT));
    }

    @Test
    void onlyFilesAndMessagesAreAttached() {
        assertRefused("expected 1 or 5", add(NAMED, CONTENT, Element.of(AirSyncBase.METHOD, "3")));
    }

    @Test
    void whatIsTakenAwayHasAReference() {
        assertRefused("FileReference", Element.of(AirSyncBase.DELETE));
    }

    @Test
    void whatDoesNotBelongThereIsRefusedOrPassedOver() {
        assertRefused("expected elsewhere", add(NAMED, CONTENT), Element.of(AirSyncBase.DATA, "x"));
        assertThat(change(V16_0, Element.of(AirSyncBase.ATTACHMENT)).isEmpty()).isTrue();
    }

    @Test
    void oneAloneSaysNothingOfTheOther() {
        Patch removing = change(V16_0, Element.of(AirSyncBase.DELETE, Element.of(AirSyncBase.FILE_REFERENCE, "r7")));
        Patch adding = change(V16_0, add(NAMED, CONTENT));

        assertThat(removing.touched()).containsExactly(AttachmentChanges.REMOVED);
        assertThat(adding.touched()).containsExactly(AttachmentChanges.ADDED);
    }

    @Test
    void aWishIsNeitherAppliedNorKeptNorWritten() {
        Item mail = Item.of(Email.SCHEMA).with(Email.SUBJECT, "Milk");
        Patch patch = Patch.of(mail.with(AttachmentChanges.ADDED, List.of(FILE)));

        assertThat(patch.applyTo(Item.of(Email.SCHEMA))).isEqualTo(mail);
        assertThat(patch.set().inMemory()).isEqualTo(mail);
        assertThat(patch.set().withoutWishes()).isEqualTo(mail);
        assertThat(Wire.encoded(patch.set(), V16_1).has(AirSyncBase.ATTACHMENTS))
                .isFalse();
    }

    @Test
    void whatWasAddedBecomesAnAttachment() {
        Item added = FILE.with(AddedAttachment.DISPLAY_NAME, "a.txt").with(AddedAttachment.INLINE, true);

        assertThat(AddedAttachment.stored(added, "r1", 3))
                .isEqualTo(Attachment.of("r1", "a.txt", 3).with(Attachment.INLINE, true));
    }

    @Test
    void theChangesAreMadeForADriverThatKeepsItems() {
        Item one = Attachment.of("r1", "a.txt", 1);
        Item other = Attachment.of("r2", "b.txt", 2);
        Item mail = Item.of(Email.SCHEMA).with(Email.ATTACHMENTS, List.of(one, other));
        Item wishes = Item.of(Email.SCHEMA)
                .with(AttachmentChanges.REMOVED, List.of("r1", "r9"))
                .with(AttachmentChanges.ADDED, List.of(FILE));

        Item after = AttachmentChanges.applyTo(mail, wishes, added -> AddedAttachment.stored(added, "r3", 3));

        assertThat(Attachment.all(after)).containsExactly(other, AddedAttachment.stored(FILE, "r3", 3));
        assertThat(AttachmentChanges.applyTo(mail, mail, added -> added)).isSameAs(mail);
    }

    @Test
    void theAttachmentsOfAnyClassAreFound() {
        List<Item> one = List.of(Attachment.of("r1", "a.txt", 1));

        assertThat(Attachment.all(Item.of(Email.SCHEMA).with(Email.ATTACHMENTS, one)))
                .isEqualTo(one);
        assertThat(Attachment.all(Item.of(Note.SCHEMA))).isEmpty();
    }

    @Test
    void whatBecomesOfAttachmentsCanBeReadByADevice() {
        Item mail = Item.of(Email.SCHEMA)
                .with(Email.ATTACHMENTS, List.of(Attachment.of("r1", "a.wav", 1).with(Attachment.VOICE_DURATION, 7)));

        Element data = Wire.encoded(mail, V16_1);

        assertThat(Email.SCHEMA.decodeAnswer(data, V16_1).get(Email.ATTACHMENTS))
                .isEqualTo(mail.get(Email.ATTACHMENTS));
        assertThat(data.require(AirSyncBase.ATTACHMENTS)
                        .require(AirSyncBase.ATTACHMENT)
                        .text(Email2.UM_ATT_DURATION))
                .contains("7");
    }

    private static Element add(Element... children) {
        return Element.of(AirSyncBase.ADD, children);
    }

    private static Patch change(Version version, Element... changes) {
        return Email.SCHEMA.decodePatch(
                Wire.data(Element.of(AirSyncBase.ATTACHMENTS, changes)), version, Supported.NOT_SAID);
    }

    private static void assertRefused(String expectation, Element... changes) {
        assertThatThrownBy(() -> change(V16_0, changes))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining(expectation);
    }
}
