package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Contact;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Tag;

/** What becomes of items whose body is not as the protocol has it, [MS-ASAIRS] 3.2.5. */
class MalformedBodyTest {

    private static final Element TYPE = Said.type(1);
    private static final Element DATA = Element.of(AirSyncBase.DATA, "Baker");

    private static Element body(Node... nodes) {
        return Element.of(AirSyncBase.BODY, nodes);
    }

    /** Neither is a contact created nor is one changed, and what the device does next goes well. */
    private static void assertRefused(Version version, Element... wrong) {
        for (Element each : wrong) {
            World world = World.with();
            world.alice.contacts().add("Ben", "Smith");
            TestCollection contacts =
                    world.ready(version).collection(FolderKind.CONTACTS).drain();
            String ben = contacts.find("Ben");

            contacts.add("new", TestItem.of(Element.of(Contacts.FILE_AS, "Ann"), each))
                    .change(ben, Element.of(Contacts.FILE_AS, "Ben"), each)
                    .sync();

            assertThat(contacts.status("new")).as("added").isEqualTo(6);
            assertThat(contacts.status(ben)).as("changed").isEqualTo(6);
            assertThat(world.alice.contacts().titles()).containsExactly("Ben");
            assertThat(world.alice.contacts().item("Ben").get(Contact.BODY)).contains(Body.text("Smith"));
            assertThat(contacts.drain().item("Ben").body()).isEqualTo("Smith");
            contacts.add("Cid").drain();
            assertThat(world.alice.contacts().titles()).containsExactly("Ben", "Cid");
        }
    }

    @From12_0
    @Tag("MSASAIRS_S04_TC02")
    void aValueOfAnotherTypeIsStatus6(Version version) {
        assertRefused(
                version,
                body(Element.of(AirSyncBase.TYPE, "text"), DATA),
                body(Said.type(0), DATA),
                body(Said.type(5), DATA),
                body(Element.of(AirSyncBase.TYPE), DATA),
                body(Said.type(3), Element.of(AirSyncBase.DATA, "not base64!")));
    }

    @From12_0
    @Tag("MSASAIRS_S04_TC03")
    void whatComesTwiceOrIsMissingIsStatus6(Version version) {
        assertRefused(version, body(TYPE, TYPE, DATA), body(TYPE, DATA, DATA), body(DATA));
    }

    @From12_0
    @Tag("MSASAIRS_S04_TC04")
    void anotherOrderIsStatus6(Version version) {
        assertRefused(version, body(DATA, TYPE));
    }

    @From12_0
    @Tag("MSASAIRS_S04_TC05")
    void anotherPlaceIsStatus6(Version version) {
        assertRefused(version, DATA, TYPE, body(TYPE, DATA, Element.of(AirSyncBase.BODY)));
    }
}
