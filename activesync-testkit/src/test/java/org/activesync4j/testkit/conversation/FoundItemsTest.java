package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.Finding.all;
import static org.activesync4j.testkit.conversation.Finding.items;
import static org.activesync4j.testkit.conversation.Finding.ofClass;
import static org.activesync4j.testkit.conversation.Finding.results;
import static org.activesync4j.testkit.conversation.Finding.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Notes;
import org.activesync4j.wbxml.page.Search;
import org.junit.jupiter.api.Tag;

/** What a search finds of each class, and how it is shown. */
class FoundItemsTest {

    private static World world() {
        return World.with(Ability.MAILBOX_SEARCH);
    }

    private static Item letter(String subject, String text) {
        return Letter.plain("bob@example.org", subject, text);
    }

    /** In each folder there is something called Milk. */
    private static World withMilkEverywhere() {
        World world = world();
        world.alice.inbox().deliver(letter("Milk", "We need some"));
        world.alice.calendar().add("Milk");
        world.alice.tasks().add("Milk");
        world.alice.contacts().add("Milk");
        world.alice.notes().add("Milk");
        return world;
    }

    private static String[] classes(TestAnswer answer) {
        return results(answer).stream()
                .map(result -> result.require(AirSync.CLASS).text())
                .toArray(String[]::new);
    }

    private static TestAnswer milkOf(TestDevice device, String... classes) {
        Element[] criteria =
                Arrays.copyOf(Arrays.stream(classes).map(Finding::ofClass).toArray(Element[]::new), classes.length + 1);
        criteria[classes.length] = text("milk");
        return items(device, all(criteria));
    }

    @From14_0
    @Tag("MSASCMD_S14_TC15")
    void allClassesMayBeSearchedTogether(Version version) {
        TestDevice device = withMilkEverywhere().ready(version);

        TestAnswer answer = milkOf(device, "Tasks", "Email", "Calendar", "Contacts", "Notes", "SMS");

        assertThat(Finding.status(answer)).isEqualTo(1);
        assertThat(classes(answer)).containsExactlyInAnyOrder("Email", "Calendar", "Tasks", "Contacts", "Notes");
    }

    @From12_0
    @Tag("MSASCMD_S14_TC16")
    void classesThatAreNotNamedAreNotSearched(Version version) {
        TestDevice device = withMilkEverywhere().ready(version);

        TestAnswer answer = milkOf(device, "Tasks", "Email", "Calendar", "Contacts");

        assertThat(Finding.status(answer)).isEqualTo(1);
        assertThat(classes(answer)).containsExactlyInAnyOrder("Email", "Calendar", "Tasks", "Contacts");
    }

    @Tag("MSASCMD_S14_TC17")
    @Tag("MSASCNTC_S03_TC01")
    @From14_0
    void allClassesAreSearchedUnlessSomeAreNamed(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Milk", "We need some"));
        world.alice.notes().add("Milk");
        world.alice.contacts().add("Milk");
        TestDevice device = world.ready(version);

        TestAnswer everything = items(device, all(text("milk")));
        TestAnswer notes = items(device, all(ofClass("Notes"), text("milk")));
        TestAnswer two = items(device, all(ofClass("Contacts"), ofClass("Email"), text("milk")));

        assertThat(results(everything)).hasSize(3);
        assertThat(Finding.said(notes, Notes.SUBJECT)).containsExactly("Milk");
        assertThat(results(two))
                .extracting(result -> result.require(AirSync.CLASS).text())
                .containsExactlyInAnyOrder("Contacts", "Email");
        assertThat(Finding.said(two, Contacts.FILE_AS)).containsExactly("Milk");
    }

