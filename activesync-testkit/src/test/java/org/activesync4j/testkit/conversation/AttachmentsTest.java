package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Fetching.attachment;
import static org.activesync4j.testkit.conversation.Fetching.properties;
import static org.activesync4j.testkit.conversation.Fetching.range;
import static org.activesync4j.testkit.conversation.Fetching.responded;
import static org.activesync4j.testkit.conversation.Fetching.response;
import static org.activesync4j.testkit.conversation.Fetching.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.activesync4j.Response;
import org.activesync4j.Version;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestContent;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestMultipart;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.ItemOperations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Attachments are fetched: only those that the device was shown, whole or in part, of any size. */
class AttachmentsTest {

    private static final int HUNDRED_MEGABYTES = 100 << 20;
    private static final String CAKE = "Flour, butter, eggs";

    private static World world() {
        return filled(World.with(Ability.ATTACHMENT_SOURCE, Ability.MAILBOX_SEARCH));
    }

    private static World faulty(Faults faults) {
        return filled(World.with(
                driver -> faults.wrap(Driver.class, driver), Ability.ATTACHMENT_SOURCE, Ability.MAILBOX_SEARCH));
    }

    private static World filled(World world) {
        ItemId mail = world.alice.inbox().deliver(Letter.plain("bob@example.org", "Recipe", "see below"));
        world.alice.inbox().attach(mail, file("cake.txt", Content.of(CAKE.getBytes(), "text/plain"), "text/plain"));
        return world;
    }

    private static Item file(String name, Content content, String type) {
        return Item.of(AddedAttachment.SCHEMA)
                .with(AddedAttachment.CLIENT_ID, name)
                .with(AddedAttachment.DISPLAY_NAME, name)
                .with(AddedAttachment.CONTENT_TYPE, type)
                .with(AddedAttachment.CONTENT, content);
    }

    /** The device's name of the only attachment of a mail that it has synchronised. */
    private static String reference(TestDevice device, String subject) {
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        boolean old = device.version().before(Version.V12_0);
        Element attachments = inbox.item(subject).properties().get(old ? Email.ATTACHMENTS : AirSyncBase.ATTACHMENTS);
        Element attachment = attachments.children().get(0);
        return attachment
                .require(old ? Email.ATT_NAME : AirSyncBase.FILE_REFERENCE)
                .text();
    }

    private static byte[] data(TestAnswer answer) {
        return Base64.getDecoder()
                .decode(properties(answer).require(ItemOperations.DATA).text());
    }

