package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Provisioning.byVersion;
import static org.activesync4j.testkit.conversation.Provisioning.policyOf;
import static org.activesync4j.testkit.conversation.Provisioning.provision;
import static org.activesync4j.testkit.conversation.Provisioning.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Email;
import org.activesync4j.item.Note;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceAdministration.Consent;
import org.activesync4j.state.Wipe;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Notes;
import org.activesync4j.wbxml.page.Provision;

/** The life of a device, at every version. Every answer is validated by the device. */
class LifeCycleTest {

    private static final String COMMANDS =
            "Sync,FolderSync,FolderCreate,FolderDelete,FolderUpdate,GetItemEstimate,Ping,ItemOperations,Settings,Provision";
    private static final int ALL = 0;
    private static final int ONE_WEEK = 3;

    @EveryVersion
    void aNewDeviceIsOfferedTheVersionsAndCommandsThatThereAre(Version version) {
        assertThat(World.with().device(version).options().headers())
                .containsEntry("MS-ASProtocolVersions", "2.5,12.0,12.1,14.0,14.1,16.0,16.1")
                .containsEntry(
                        "MS-ASProtocolCommands",
                        "Sync,FolderSync,GetItemEstimate,Ping,ItemOperations,Settings,Provision");
    }

    @EveryVersion
    void aDeviceLivesFromItsFirstQuestionToItsWipe(Version version) {
        Life life = new Life(version);

        asksWhatThereIs(life);
        acceptsThePolicy(life);
        learnsTheFolders(life);
        fillsItselfBiteByBite(life);
        tellsWhatItsUserDoes(life);
        hearsWhatOthersDo(life);
        fetchesWhatCameInPart(life);
        letsGoOfWhatIsOldAndTakesItBack(life);
        givesWayInAConflict(life);
        losesAnAnswerAndAsksAgain(life);
        losesAnAnswerAndAsksOtherwise(life);
        comesWithAStaleKeyAndBeginsAgain(life);
        pingsUntilSomethingHappens(life);
        pingsInVain(life);
        if (version.atLeast(Version.V12_1)) {
            waitsInASync(life);
        }
        seesFoldersComeAndGo(life);
        makesAFolderOfItsOwn(life);

        life.drain();
        life.assertThatPhoneAndServerHoldTheSame();
        life.assertThatPhoneAndServerShowTheSameFolders();
        isWiped(life);
    }

    private static void asksWhatThereIs(Life life) {
        var headers = life.phone.options().headers();

        assertThat(headers.get("MS-ASProtocolVersions").split(",")).contains(life.version.wire());
        assertThat(headers.get("MS-ASProtocolCommands").split(",")).containsExactlyInAnyOrder(COMMANDS.split(","));
    }

    private static void acceptsThePolicy(Life life) {
        assertThat(told(life.phone.withPolicyKey("0").folderSync())).isEqualTo(byVersion(life.version, 142, 449));

        Element offered = policyOf(Provisioning.ask(life.phone));
        String temporary = offered.require(Provision.POLICY_KEY).text();
        if (life.version == Version.V2_5) {
            assertThat(offered.require(Provision.DATA).text()).startsWith("<wap-provisioningdoc>");
        } else {
            assertThat(offered.require(Provision.DATA).has(Provision.EAS_PROVISION_DOC))
                    .isTrue();
        }
        life.phone.withPolicyKey(temporary);
        Element accepted = policyOf(Provisioning.acknowledge(life.phone, temporary, 1));

        assertThat(accepted.has(Provision.DATA)).isFalse();
        String last = accepted.require(Provision.POLICY_KEY).text();
        assertThat(last).isNotEqualTo(temporary);
        life.phone.withPolicyKey(last);
    }

    private static void learnsTheFolders(Life life) {
        assertThat(told(life.phone.folderSync())).isEqualTo(1);

        life.assertThatPhoneAndServerShowTheSameFolders();
    }

