package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Email;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Tag;

/** What a client does, what becomes of it, and what the client is told then. */
class ClientChangesTest {

    private static final Ability[][] DRIVERS = {{}, {Ability.TOKENS}};

    @EveryVersion
    @Tag("MSASCMD_S19_TC40")
    void whenBothHaveChangedAnItemTheServerWins(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            world.alice.contacts().add("Ann");
            TestCollection contacts =
                    world.ready(version).collection(FolderKind.CONTACTS).drain();
            String ann = contacts.find("Ann");
            world.alice.contacts().edit("Ann", item -> item.with(Contact.FILE_AS, "Anna"));

            contacts.change(ann, Element.of(Contacts.FILE_AS, "Annie")).sync();

            assertThat(contacts.status(ann)).isEqualTo(7);
            assertThat(contacts.titles()).containsExactly("Anna");
            assertThat(world.alice.contacts().titles()).containsExactly("Anna");
        }
    }

    @EveryVersion
    void whenBothHaveChangedAnItemTheClientWinsIfItSaysSo(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            world.alice.contacts().add("Ann");
            TestCollection contacts =
                    world.ready(version).collection(FolderKind.CONTACTS).drain();
            String ann = contacts.find("Ann");
            world.alice.contacts().edit("Ann", item -> item.with(Contact.JOB_TITLE, "Baker"));

            contacts.options(Element.of(AirSync.CONFLICT, "0"))
                    .supported(Element.of(AirSync.SUPPORTED))
                    .change(ann, Element.of(Contacts.FILE_AS, "Annie"))
                    .sync();

            assertThat(contacts.status(ann)).isEqualTo(1);
            assertThat(world.alice.contacts().titles()).containsExactly("Annie");
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC26")
    void withoutGetChangesOnlyTheClientSpeaks(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        contacts.getChanges(false).add("Ben").sync();
        assertThat(contacts.titles()).containsExactly("Ben");
        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Ann", "Ben");

        assertThat(contacts.getChanges(true).drain().titles()).containsExactly("Ann", "Ben");
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC26")
    void whoDoesNotMentionGetChangesWantsThem(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        Element told = Said.told(device, withClass(version, contacts, Said.commands()));

        assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.ADD);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC36")
    void aFetchedMailComesWhole(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        Element told = Said.told(device, withClass(version, inbox, Said.commands(Said.fetch(inbox.find("Hello")))));

        Element response = told.require(AirSync.RESPONSES).require(AirSync.FETCH);
        assertThat(Said.status(response)).isEqualTo(1);
        assertThat(response.has(AirSync.APPLICATION_DATA)).isTrue();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC36")
    void whatCameInPartIsWholeWhenItIsFetched(Version version) {
        Element[][] wishes = {
            {Element.of(AirSync.TRUNCATION, "0")},
            {Said.bodyPreference(Said.type(1), Said.upTo(3))},
            {Said.bodyPreference(Said.type(1), Said.upTo(3), Said.allOrNone(true))},
            {}
        };
        for (Element[] wish : wishes) {
            World world = World.with();
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
            TestCollection inbox = world.ready(version)
                    .collection(FolderKind.INBOX)
                    .options(wish)
                    .drain();

            inbox.fetch(inbox.find("Hello")).sync();

            assertThat(body(version, inbox)).isEqualTo("How are you?");
        }
    }

    private static String body(Version version, TestCollection inbox) {
        return version.before(Version.V12_0)
                ? inbox.item("Hello")
                        .text(org.activesync4j.wbxml.page.Email.BODY)
                        .orElse("")
                : inbox.item("Hello").body();
    }

    private static Element withClass(Version version, TestCollection collection, Element commands) {
        return version.before(Version.V14_0)
                ? Said.collection(collection, Element.of(AirSync.CLASS, collection.itemClass()), commands)
                : Said.collection(collection, commands);
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC34")
    void whatIsDeletedGoesToTheDeletedItems(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();

        inbox.delete(inbox.find("Hello")).drain();

        assertThat(world.alice.trash().titles()).containsExactly("Hello");
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC35")
    void whatIsDeletedForGoodIsGone(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();

        inbox.deleteForGood().delete(inbox.find("Hello")).drain();

        assertThat(world.alice.inbox().titles()).isEmpty();
        assertThat(world.alice.trash().titles()).isEmpty();
    }

    @From14_0
    void anItemOfAnotherClassThanTheFoldersIsStatus6(Version version) {
        for (String itemClass : new String[] {"Notes", "Email", "DocumentLibrary", "Nonsense", ""}) {
            World world = World.with();
            TestDevice device = world.ready(version);
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
            Element add = Said.add("c1", Element.of(Contacts.FILE_AS, "Ann"));
            Element ofAnotherClass = Said.and(
                    Element.of(add.tag(), Element.of(AirSync.CLASS, itemClass)),
                    add.nodes().toArray(Node[]::new));

            Element told = Said.told(device, Said.collection(contacts, Said.commands(ofAnotherClass)));

            assertThat(Said.responded(told, AirSync.ADD)).as(itemClass).isEqualTo(6);
            assertThat(world.alice.contacts().titles()).isEmpty();
        }
    }

    @EveryVersion
    void inAReadOnlyFolderNothingHappensAndTheDeviceIsPutRight(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            world.alice.contacts().add("Ann");
            world.alice.contacts().add("Ben");
            world.alice.contacts().allow(Right.READ_ONLY.toArray(Right[]::new));
            TestCollection contacts =
                    world.ready(version).collection(FolderKind.CONTACTS).drain();
            String ann = contacts.find("Ann");
            String ben = contacts.find("Ben");

            contacts.change(ann, Element.of(Contacts.FILE_AS, "Annie"))
                    .delete(ben)
                    .add("new", org.activesync4j.testkit.device.TestItem.of(Element.of(Contacts.FILE_AS, "Cid")))
                    .sync();

            assertThat(contacts.status(ann)).isNotEqualTo(1);
            assertThat(contacts.status(ben)).isNotEqualTo(1);
            assertThat(contacts.status("new")).isEqualTo(6);
            assertThat(contacts.drain().titles()).containsExactly("Ann", "Ben");
            assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Ann", "Ben");
        }
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC39")
    void silenceMeansWhatTheDeviceSaidOfItsAbilities(Version version) {
        assertThat(jobTitleAfterAChangeOfTheName(version, null))
                .as("nothing said")
                .isEmpty();
        assertThat(jobTitleAfterAChangeOfTheName(version, Element.of(AirSync.SUPPORTED)))
                .as("nothing handled")
                .isEqualTo("Baker");
        assertThat(jobTitleAfterAChangeOfTheName(
                        version, Element.of(AirSync.SUPPORTED, Element.of(Contacts.JOB_TITLE))))
                .as("handled")
                .isEmpty();
        assertThat(jobTitleAfterAChangeOfTheName(version, Element.of(AirSync.SUPPORTED, Element.of(Contacts.SPOUSE))))
                .as("something else handled")
                .isEqualTo("Baker");
    }

    private static String jobTitleAfterAChangeOfTheName(
            Version version, @org.jspecify.annotations.Nullable Element supported) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        world.alice.contacts().edit("Ann", item -> item.with(Contact.JOB_TITLE, "Baker"));
        TestCollection contacts = world.ready(version).collection(FolderKind.CONTACTS);
        if (supported != null) {
            contacts.supported(supported);
        }
        contacts.drain();
        contacts.change(contacts.find("Ann"), Element.of(Contacts.FILE_AS, "Annie"))
                .drain();
        return world.alice.contacts().item("Annie").get(Contact.JOB_TITLE).orElse("");
    }

    @EveryVersion
    void ownChangesDoNotComeBack(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            TestDevice device = world.ready(version);
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

            Element added = Said.first(contacts.add("Ann").sync());
            assertThat(Said.told(added)).isEmpty();

            Element changed = Said.first(contacts.change(contacts.find("Ann"), Element.of(Contacts.FILE_AS, "Annie"))
                    .sync());
            assertThat(Said.told(changed)).isEmpty();
            assertThat(Said.told(contacts.sync())).isEmpty();
        }
    }

    @EveryVersion
    void whatTheServerMadeOfAChangeComesBackOnce(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            TestCollection contacts =
                    world.ready(version).collection(FolderKind.CONTACTS).drain();
            world.alice.contacts().storeAs(item -> item.with(Contact.FILE_AS, "Stored"));

            Element told = Said.first(contacts.add("Ann").sync());

            assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.CHANGE);
            assertThat(contacts.titles()).containsExactly("Stored");
            assertThat(Said.told(contacts.sync())).isEmpty();
        }
    }

    @EveryVersion
    void anItemIsFoundInWhateverCaseItsIdComesBack(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();
        String id = inbox.find("Hello");

        inbox.change(id.toUpperCase(java.util.Locale.ROOT), Element.of(org.activesync4j.wbxml.page.Email.READ, "1"))
                .sync();

        assertThat(world.alice.inbox().item("Hello").get(Email.READ)).contains(true);
    }
}