    @Tag("MSASCMD_S06_TC01")
    @Tag("MSASAIRS_S03_TC02")
    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_0", "V12_1"})
    void anAttachmentIsSentAsItIs(Version version) {
        TestDevice device = world().ready(version);

        TestContent answer = device.getAttachment(reference(device, "Recipe"));

        assertThat(answer.http()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("text/plain");
        assertThat(answer.bytes()).asString().isEqualTo(CAKE);
    }

    @Tag("MSASCMD_S06_TC02")
    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_0", "V12_1"})
    void whatCannotBeSentIs500(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");
        world.alice.inbox().delete("Recipe");

        assertThat(device.getAttachment(reference).http()).isEqualTo(500);
        assertThat(device.getAttachment("nonsense").http()).isEqualTo(500);
        assertThat(device.getAttachment("../../etc/passwd").http()).isEqualTo(500);
        assertThat(device.getAttachment("").http()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_0", "V12_1"})
    void anAttachmentThatBreaksOffIs500AndNotHalfOfIt(Version version) {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");

        faults.next("AttachmentSource.open", call -> new ItemOperationsTest.BreakingOff(3 << 20));
        assertThat(device.getAttachment(reference).http()).isEqualTo(500);
        faults.next("AttachmentSource.open", Fault.refuses(Reason.UNAVAILABLE));
        assertThat(device.getAttachment(reference).http()).isEqualTo(503);
        assertThat(device.getAttachment(reference).http()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_0", "V12_1"})
    void aMediaTypeIsNoMoreThanAName(Version version) {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");

        faults.next("AttachmentSource.open", call -> Content.of(new byte[] {1}, "text/html\r\nSet-Cookie: owned=1"));
        assertThat(device.getAttachment(reference).mediaType()).isEqualTo("application/octet-stream");
        faults.next("AttachmentSource.open", call -> Content.of(new byte[] {1}, "text/plain; name=\"a\r\nb\""));
        assertThat(device.getAttachment(reference).mediaType()).isEqualTo("text/plain");
    }

    @From14_0
    void getAttachmentIsGone(Version version) {
        TestDevice device = world().ready(version);

        assertThat(device.getAttachment(reference(device, "Recipe")).mediaType())
                .isEqualTo("application/vnd.ms-sync.wbxml");
    }

    @EveryVersion
    void aDriverWithoutAttachmentsDoesNotOfferToSendThem(Version version) {
        assertThat(World.with().device(version).options().headers().get("MS-ASProtocolCommands"))
                .doesNotContain("GetAttachment");
        assertThat(world().device(version).options().headers().get("MS-ASProtocolCommands"))
                .contains("GetAttachment");
    }

    @From12_0
    void anAttachmentIsFetchedWithinTheDocument(Version version) {
        TestDevice device = world().ready(version);
        String reference = reference(device, "Recipe");

        TestAnswer answer = device.itemOperations(attachment(reference));

        assertThat(data(answer)).asString().isEqualTo(CAKE);
        assertThat(response(answer).require(AirSyncBase.FILE_REFERENCE).text()).isEqualTo(reference);
        assertThat(properties(answer).require(AirSyncBase.CONTENT_TYPE).text()).isEqualTo("text/plain");
        assertThat(properties(answer).has(ItemOperations.RANGE)).isFalse();
    }

    @From12_0
    void anAttachmentIsFetchedBesideTheDocument(Version version) {
        TestDevice device = world().ready(version);
        String reference = reference(device, "Recipe");

        TestMultipart answer = device.itemOperationsInParts(attachment(reference), attachment(reference));

        List<Element> fetched = answer.root().require(ItemOperations.RESPONSE).children();
        assertThat(properties(fetched.get(0)).has(ItemOperations.DATA)).isFalse();
        assertThat(properties(fetched.get(1)).require(ItemOperations.PART).integer())
                .isEqualTo(2);
        assertThat(answer.parts()).hasSize(2);
        assertThat(answer.part(2)).asString().isEqualTo(CAKE);
    }

    @From12_0
    void aPartOfAnAttachmentIsFetched(Version version) {
        TestDevice device = world().ready(version);
        String reference = reference(device, "Recipe");

        TestAnswer middle = device.itemOperations(attachment(reference, range("7-12")));
        TestAnswer end = device.itemOperations(attachment(reference, range("15-1000")));

        assertThat(data(middle)).asString().isEqualTo("butter");
        assertThat(properties(middle).require(ItemOperations.RANGE).text()).isEqualTo("7-12");
        assertThat(properties(middle).require(ItemOperations.TOTAL).integer()).isEqualTo(CAKE.length());
        assertThat(data(end)).asString().isEqualTo("eggs");
        assertThat(properties(end).require(ItemOperations.RANGE).text()).isEqualTo("15-18");
    }

    @Tag("MSASCMD_S08_TC14")
    @Tag("MSASCMD_S08_TC15")
    @From12_0
    void aRangeThatIsNotThereIsStatus8AndAnEmptyAttachmentStatus10(Version version) {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");

        assertThat(responded(device.itemOperations(attachment(reference, range("19-20")))))
                .isEqualTo(8);
        assertThat(responded(device.itemOperations(attachment(reference, range("5-4")))))
                .isEqualTo(8);
        assertThat(responded(
                        device.itemOperations(attachment(reference, range("999999999999999999-999999999999999999")))))
                .isEqualTo(8);
        assertThat(status(device.itemOperations(attachment(reference, range("-5")))))
                .isEqualTo(2);
        assertThat(status(device.itemOperations(attachment(reference, range("99999999999999999999-1")))))
                .isEqualTo(2);
        faults.next("AttachmentSource.open", call -> Content.of(new byte[0]));
        assertThat(responded(device.itemOperations(attachment(reference)))).isEqualTo(10);
    }

    static List<String> forged() {
        return List.of(
                "nonsense",
                "1:i1",
                "99:i1:aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "2:i9999:aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "../../../etc/passwd",
                "a1",
                ":::",
                "x".repeat(5000));
    }

    @Tag("MSASCMD_S08_TC17")
    @Tag("MSASAIRS_S03_TC01")
    @ParameterizedTest
    @MethodSource("forged")
    void aReferenceThatWasNotShownIsInvalidAndNeverReachesTheDriver(String forged) {
        Faults calls = new Faults();
        World world = faulty(calls);
        TestDevice device = world.ready(Version.V14_1);
        reference(device, "Recipe");

        assertThat(responded(device.itemOperations(attachment(forged)))).isEqualTo(15);
        assertThat(responded(device.itemOperations(attachment("")))).isEqualTo(15);
        assertThat(calls.calls()).doesNotContain("AttachmentSource.open");
    }

    @From12_0
    void aReferenceOfAnotherItemOrUserIsInvalid(Version version) {
        World world = world();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Other", "nothing attached"));
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");
        TestCollection inbox = device.collection(FolderKind.INBOX);
        String hash = reference.substring(reference.lastIndexOf(':'));
        TestDevice bobs = world.device(world.bob, version, "bobs").provision();
        bobs.folderSync();

        assertThat(responded(device.itemOperations(attachment(inbox.find("Other") + hash))))
                .isEqualTo(15);
        assertThat(responded(device.itemOperations(attachment(inbox.find("Recipe") + hash))))
                .isEqualTo(1);
        assertThat(responded(bobs.itemOperations(attachment(reference)))).isEqualTo(15);
    }

    @From12_0
    void anAttachmentThatWasTakenAwayIsInvalid(Version version) {
        World world = world();
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");
        world.alice.inbox().edit("Recipe", mail -> mail.without(org.activesync4j.item.Email.ATTACHMENTS));

        assertThat(responded(device.itemOperations(attachment(reference)))).isEqualTo(15);
    }

    @Tag("MSASCMD_S08_TC18")
    @Tag("MSASCMD_S08_TC02")
    @From12_0
    void moreThanOneReferenceOrAnythingButARangeBreaksTheProtocol(Version version) {
        TestDevice device = world().ready(version);
        String reference = reference(device, "Recipe");
        Element two = Element.of(
                ItemOperations.FETCH,
                Element.of(ItemOperations.STORE, "Mailbox"),
                Element.of(AirSyncBase.FILE_REFERENCE, reference),
                Element.of(AirSyncBase.FILE_REFERENCE, reference));

        assertThat(status(device.itemOperations(two))).isEqualTo(2);
        assertThat(status(device.itemOperations(attachment(reference, Fetching.prefer(1)))))
                .isEqualTo(2);
        assertThat(status(device.itemOperations(attachment(reference, Element.of(AirSync.MIME_SUPPORT, "2")))))
                .isEqualTo(2);
    }

    @From12_0
    void theAttachmentOfWhatWasFoundIsFetchedThoughItWasNeverSynchronised(Version version) {
        TestDevice device = world().ready(version);
        Element found = Finding.properties(Finding.items(device, Finding.all(Finding.text("below"))))
                .get(0);
        String reference = found.require(AirSyncBase.ATTACHMENTS)
                .children()
                .get(0)
                .require(AirSyncBase.FILE_REFERENCE)
                .text();

        assertThat(data(device.itemOperations(attachment(reference))))
                .asString()
                .isEqualTo(CAKE);
    }

    @From12_0
    void anAttachmentThatBreaksOffIsStatus12AndTheOthersCome(Version version) {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");

        faults.next("AttachmentSource.open", call -> new ItemOperationsTest.BreakingOff(3 << 20));
        TestAnswer inline = device.itemOperations(attachment(reference), attachment(reference));
        faults.next("AttachmentSource.open", call -> new ItemOperationsTest.BreakingOff(3 << 20));
        TestMultipart parts = device.itemOperationsInParts(attachment(reference), attachment(reference));

        assertThat(Fetching.allResponded(inline)).containsExactly(12, 1);
        assertThat(parts.parts()).hasSize(1);
        assertThat(parts.part(1)).asString().isEqualTo(CAKE);
    }

    @From12_0
    void aContentThatIsShorterThanSaidIsNotTakenForARange(Version version) {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(version);
        String reference = reference(device, "Recipe");

        faults.next("AttachmentSource.open", call -> new Zeros(10, OptionalLong.of(20)));

        assertThat(responded(device.itemOperations(attachment(reference, range("5-15")))))
                .isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V12_1", "V14_1", "V16_1"})
    void aHundredMegabytesPassInLittleMemory(Version version) {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(version).withHeader("MS-ASAcceptMultiPart", "F");
        String reference = reference(device, "Recipe");
        faults.always("AttachmentSource.open", call -> new Zeros(HUNDRED_MEGABYTES, OptionalLong.empty()));
        Element fetch = Element.of(ItemOperations.ITEM_OPERATIONS, attachment(reference));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        long inline = drained(device.begin("ItemOperations", fetch).join());
        device.withHeader("MS-ASAcceptMultiPart", "T");
        long beside = drained(device.begin("ItemOperations", fetch).join());

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(HUNDRED_MEGABYTES / 4);
        assertThat(inline).isBetween(HUNDRED_MEGABYTES / 3 * 4L, HUNDRED_MEGABYTES / 3 * 4L + 1000);
        assertThat(beside).isBetween((long) HUNDRED_MEGABYTES, HUNDRED_MEGABYTES + 1000L);
    }

    @Test
    void aRangeOfAHundredMegabytesIsNotReadToItsEnd() {
        Faults faults = new Faults();
        World world = faulty(faults);
        TestDevice device = world.ready(Version.V14_1);
        String reference = reference(device, "Recipe");
        Zeros large = new Zeros(HUNDRED_MEGABYTES, OptionalLong.of(HUNDRED_MEGABYTES));
        faults.next("AttachmentSource.open", call -> large);

        TestAnswer answer = device.itemOperations(attachment(reference, range("1000-1099")));

        assertThat(data(answer)).hasSize(100);
        assertThat(properties(answer).require(ItemOperations.TOTAL).integer()).isEqualTo(HUNDRED_MEGABYTES);
        assertThat(large.given[0]).isLessThan(100_000);
    }

    private static long drained(Response response) {
        try (InputStream in = response.body().orElseThrow().open()) {
            byte[] buffer = new byte[8192];
            long sum = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sum += count;
            }
            return sum;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            response.close();
        }
    }

    /** So many zeros, made as they are read. */
    private static final class Zeros implements Content {

        private final long bytes;
        private final OptionalLong said;
        private final long[] given = {0};

        Zeros(long bytes, OptionalLong said) {
            this.bytes = bytes;
            this.said = said;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long left = bytes;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : 0;
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    int count = (int) Math.min(length, left);
                    left -= count;
                    given[0] += count;
                    return count == 0 ? -1 : count;
                }
            };
        }

        @Override
        public OptionalLong length() {
            return said;
        }
    }

    @Tag("MSASAIRS_S03_TC03")
    @Tag("MSASAIRS_S03_TC04")
    @From12_0
    void aMessageAndAnEmbeddedObjectAreToldAsSuchByEveryCommand(Version version) {
        World world = World.with(Ability.MAILBOX_SEARCH);
        world.alice
                .inbox()
                .deliver(Letter.plain("bob@example.org", "Minutes", "see below")
                        .with(
                                org.activesync4j.item.Email.ATTACHMENTS,
                                List.of(
                                        Attachment.of("r1", "talk.eml", 8).with(Attachment.METHOD, 5),
                                        Attachment.of("r2", "chart", 9).with(Attachment.METHOD, 6))));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        Element synchronised = inbox.item("Minutes").properties().get(AirSyncBase.ATTACHMENTS);
        Element fetched = properties(device.itemOperations(Fetching.item(inbox, "Minutes")))
                .require(AirSyncBase.ATTACHMENTS);
        Element found = Finding.properties(Finding.items(device, Finding.all(Finding.text("minutes"))))
                .get(0)
                .require(AirSyncBase.ATTACHMENTS);

        for (Element attachments : List.of(synchronised, fetched, found)) {
            assertThat(attachments.children())
                    .extracting(each -> each.text(AirSyncBase.DISPLAY_NAME).orElse("") + " "
                            + each.text(AirSyncBase.METHOD).orElse(""))
                    .containsExactly("talk.eml 5", "chart 6");
        }
    }
}
