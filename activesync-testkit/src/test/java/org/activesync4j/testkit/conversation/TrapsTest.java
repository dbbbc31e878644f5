package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Policy;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.Provision;

/** What independent clients choked on with other servers. */
class TrapsTest {

    private static final Tag READ = org.activesync4j.wbxml.page.Email.READ;
    private static final Tag FLAG = org.activesync4j.wbxml.page.Email.FLAG;

    private static boolean isOld(Version version) {
        return version.before(Version.V14_0);
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_03")
    void aCollectionNamesItsClassOnlyBefore14_0(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS);

        Element begun = Said.first(device.sync(contacts));
        Element added = Said.first(contacts.add("Ann").sync());
        Element refused = Said.told(device, Said.collection("nonsense", contacts.id()));

        for (Element told : new Element[] {begun, added, refused}) {
            assertThat(told.has(AirSync.CLASS)).isEqualTo(isOld(version));
        }
    }

    // Mail

    private static TestCollection inboxWithAMail(World world, Version version) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        return world.ready(version).collection(FolderKind.INBOX).drain();
    }

    @From14_0
    @org.junit.jupiter.api.Tag("traps_07")
    void aMailIsAlwaysInAConversation(Version version) {
        TestItem mail = inboxWithAMail(World.with(), version).item("Hello");

        byte[] id = Objects.requireNonNull(mail.properties().get(Email2.CONVERSATION_ID))
                .bytes();
        byte[] index = Objects.requireNonNull(mail.properties().get(Email2.CONVERSATION_INDEX))
                .bytes();
        assertThat(id).hasSize(16);
        assertThat(index).hasSize(5);
    }

    @From12_0
    @org.junit.jupiter.api.Tag("traps_07")
    void aMailWithoutAFlagHasAnEmptyOne(Version version) {
        TestItem mail = inboxWithAMail(World.with(), version).item("Hello");

        assertThat(mail.properties()).containsEntry(FLAG, Element.of(FLAG));
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_07")
    void ofAMailThatWasReadNothingElseIsSentAgain(Version version) {
        World world = World.with();
        TestCollection inbox = inboxWithAMail(world, version);
        world.alice.inbox().markRead(world.alice.inbox().find("Hello"));

        assertThat(changed(inbox)).containsExactly(Element.of(READ, "1"));
    }

    @From12_0
    @org.junit.jupiter.api.Tag("traps_07")
    void ofAMailThatWasFlaggedNothingElseIsSentAgain(Version version) {
        World world = World.with();
        TestCollection inbox = inboxWithAMail(world, version);
        world.alice.inbox().flag(world.alice.inbox().find("Hello"));

        assertThat(changed(inbox)).extracting(Element::tag).containsExactly(FLAG);
    }

    @EveryVersion
    void aMailThatChangedOtherwiseIsSentWhole(Version version) {
        World world = World.with();
        TestCollection inbox = inboxWithAMail(world, version);
        world.alice.inbox().edit("Hello", mail -> mail.with(Email.READ, true).with(Email.IMPORTANCE, 2));

        assertThat(changed(inbox))
                .extracting(Element::tag)
                .contains(READ, org.activesync4j.wbxml.page.Email.SUBJECT)
                .hasSizeGreaterThan(8);
    }

    private static List<Element> changed(TestCollection inbox) {
        Element told = Said.first(inbox.sync());
        assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.CHANGE);
        return Said.told(told).get(0).require(AirSync.APPLICATION_DATA).children();
    }

    @From14_0
    @org.junit.jupiter.api.Tag("traps_07")
    void whatOnlyTheServerKnowsOfAMailIsNotADevicesToChange(Version version) {
        Element[] wrong = {
            Element.of(Email2.SENDER, "eve@example.org"),
            Element.of(Email2.RECEIVED_AS_BCC, "1"),
            Element.of(Email2.CONVERSATION_ID, new byte[16])
        };
        for (Element each : wrong) {
            World world = World.with();
            TestCollection inbox = inboxWithAMail(world, version);
            String id = inbox.find("Hello");

            inbox.change(id, Element.of(READ, "1"), each).sync();

            assertThat(inbox.status(id)).as(each.tag().name()).isEqualTo(6);
            assertThat(world.alice.inbox().item("Hello").get(Email.READ)).contains(false);
            assertThat(inbox.drain().item("Hello").text(READ)).contains("0");
        }
    }

    // Provisioning

    private static Element policy(Version version) {
        String type = version.before(Version.V12_0) ? "MS-WAP-Provisioning-XML" : "MS-EAS-Provisioning-WBXML";
        return Element.of(
                Provision.PROVISION,
                Element.of(Provision.POLICIES, Element.of(Provision.POLICY, Element.of(Provision.POLICY_TYPE, type))));
    }

    private static Element asked(TestDevice device) {
        Element information = Element.of(
                org.activesync4j.wbxml.page.Settings.DEVICE_INFORMATION,
                Element.of(
                        org.activesync4j.wbxml.page.Settings.SET,
                        Element.of(org.activesync4j.wbxml.page.Settings.MODEL, "Phone")));
        Element request = policy(device.version());
        Element whole = device.version().atLeast(Version.V14_1)
                ? Said.and(
                        Element.of(request.tag(), information),
                        request.children().get(0))
                : request;
        return device.withPolicyKey("0")
                .send("Provision", whole)
                .root()
                .require(Provision.POLICIES)
                .require(Provision.POLICY);
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_09")
    void whereNothingIsDemandedADeviceGetsAPolicyAllTheSame(Version version) {
        Element policy = asked(World.with().device(version));

        assertThat(policy.require(Provision.STATUS).integer()).isEqualTo(1);
        assertThat(policy.require(Provision.POLICY_KEY).text()).isNotEqualTo("0");
        assertThat(policy.require(Provision.DATA).isEmpty()).isFalse();
    }

    @From12_0
    @org.junit.jupiter.api.Tag("traps_09")
    void aPasswordLengthThatIsNotDemandedIsAnEmptyElement(Version version) {
        Element document =
                asked(World.with().device(version)).require(Provision.DATA).require(Provision.EAS_PROVISION_DOC);

        assertThat(document.require(Provision.MIN_DEVICE_PASSWORD_LENGTH).isEmpty())
                .isTrue();
    }

    private static World demanding() {
        return World.built(builder -> builder.policies((user, device) -> Policy.DEMANDED));
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_10")
    void theNeedToProvisionIsSaidWhereADeviceOfItsVersionLooks(Version version) {
        TestAnswer answer = demanding().device(version).withPolicyKey("0").folderSync();

        if (isOld(version)) {
            assertThat(answer.http()).isEqualTo(449);
            assertThat(answer.document()).isEmpty();
        } else {
            assertThat(answer.http()).isEqualTo(200);
            assertThat(answer.status(FolderHierarchy.STATUS)).isEqualTo(142);
        }
    }

    // Folders, devices and users

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_11")
    void foldersAreShortDecimalNumbersWhateverTheDriverCallsThem(Version version) {
        World world = World.with();
        for (int i = 0; i < 30; i++) {
            world.alice.addFolder("Folder " + i, FolderKind.USER_MAIL);
        }

        assertThat(world.ready(version).folders())
                .hasSizeGreaterThan(30)
                .allSatisfy(folder -> assertThat(folder.id()).matches("[1-9][0-9]{0,8}"))
                .extracting(TestDevice.TestFolder::id)
                .doesNotHaveDuplicates();
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_14")
    void devicesOfTheSameNameAreNotMixedUpBetweenUsers(Version version) {
        World world = demanding();
        world.alice.contacts().add("Ann");
        TestDevice alices = world.ready(version);
        TestDevice bobs = world.device(world.bob, version, "phone");
        assertThat(bobs.withPolicyKey("0").folderSync().document().filter(root -> root.has(FolderHierarchy.CHANGES)))
                .as("the other user's device is not provisioned")
                .isEmpty();
        bobs.provision().folderSync();
        TestCollection ofAlice = alices.collection(FolderKind.CONTACTS).drain();
        TestCollection ofBob = bobs.collection(FolderKind.CONTACTS).drain();

        assertThat(ofAlice.titles()).containsExactly("Ann");
        assertThat(ofBob.titles()).isEmpty();
        assertThat(Said.status(Said.told(bobs, Said.collection(ofAlice.key(), ofBob.id()))))
                .as("the key of the other user's device")
                .isEqualTo(3);

        ofBob.restart().drain().add("Ben").drain();
        ofAlice.change(ofAlice.find("Ann"), Element.of(Contacts.FILE_AS, "Anna"))
                .drain();
        assertThat(world.alice.contacts().titles()).containsExactly("Anna");
        assertThat(world.bob.contacts().titles()).containsExactly("Ben");
        assertThat(ofAlice.titles()).containsExactly("Anna");
        assertThat(ofBob.titles()).containsExactly("Ben");
    }
}
