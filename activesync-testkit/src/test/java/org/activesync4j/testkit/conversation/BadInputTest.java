package org.activesync4j.testkit.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.time.Seeds;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no device should send is told so, and changes nothing. */
class BadInputTest {

    private static final String WBXML = "application/vnd.ms-sync.wbxml";
    private static final String PLAIN = "Cmd=FolderSync&User=test&DeviceId=phone&DeviceType=Test";

    @EveryVersion
    void aBodyThatIsNoWbxmlIsStatus102(Version version) {
        TestDevice device = World.with().ready(version);

        refused(version, device.send("FolderSync", "hello".getBytes(US_ASCII)), 102);
        refused(version, device.send("Sync", HexFormat.of().parseHex("03016a00455c4f03")), 102);
        refused(version, device.send("Sync", HexFormat.of().parseHex("03016a0045c3ffffffff07")), 102);
    }

    @EveryVersion
    void aCommandThatCannotDoWithoutABodyIsMalformedWithoutOne(Version version) {
        TestDevice device = World.with().ready(version);

        assertThat(device.send("FolderSync").status(FolderHierarchy.STATUS)).isEqualTo(10);
        refused(version, device.send("GetItemEstimate"), 103);
    }

    @EveryVersion
    void aBodyOfAnotherKindIsStatus101(Version version) {
        TestDevice device = World.with().ready(version).withHeader("Content-Type", "text/plain");

        refused(version, device.answer("FolderSync", ask(device, version, PLAIN, "text/plain")), 101);
    }

