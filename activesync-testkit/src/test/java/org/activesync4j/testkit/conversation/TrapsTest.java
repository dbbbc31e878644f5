package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Policy;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.activesync4j.wbxml.page.Provision;
import org.junit.jupiter.api.Tag;

/** What independent clients choked on with other servers. */
class TrapsTest {

    private static boolean isOld(Version version) {
        return version.before(Version.V14_0);
    }

    @EveryVersion
    @Tag("traps_03")
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

    @EveryVersion
    @Tag("traps_03")
    void anEstimateNamesItsClassOnlyBefore14_0(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        TestAnswer counted = Estimating.ask(device, Estimating.asked(device, contacts));

        Element collection = Estimating.response(counted).require(GetItemEstimate.COLLECTION);
        assertThat(collection.has(GetItemEstimate.CLASS)).isEqualTo(isOld(version));
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
    @Tag("traps_09")
    void whereNothingIsDemandedADeviceGetsAPolicyAllTheSame(Version version) {
        Element policy = asked(World.with().device(version));

        assertThat(policy.require(Provision.STATUS).integer()).isEqualTo(1);
        assertThat(policy.require(Provision.POLICY_KEY).text()).isNotEqualTo("0");
        assertThat(policy.require(Provision.DATA).isEmpty()).isFalse();
    }

    @From12_0
    @Tag("traps_09")
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
    @Tag("traps_10")
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
    @Tag("traps_11")
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
    @Tag("traps_14")
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

    @EveryVersion
    @Tag("traps_14")
    void manyUsersWithDevicesOfTheSameNameHaveNothingInCommon(Version version) {
        World world = demanding();
        Map<Person, TestDevice> devices = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            Person person = world.groupware.user("user" + i);
            person.contacts().add("Friend of " + i);
            TestDevice device = world.device(person, version, "phone").provision();
            device.folderSync();
            devices.put(person, device);
        }

        devices.forEach((person, device) -> device.collection(FolderKind.CONTACTS)
                .drain()
                .add("Added by " + person)
                .drain());

        devices.forEach((person, device) -> assertThat(
                        device.collection(FolderKind.CONTACTS).drain().titles())
                .containsExactlyInAnyOrderElementsOf(person.contacts().titles())
                .hasSize(2)
                .contains("Added by " + person));
    }
}