    private static void fillsItselfBiteByBite(Life life) {
        life.contacts().window(3);
        life.inbox().window(3);
        life.phone.sync(life.collections());

        life.phone.sync(life.collections());

        assertThat(life.contacts().titles()).hasSize(3);
        assertThat(life.inbox().titles()).hasSize(3);
        assertThat(life.contacts().moreAvailable() && life.inbox().moreAvailable())
                .isTrue();
        assertThat(life.estimate(life.contacts())).isEqualTo(Life.PEOPLE - 3);
        life.drain();
        assertThat(life.contacts().moreAvailable() || life.inbox().moreAvailable())
                .isFalse();
        assertThat(life.estimate(life.contacts())).isZero();
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void tellsWhatItsUserDoes(Life life) {
        TestCollection contacts = life.contacts();
        TestCollection inbox = life.inbox();
        contacts.add("Ann")
                .change(contacts.find("Person 1"), Element.of(Contacts.FILE_AS, "Paula"))
                .delete(contacts.find("Person 2"));
        inbox.change(inbox.find("Mail 1"), Element.of(org.activesync4j.wbxml.page.Email.READ, "1"))
                .delete(inbox.find("Mail 2"));
        if (life.hasNotes()) {
            life.notes().add("Bread").change(life.notes().find("Milk"), Element.of(Notes.SUBJECT, "Oat milk"));
        }

        life.phone.sync(life.collections());

        assertThat(life.alice.contacts().titles()).contains("Ann", "Paula").doesNotContain("Person 1", "Person 2");
        assertThat(life.alice.inbox().item("Mail 1").get(Email.READ)).contains(true);
        assertThat(life.alice.trash().titles()).containsExactly("Mail 2");
        assertThat(life.alice.notes().titles())
                .containsExactlyInAnyOrder(
                        life.hasNotes() ? new String[] {"Oat milk", "Bread"} : new String[] {"Milk"});
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void hearsWhatOthersDo(Life life) {
        life.alice.contacts().add("Ben");
        life.alice.contacts().edit("Ann", ann -> ann.with(Contact.JOB_TITLE, "Baker"));
        life.alice.contacts().delete("Person 3");
        life.alice.inbox().markUnread(life.alice.inbox().find("Mail 1"));
        life.alice.notes().edit(life.alice.notes().titles().get(0), note -> note.with(Note.SUBJECT, "Juice"));
        assertThat(life.estimate(life.contacts())).isEqualTo(3);

        life.phone.sync(life.collections());

        assertThat(life.contacts().item("Ann").text(Contacts.JOB_TITLE)).contains("Baker");
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void fetchesWhatCameInPart(Life life) {
        TestCollection inbox = life.inbox();
        inbox.options(
                life.version.before(Version.V12_0)
                        ? Element.of(AirSync.TRUNCATION, "0")
                        : Said.bodyPreference(Said.type(1), Said.upTo(3)));
        life.deliver("A long story");
        inbox.drain();
        assertThat(life.body("A long story")).hasSizeLessThan(4);

        inbox.fetch(inbox.find("A long story")).sync();

        assertThat(life.body("A long story")).isEqualTo("all about A long story");
    }

    private static void letsGoOfWhatIsOldAndTakesItBack(Life life) {
        life.world.advance(Duration.ofDays(10));
        life.deliver("Today's news");

        List<Element> told = Said.told(life.inbox().filter(ONE_WEEK).sync());

        assertThat(told).extracting(Element::tag).contains(AirSync.SOFT_DELETE).doesNotContain(AirSync.DELETE);
        assertThat(life.inbox().drain().titles()).containsExactly("Today's news");
        assertThat(life.alice.inbox().titles()).hasSize(Life.MAILS + 1);
        life.inbox().filter(ALL).drain();
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void givesWayInAConflict(Life life) {
        String ann = life.contacts().find("Ann");
        life.alice.contacts().edit("Ann", item -> item.with(Contact.FILE_AS, "Anna"));

        life.contacts().change(ann, Element.of(Contacts.FILE_AS, "Annie")).sync();

        assertThat(life.contacts().status(ann)).isEqualTo(7);
        assertThat(life.contacts().titles()).contains("Anna").doesNotContain("Annie");
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void losesAnAnswerAndAsksAgain(Life life) {
        life.phone.loseAnswer();
        life.contacts().add("c-dora", Life.person("Dora")).sync();

        life.contacts().drain();

        assertThat(life.alice.contacts().titles()).containsOnlyOnce("Dora");
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void losesAnAnswerAndAsksOtherwise(Life life) {
        life.phone.loseAnswer();
        life.contacts().add("c-emil", Life.person("Emil")).sync();

        life.contacts().add("c-emil", Life.person("Emily")).drain();

        assertThat(life.alice.contacts().titles()).containsOnlyOnce("Emily").doesNotContain("Emil");
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void comesWithAStaleKeyAndBeginsAgain(Life life) {
        String stale = life.contacts().key();
        life.contacts().add("Fay").sync();
        life.contacts().add("Gus").sync();

        life.contacts().withKey(stale).sync();
        assertThat(life.contacts().status()).isEqualTo(3);

        life.contacts().restart().drain();
        life.assertThatPhoneAndServerHoldTheSame();
    }

    private static void pingsUntilSomethingHappens(Life life) {
        var ping = life.phone.ping(480, life.collections());
        assertThat(ping.isWaiting()).isTrue();

        life.deliver("While you were waiting");
        life.world.advanceSeconds(20);

        assertThat(ping.status()).isEqualTo(2);
        assertThat(ping.changed()).containsExactly(life.inbox().id());
        assertThat(life.inbox().drain().titles()).contains("While you were waiting");
    }

    private static void pingsInVain(Life life) {
        var ping = life.phone.ping();

        life.world.advanceSeconds(479);
        assertThat(ping.isWaiting()).isTrue();
        life.world.advanceSeconds(1);

        assertThat(ping.status()).isEqualTo(1);
    }

    private static void waitsInASync(Life life) {
        var wait = life.phone.syncAndWait(480, life.collections());
        assertThat(wait.isWaiting()).isTrue();

        life.alice.contacts().add("Hal");
        life.world.advanceSeconds(20);
        wait.answer();

        assertThat(life.contacts().titles()).contains("Hal");
        var inVain = life.phone.syncAndWait(480, life.collections());
        life.world.advanceSeconds(480);
        assertThat(inVain.answer().isEmpty()).isTrue();
    }

    private static void seesFoldersComeAndGo(Life life) {
        var ping = life.phone.ping(480, life.inbox());
        life.alice.addFolder("Projects", FolderKind.USER_MAIL).addFolder("Garden", FolderKind.USER_MAIL);
        life.world.advanceSeconds(20);
        assertThat(ping.status()).isEqualTo(7);

        life.phone.folderSync();
        String projects = life.phone.folder("Projects").id();
        assertThat(life.phone.folder("Garden").parent()).isEqualTo(projects);
        life.alice.folder("Projects").rename("Plans");
        life.alice.folder("Garden").remove();
        life.phone.folderSync();

        assertThat(life.phone.folder("Plans").id()).isEqualTo(projects);
        life.assertThatPhoneAndServerShowTheSameFolders();
    }

    private static void makesAFolderOfItsOwn(Life life) {
        life.phone.createFolder("Ideas", FolderKind.USER_MAIL, "0");
        life.alice.folder("Ideas").deliver(Life.letter("Have a break"));

        assertThat(life.phone.collection("Ideas").drain().titles()).containsExactly("Have a break");
        life.phone.renameFolder("Ideas", "Good ideas");
        assertThat(life.alice.folder("Good ideas").titles()).containsExactly("Have a break");
        life.phone.deleteFolder("Good ideas");
        life.phone.folderSync();

        life.assertThatPhoneAndServerShowTheSameFolders();
    }

    private static void isWiped(Life life) {
        life.administration.wipeWholeDevice(life.key(), "admin", Consent.ERASE_PRIVATE_DATA_TOO);
        assertThat(told(life.phone.folderSync())).isEqualTo(byVersion(life.version, 140, 449));

        assertThat(provision(life.phone, "").root().has(Provision.REMOTE_WIPE)).isTrue();
        assertThat(told(provision(life.phone, "RemoteWipe { Status \"1\" }"))).isEqualTo(1);

        assertThat(life.world.devices.find(life.key()).flatMap(Device::wipe).map(Wipe::stage))
                .contains(Wipe.Stage.ACKNOWLEDGED);
        assertThat(told(life.phone.folderSync())).isEqualTo(byVersion(life.version, 129, 403));
    }
}
