package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;

/** Whatever is lost on the way, nothing is done twice and nothing is forgotten. */
class ExactlyOnceTest {

    private static TestItem contact(String name) {
        return TestItem.of(Element.of(Contacts.FILE_AS, name), Element.of(Contacts.LAST_NAME, name));
    }

    private static String added(Element collection) {
        return collection
                .require(AirSync.RESPONSES)
                .require(AirSync.ADD)
                .require(AirSync.SERVER_ID)
                .text();
    }

    @EveryVersion
    void aRepeatedKeyDoesNotCreateTwiceAndGivesTheSameId(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        contacts.add("c1", contact("Ann"));
        Element asked = Said.sync(contacts.request());

        String first = added(Said.first(device.send("Sync", asked)));
        String second = added(Said.first(device.send("Sync", asked)));

        assertThat(second).isEqualTo(first);
        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
    }

    @EveryVersion
    void aRepeatedKeyWithAnotherBodyChangesWhatWasCreated(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        device.loseAnswer();
        contacts.add("c1", contact("Ann")).sync();

        contacts.add("c1", contact("Anna")).drain();

        assertThat(world.alice.contacts().titles()).containsExactly("Anna");
        assertThat(contacts.titles()).containsExactly("Anna");
    }

    @EveryVersion
    void aDriverThatBreaksAfterItHasCreatedDoesNotCreateTwice(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        faults.next("Account.create", Fault.breaksAfterwards());

        contacts.add("c1", contact("Ann")).sync();
        world.advanceSeconds(120);
        contacts.drain();

        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
        assertThat(contacts.titles()).containsExactly("Ann");
    }

    @EveryVersion
    void aLookThatFailsDeletesNothing(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        for (Fault fault :
                new Fault[] {Fault.breaks(), Fault.returnsNull(), Fault.looksHalf(0), Fault.callsBackFromAnotherThread()
                }) {
            faults.next("Account.look", fault);
            TestAnswer answer = contacts.sync();
            assertThat(answer.http()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("Retry-After");
            assertThat(contacts.titles()).containsExactly("Ann");
        }

        assertThat(contacts.drain().titles()).containsExactly("Ann");
    }
}
