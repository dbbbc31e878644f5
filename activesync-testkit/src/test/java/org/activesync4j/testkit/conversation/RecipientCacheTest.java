package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recipient information cache: read, never written, and no more of it than a device asks for. */
class RecipientCacheTest {

    @From14_0
    @Tag("MSASCNTC_S01_TC04")
    void theRecipientCacheIsReadAndNotWritten(Version version) {
        World world = World.with();
        world.alice
                .addFolder("Recipients", FolderKind.RECIPIENT_CACHE)
                .add(Item.of(Contact.SCHEMA)
                        .with(Contact.FILE_AS, "Bob")
                        .with(Contact.EMAIL1_ADDRESS, "bob@example.org")
                        .with(Contact.ALIAS, "bob")
                        .with(Contact.WEIGHTED_RANK, -7));
        TestCollection recipients =
                world.ready(version).collection(FolderKind.RECIPIENT_CACHE).drain();
        TestItem bob = recipients.item("Bob");

        assertThat(bob.text(Contacts.EMAIL1_ADDRESS)).contains("bob@example.org");
        assertThat(bob.text(Contacts.ALIAS)).contains("bob");
        assertThat(bob.text(Contacts.WEIGHTED_RANK)).contains("-7");

        recipients.add("new", TestItem.of(Element.of(Contacts.FILE_AS, "Eve"))).sync();
        assertThat(recipients.status("new")).isNotEqualTo(1);
        assertThat(world.alice.folder("Recipients").titles()).containsExactly("Bob");
    }

    @From14_0
    void whatADeviceDoesToTheRecipientCacheIsUndone(Version version) {
        World world = World.with();
        var cache = world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
        List.of("Ann", "Bob").forEach(cache::add);
        TestCollection recipients =
                world.ready(version).collection(FolderKind.RECIPIENT_CACHE).drain();
        String ann = recipients.find("Ann");
        String bob = recipients.find("Bob");

        recipients.delete(ann).change(bob, Element.of(Contacts.FILE_AS, "Eve")).sync();

        assertThat(recipients.status(ann)).isEqualTo(6);
        assertThat(recipients.status(bob)).isEqualTo(6);
        assertThat(recipients.drain().titles()).containsExactly("Ann", "Bob");
        assertThat(cache.titles()).containsExactly("Ann", "Bob");
    }

    private static TestCollection recipients(World world, Version version, int most) {
        return world.ready(version).collection(FolderKind.RECIPIENT_CACHE).options(maxItems(most));
    }

    private static Element maxItems(int most) {
        return Element.of(AirSync.MAX_ITEMS, Integer.toString(most));
    }