    @From14_0
    @Tag("MSASNOTE_S02_TC01")
    void noneOrSeveralNotesAreFound(Version version) {
        World world = world();
        world.alice.notes().add("Milk", "two litres");
        world.alice.notes().add("Shopping", "bread and milk");
        world.alice.notes().add("Other");
        TestDevice device = world.ready(version);

        TestAnswer two = items(device, all(ofClass("Notes"), text("milk")));
        TestAnswer none = items(device, all(ofClass("Notes"), text("wine")));

        assertThat(Finding.said(two, Notes.SUBJECT)).containsExactlyInAnyOrder("Milk", "Shopping");
        assertThat(Finding.store(two).require(Search.TOTAL).integer()).isEqualTo(2);
        assertThat(Finding.said(none, Notes.SUBJECT)).isEmpty();
        assertThat(Finding.store(none).require(Search.TOTAL).integer()).isZero();
    }

    @From12_0
    void bodiesComeAsTheDevicePrefers(Version version) {
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "At noon in the garden"));
        TestDevice device = world.ready(version);

        Element cut = Finding.properties(
                        items(device, all(text("lunch")), Element.of(AirSync.MIME_SUPPORT, "0"), Fetching.prefer(1, 7)))
                .get(0)
                .require(AirSyncBase.BODY);

        assertThat(cut.require(AirSyncBase.DATA).text()).isEqualTo("At noon");
        assertThat(cut.require(AirSyncBase.TRUNCATED).bool()).isTrue();
    }

    @From12_0
    @Tag("MSASAIRS_S04_TC02")
    @Tag("MSASAIRS_S04_TC03")
    @Tag("MSASAIRS_S04_TC04")
    @Tag("MSASAIRS_S04_TC05")
    @Tag("MSASAIRS_S04_TC06")
    void aWrongBodyPreferenceIsStatus2(Version version) {
        TestDevice device = withMilkEverywhere().ready(version);
        Element type = Said.type(1);
        Element ofAnotherType = Said.bodyPreference(type, Element.of(AirSyncBase.TRUNCATION_SIZE, "some"));
        Element twice = Said.bodyPreference(type, type);
        Element inAnotherOrder = Said.bodyPreference(Said.upTo(1), type);
        Element misplaced = Said.bodyPreference(type, Element.of(AirSyncBase.BODY));

        for (Element wrong : new Element[] {ofAnotherType, twice, inAnotherOrder, misplaced}) {
            assertThat(Finding.status(items(device, all(text("milk")), wrong)))
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
        assertThat(Finding.status(items(device, all(text("milk")), Fetching.prefer(1), Fetching.prefer(1))))
                .isEqualTo(2);
    }

    @From12_0
    @Tag("MSASCMD_S14_TC33")
    void whateverADeviceWantsOfMessagesTheyHaveABody(Version version) {
        String message = "Subject: Lunch\r\n\r\nAt noon in the garden\r\n";
        Body body = Body.text("At noon in the garden")
                .and(BodyType.MIME, Content.of(message.getBytes(StandardCharsets.UTF_8), BodyType.MIME.mediaType()));
        World world = world();
        world.alice.inbox().deliver(letter("Lunch", "").with(Email.BODY, body));
        TestDevice device = world.ready(version);

        assertThat(found(device, 0).require(AirSyncBase.TYPE).integer()).isEqualTo(1);
        assertThat(found(device, 1).require(AirSyncBase.TYPE).integer()).isEqualTo(1);
        Element whole = found(device, 2);
        assertThat(whole.require(AirSyncBase.TYPE).integer()).isEqualTo(4);
        assertThat(whole.require(AirSyncBase.DATA).text()).isEqualTo(message);
    }

    /** The body of what is found by a device that wants MIME of no message, of signed ones or of all. */
    private static Element found(TestDevice device, int mimeSupport) {
        TestAnswer answer = items(
                device,
                all(text("lunch")),
                Element.of(AirSync.MIME_SUPPORT, Integer.toString(mimeSupport)),
                Fetching.prefer(1),
                Fetching.prefer(4));
        return Finding.properties(answer).get(0).require(AirSyncBase.BODY);
    }
}
