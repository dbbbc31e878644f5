package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.DeviceAdministration;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.Policy;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;

/** Alice's phone, at one version, and the server that it lives with: what it has, and what there is. */
final class Life {

    static final int PEOPLE = 7;
    static final int MAILS = 5;

    final Version version;
    final World world;
    final Person alice;
    final TestDevice phone;
    final DeviceAdministration administration;

    Life(Version version) {
        LocalSignal signal = new LocalSignal();
        this.version = version;
        world = World.built(
                builder -> builder.signal(signal).policies((user, device) -> Policy.DEMANDED), Ability.FOLDER_EDITOR);
        alice = world.alice;
        phone = world.device(version);
        administration = new DeviceAdministration(world.devices, signal, world.clock);
        for (int i = 1; i <= PEOPLE; i++) {
            alice.contacts().add("Person " + i);
        }
        for (int i = 1; i <= MAILS; i++) {
            deliver("Mail " + i);
        }
        alice.notes().add("Milk", "two litres");
    }

    void deliver(String subject) {
        alice.inbox().deliver(letter(subject));
    }

    static Item letter(String subject) {
        return Letter.plain("bob@example.org", subject, "all about " + subject);
    }

    /** A contact as Alice types it in. */
    static TestItem person(String name) {
        return TestItem.of(Element.of(Contacts.FILE_AS, name), Element.of(Contacts.LAST_NAME, name));
    }

    DeviceKey key() {
        return alice.user().on(new DeviceId("phone"));
    }

    // The phone

    TestCollection contacts() {
        return phone.collection(FolderKind.CONTACTS);
    }

    TestCollection inbox() {
        return phone.collection(FolderKind.INBOX);
    }

    TestCollection notes() {
        return phone.collection(FolderKind.NOTES);
    }

    boolean hasNotes() {
        return version.atLeast(Version.V14_0);
    }

    TestCollection[] collections() {
        List<TestCollection> all = new ArrayList<>(List.of(contacts(), inbox()));
        if (hasNotes()) {
            all.add(notes());
        }
        return all.toArray(TestCollection[]::new);
    }

    void drain() {
        Stream.of(collections()).forEach(TestCollection::drain);
    }

    int estimate(TestCollection collection) {
        return Estimating.estimate(Estimating.ask(phone, Estimating.asked(phone, collection)));
    }

    /** What the phone shows as the body of a mail. */
    String body(String subject) {
        TestItem mail = inbox().item(subject);
        return version.before(Version.V12_0)
                ? mail.text(org.activesync4j.wbxml.page.Email.BODY).orElse("")
                : mail.body();
    }

    // Both

    /** The phone holds what the server holds, no more and no less, and says the same of it. */
    void assertThatPhoneAndServerHoldTheSame() {
        assertAlike(
                contacts(),
                alice.contacts(),
                item -> item.text(Contacts.JOB_TITLE).orElse(""),
                item -> item.get(Contact.JOB_TITLE).orElse(""));
        assertAlike(
                inbox(),
                alice.inbox(),
                item -> item.text(org.activesync4j.wbxml.page.Email.READ).orElse(""),
                item -> item.get(Email.READ).orElse(false) ? "1" : "0");
        if (hasNotes()) {
            assertAlike(
                    notes(),
                    alice.notes(),
                    item -> Body.text(item.body()),
                    item -> item.get(Note.BODY).orElse(Body.EMPTY));
        }
    }

    private static void assertAlike(
            TestCollection onPhone,
            GroupwareFolder onServer,
            Function<TestItem, Object> said,
            Function<Item, Object> stored) {
        List<String> titles = onServer.titles();
        List<Item> items = List.copyOf(onServer.items().values());
        List<Map.Entry<String, Object>> there = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            there.add(Map.entry(titles.get(i), stored.apply(items.get(i))));
        }

        assertThat(onPhone.items().values())
                .extracting(item -> Map.entry(item.title(), said.apply(item)))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    void assertThatPhoneAndServerShowTheSameFolders() {
        List<String> there = alice.folders().stream()
                .filter(folder -> folder.kind() != FolderKind.NOTES || hasNotes())
                .map(GroupwareFolder::name)
                .toList();

        assertThat(phone.folders()).extracting(TestDevice.TestFolder::name).containsExactlyInAnyOrderElementsOf(there);
    }
}