    @From14_0
    void ofTheRecipientCacheADeviceGetsTheFirstAndNoMoreThanItAsksFor(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FOLDER_VERSIONS}}) {
            World world = World.with(abilities);
            var cache = world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
            List.of("Ann", "Bob", "Cid", "Dan").forEach(cache::add);
            TestCollection recipients = recipients(world, version, 2).drain();
            assertThat(recipients.titles()).containsExactly("Ann", "Bob");

            cache.delete("Ann");
            assertThat(recipients.drain().titles()).containsExactly("Bob", "Cid");

            cache.edit("Dan", dan -> dan.with(Contact.ALIAS, "dan"));
            assertThat(Said.told(recipients.sync())).isEmpty();

            cache.edit("Bob", bob -> bob.with(Contact.ALIAS, "bob"));
            assertThat(recipients.drain().item("Bob").text(Contacts.ALIAS)).contains("bob");
        }
    }

    @From14_0
    void aDeviceMayAskForMoreOrFewerRecipientsLater(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FOLDER_VERSIONS}}) {
            World world = World.with(abilities);
            var cache = world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
            List.of("Ann", "Bob", "Cid", "Dan").forEach(cache::add);
            TestCollection recipients = recipients(world, version, 2).drain();

            assertThat(recipients.options(maxItems(3)).drain().titles()).containsExactly("Ann", "Bob", "Cid");

            Element fewer = Said.first(recipients.options(maxItems(1)).sync());
            assertThat(Said.told(fewer))
                    .extracting(Element::tag)
                    .containsExactly(AirSync.SOFT_DELETE, AirSync.SOFT_DELETE);
            assertThat(recipients.drain().titles()).containsExactly("Ann");

            assertThat(recipients.options(Said.filter(0)).drain().titles()).containsExactly("Ann", "Bob", "Cid", "Dan");
        }
    }

    @From14_0
    void onlyTheRecipientsThatADeviceAsksForWakeIt(Version version) {
        World world = World.with(Ability.WATCHER);
        var cache = world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
        List.of("Ann", "Bob", "Cid").forEach(cache::add);
        TestDevice device = world.ready(version);
        TestCollection recipients = device.collection(FolderKind.RECIPIENT_CACHE)
                .options(maxItems(2))
                .drain();

        var ping = device.ping(480, recipients);
        cache.edit("Cid", cid -> cid.with(Contact.ALIAS, "cid"));
        world.advanceSeconds(60);
        assertThat(ping.isWaiting()).isTrue();

        cache.edit("Bob", bob -> bob.with(Contact.ALIAS, "bob"));
        world.advanceSeconds(1);
        assertThat(ping.changed()).containsExactly(recipients.id());
    }

    @From14_0
    void aLimitOfNoRecipientsIsStatus4(Version version) {
        World world = World.with();
        world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE).add("Ann");
        TestDevice device = world.ready(version);
        String id = device.collection(FolderKind.RECIPIENT_CACHE).id();

        for (int most : new int[] {0, -1}) {
            Element asked = Said.collection("0", id, Said.options(maxItems(most)));
            assertThat(device.send("Sync", Said.sync(asked)).status(AirSync.STATUS))
                    .as("" + most)
                    .isEqualTo(4);
        }
    }

    @From14_0
    void contactsAreNotLimited(Version version) {
        World world = World.with();
        List.of("Ann", "Bob").forEach(world.alice.contacts()::add);

        assertThat(world.ready(version)
                        .collection(FolderKind.CONTACTS)
                        .options(maxItems(1))
                        .drain()
                        .titles())
                .containsExactly("Ann", "Bob");
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_0", "V12_1"})
    void before14_0ThereIsNoRecipientCache(Version version) {
        World world = World.with();
        world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE).add("Bob");

        assertThat(world.ready(version).folders())
                .extracting(TestDevice.TestFolder::name)
                .contains("Contacts")
                .doesNotContain("Recipients");
    }

    @From14_0
    @Tag("MSASCMD_S07_TC08")
    void anEstimateCountsNoMoreRecipientsThanTheDeviceAsksFor(Version version) {
        World world = World.with();
        var cache = world.alice.addFolder("Recipients", FolderKind.RECIPIENT_CACHE);
        List.of("Ann", "Bob", "Cid").forEach(cache::add);
        TestDevice device = world.ready(version);
        TestCollection recipients = device.collection(FolderKind.RECIPIENT_CACHE);
        device.sync(recipients);

        assertThat(estimate(device, recipients)).isEqualTo(3);
        assertThat(estimate(device, recipients, Said.options(maxItems(1), maxItems(2))))
                .isEqualTo(2);
    }

    private static int estimate(TestDevice device, TestCollection collection, Element... options) {
        List<Node> asked = new ArrayList<>();
        asked.add(Element.of(AirSync.SYNC_KEY, collection.key()));
        asked.add(Element.of(GetItemEstimate.COLLECTION_ID, collection.id()));
        asked.addAll(List.of(options));
        Element collections = Element.of(GetItemEstimate.COLLECTIONS, Element.of(GetItemEstimate.COLLECTION, asked));
        return device.send("GetItemEstimate", Element.of(GetItemEstimate.GET_ITEM_ESTIMATE, collections))
                .root()
                .require(GetItemEstimate.RESPONSE)
                .require(GetItemEstimate.COLLECTION)
                .require(GetItemEstimate.ESTIMATE)
                .integer();
    }
}