    private static Response ask(TestDevice device, Version version, String query, String type) {
        byte[] body = new WbxmlWriter()
                .node(Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, "0")))
                .finish()
                .toByteArray();
        return device.raw(query, Map.of("Content-Type", type, "MS-ASProtocolVersion", version.wire()), body);
    }

    /** A common status from 14.0 on, an HTTP code before. */
    private static void refused(Version version, TestAnswer answer, int status) {
        if (version.before(Version.V14_0)) {
            assertThat(answer.http()).isEqualTo(400);
            assertThat(answer.document()).isEmpty();
        } else {
            assertThat(answer.root().children().get(0).integer()).isEqualTo(status);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S21_TC11")
    void aDeviceIdThatIsNoneIsStatus108(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);

        for (String id : new String[] {"", "x".repeat(33), "a%2Fb", "..%2F..", "%00", "a%0Ab"}) {
            String query = "Cmd=FolderSync&User=test&DeviceId=" + id + "&DeviceType=Test";
            refused(version, device.answer("FolderSync", ask(device, version, query, WBXML)), 108);
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S21_TC10")
    void aDeviceTypeThatIsNoneIsStatus109(Version version) {
        TestDevice device = World.with().ready(version);

        for (String type : new String[] {"", "x".repeat(65), "a%0Ab"}) {
            String query = "Cmd=FolderSync&User=test&DeviceId=phone&DeviceType=" + type;
            refused(version, device.answer("FolderSync", ask(device, version, query, WBXML)), 109);
        }
    }

    @Test
    @Tag("MSASHTTP_S02_TC01")
    @Tag("MSASHTTP_S02_TC05")
    void whatIsNoRequestAtAllIsAnHttpCode() {
        World world = World.with();
        TestDevice device = world.ready(Version.V14_1);

        assertThat(ask(device, Version.V14_1, "", WBXML).status()).isEqualTo(400);
        assertThat(ask(device, Version.V14_1, "Cmd=", WBXML).status()).isEqualTo(400);
        assertThat(ask(device, Version.V14_1, "x".repeat(9_000), WBXML).status())
                .isEqualTo(400);
        assertThat(ask(device, Version.V14_1, "Cmd=Nonsense&DeviceId=a&DeviceType=b", WBXML)
                        .status())
                .isEqualTo(501);
        assertThat(device.raw(PLAIN, Map.of(), new byte[0]).status()).isEqualTo(400);
        assertThat(device.raw(PLAIN, Map.of("MS-ASProtocolVersion", "9.9"), new byte[0])
                        .status())
                .isEqualTo(400);
        assertThat(join(world, new Request("PUT", PLAIN, Map.of(), Content.of(new byte[0]), world.alice.user()))
                        .status())
                .isEqualTo(501);
    }

    private static Response join(World world, Request request) {
        CompletableFuture<Response> response = world.engine.handle(request);
        world.scheduler.runDue();
        return response.join();
    }

    @EveryVersion
    void unknownElementsAndAnyOrderDoNoHarm(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ben");

        WbxmlWriter writer = new WbxmlWriter().permitUnknownTags();
        writer.start(AirSync.SYNC).start(AirSync.COLLECTIONS).start(AirSync.COLLECTION);
        writer.text(CodePages.tag(0x3f), "what is this");
        writer.text(AirSync.COLLECTION_ID, contacts.id());
        writer.text(AirSync.SYNC_KEY, contacts.key());
        if (version.before(Version.V14_0)) {
            writer.text(AirSync.CLASS, "Contacts");
        }
        writer.empty(AirSync.OPTIONS).empty(AirSync.COMMANDS).text(AirSync.GET_CHANGES, "1");
        writer.end().end().end();

        TestAnswer answer = device.send("Sync", writer.finish().toByteArray());

        assertThat(Said.status(Said.first(answer))).isEqualTo(1);
        assertThat(Said.told(answer)).hasSize(1);
    }

    @EveryVersion
    void opaqueDataStandsForTextWhereADeviceSendsIt(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        contacts.add(TestItem.of(Element.of(Contacts.FILE_AS, "Ann".getBytes(UTF_8))))
                .sync();

        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void whatIsTooLargeIsRefusedWhole(Version version) {
        World world = World.built(builder ->
                builder.settings(Settings.builder().requestBytes(2_000).build()));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        TestAnswer answer = contacts.add("x".repeat(3_000)).sync();

        refused(version, answer, 102);
        assertThat(world.alice.contacts().titles()).isEmpty();
        assertThat(contacts.forgetAdds().drain().titles()).isEmpty();
    }

    @EveryVersion
    void idsThatThisDeviceWasNeverShownReachNobody(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        world.bob.contacts().add("Bob's");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        String ann = contacts.find("Ann");
        String folder = contacts.id();
        String[] strange = {
            folder + ":" + world.bob.contacts().find("Bob's"),
            "1:" + ann.substring(ann.indexOf(':') + 1),
            "../../etc/passwd",
            folder + ":../x",
            folder + ":" + "~".repeat(20),
            "0",
            folder + ":"
        };

        for (String id : strange) {
            if (!id.equals(ann)) {
                contacts.change(id, Element.of(Contacts.FILE_AS, "Changed"))
                        .delete(id)
                        .sync();
                assertThat(contacts.status(id)).as(id).isEqualTo(8);
            }
        }

        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
        assertThat(world.bob.contacts().titles()).containsExactly("Bob's");
    }

    @Test
    void randomBytesChangeNothingAndHurtNobody() {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(Version.V14_1);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        byte[] good = new WbxmlWriter()
                .node(Said.sync(contacts.add("Ben").request()))
                .finish()
                .toByteArray();
        contacts.forgetAdds();

        Seeds.run(2_000, chance -> device.begin("Sync", damaged(good, chance)).cancel(false));

        assertThat(world.alice.contacts().titles()).contains("Ann").doesNotContainNull();
        assertThat(contacts.drain().titles()).contains("Ann");
    }

    private static byte[] damaged(byte[] good, RandomGenerator chance) {
        byte[] bad = Arrays.copyOf(good, good.length - chance.nextInt(4));
        for (int i = 0; i < 1 + chance.nextInt(4); i++) {
            bad[chance.nextInt(bad.length)] = (byte) chance.nextInt();
        }
        return bad;
    }
}
