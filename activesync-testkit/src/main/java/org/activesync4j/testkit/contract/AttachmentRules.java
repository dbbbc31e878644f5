package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about {@link AttachmentSource}. Run when the account is one, and a mail with a file can be delivered. */
abstract class AttachmentRules {

    private static final byte[] CAKE = "Flour, butter, eggs\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    private final DriverContract contract;

    AttachmentRules(DriverContract contract) {
        this.contract = contract;
    }

    /** A mail in the Inbox. */
    private record Delivered(FolderId inbox, ItemId mail) {}

    @Test
    void required_aMailNamesWhatIsAttached() {
        Item attachment = attachment(delivered(), Want.ALL);

        assertThat(attachment.get(Attachment.REFERENCE))
                .as("Check get: an attachment has a REFERENCE by which it can be opened")
                .isPresent();
        assertThat(attachment.get(Attachment.NAME))
                .as("Check get: an attachment has the NAME that people see")
                .contains("cake.bin");
    }

    @Test
    void required_aMailNamesWhatIsAttachedWithoutItsBody() {
        Delivered delivered = delivered();

        assertThat(attachment(delivered, Want.HEADERS))
                .as("Check get: with HEADERS an item names the same attachments as with ALL; they are opened by that")
                .isEqualTo(attachment(delivered, Want.ALL));
    }

    @Test
    void required_opensWhatIsAttached() {
        Delivered delivered = delivered();

        Content content = open(delivered, reference(delivered));

        assertThat(bytes(content))
                .as("Check open: the content is not what was attached, byte by byte")
                .isEqualTo(CAKE);
        assertThat(content.length().orElse(CAKE.length))
                .as("Check open: the content has another length than it says")
                .isEqualTo(CAKE.length);
    }

    @Test
    void required_aReferenceIsGoodForAnotherAccount() {
        Delivered delivered = delivered();
        String reference = reference(delivered);
        AttachmentSource another =
                contract.probe().another().capability(AttachmentSource.class).orElseThrow();

        String check = "Check open: a reference has to be good as long as the item is, whoever asks";
        assertThatCode(() -> assertThat(bytes(another.open(delivered.inbox(), delivered.mail(), reference)))
                        .isEqualTo(CAKE))
                .as(check)
                .doesNotThrowAnyException();
    }

    @Test
    void required_refusesWhatIsNotAttached() {
        Delivered delivered = delivered();
        String forged = reference(delivered) + "0";

        Probe.assertRefused(
                "Check open: a reference that the item does not name is NOT_FOUND, neither null nor empty",
                Reason.NOT_FOUND,
                () -> open(delivered, forged));
    }

    @Test
    void required_aReferenceOpensNothingOfAnotherItem() {
        Delivered one = delivered();
        Delivered other = delivered();
        String reference = reference(one);
        assumeTrue(!reference.equals(reference(other)), "not tested: the references of all items are alike");

        Probe.assertRefused(
                "Check open: the reference of one item has opened what is attached to another",
                Reason.NOT_FOUND,
                () -> open(other, reference));
    }

    private Delivered delivered() {
        source();
        String subject = Keys.title("Recipe");
        boolean delivered = contract.deliver(subject, "cake.bin", Content.of(CAKE));
        assumeTrue(delivered, "not tested: no mail with a file can be delivered");
        Probe probe = contract.probe();
        FolderId inbox = probe.folders().stream()
                .filter(folder -> folder.kind() == FolderKind.INBOX)
                .map(Folder::id)
                .findFirst()
                .orElseThrow();
        ItemId mail = Probe.look(probe.account(), inbox, Filter.NONE, Token.START).present().keySet().stream()
                .filter(id -> subject.equals(probe.account()
                        .get(inbox, id, Want.ALL)
                        .get(Email.SUBJECT)
                        .orElse("")))
                .findFirst()
                .orElseThrow();
        probe.made(inbox, mail);
        return new Delivered(inbox, mail);
    }

    private Item attachment(Delivered delivered, Want want) {
        Item mail = contract.probe().account().get(delivered.inbox(), delivered.mail(), want);
        List<Item> attachments = Attachment.all(mail);
        assertThat(attachments)
                .as("Check get: a mail with one file attached has one attachment")
                .hasSize(1);
        return attachments.get(0);
    }

    private String reference(Delivered delivered) {
        return attachment(delivered, Want.ALL).get(Attachment.REFERENCE).orElseThrow();
    }

    private Content open(Delivered delivered, String reference) {
        Content content = source().open(delivered.inbox(), delivered.mail(), reference);
        assertThat(content).as("Check open: null is no answer").isNotNull();
        return content;
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError("Check open: the content cannot be read", unreadable);
        }
    }

    private AttachmentSource source() {
        Optional<AttachmentSource> source = contract.probe().account().capability(AttachmentSource.class);
        assumeTrue(source.isPresent(), "not tested: the account has no AttachmentSource");
        return source.orElseThrow();
    }
}
