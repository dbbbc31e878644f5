package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;

/** Whatever a driver has, a device is only sent what XML 1.0 allows. */
class StrictOutputTest {

    private static final String BROKEN = "a\u0000b\u0001c\u001Fd\uFFFEe\uFFFFf\uD83Dg\uDE00h";
    private static final String MENDED = "a b c d\uFFFDe\uFFFDf\uFFFDg\uFFFDh";
    private static final String WHOLE = "tab\tline\r\nemoji \uD83D\uDE00 \u007F\u0085";

    private static String body(Version version, TestItem item) {
        return version.before(Version.V12_0) ? item.text(Contacts.BODY).orElse("") : item.body();
    }

    @EveryVersion
    void textsAreMended(Version version) {
        World world = World.with();
        world.alice
                .contacts()
                .add(Item.of(Contact.SCHEMA)
                        .with(Contact.FILE_AS, "Ann")
                        .with(Contact.JOB_TITLE, BROKEN)
                        .with(Contact.DEPARTMENT, WHOLE)
                        .with(Contact.CHILDREN, List.of(BROKEN)));

        TestItem ann =
                world.ready(version).collection(FolderKind.CONTACTS).drain().item("Ann");

        assertThat(ann.text(Contacts.JOB_TITLE)).contains(MENDED);
        assertThat(ann.text(Contacts.DEPARTMENT)).contains(WHOLE);
        assertThat(ann.properties())
                .containsEntry(Contacts.CHILDREN, Element.of(Contacts.CHILDREN, Element.of(Contacts.CHILD, MENDED)));
    }

    @EveryVersion
    void bodiesAreMended(Version version) {
        World world = World.with();
        Item ann = Item.of(Contact.SCHEMA).with(Contact.FILE_AS, "Ann");
        byte[] latin = {'a', (byte) 0xE4, 0, 'b'};
        world.alice.contacts().add(ann.with(Contact.BODY, Body.text("a\u0000b\u0001c\uFFFEd")));
        world.alice
                .contacts()
                .add(ann.with(Contact.FILE_AS, "Ben")
                        .with(Contact.BODY, Body.of(BodyType.TEXT, Content.of(latin, "text/plain"))));

        var contacts = world.ready(version).collection(FolderKind.CONTACTS).drain();

        assertThat(body(version, contacts.item("Ann"))).isEqualTo("a b c\uFFFDd");
        assertThat(body(version, contacts.item("Ben"))).isEqualTo("a\uFFFD b");
    }

    @From14_0
    void previewsAreMended(Version version) {
        Item letter = Letter.html("bob@example.org", ShownBodies.SUBJECT, "<p>a&#1;b\uFFFEc</p>");

        TestItem mail =
                ShownBodies.mail(version, letter, Said.bodyPreference(Said.type(2), Said.upTo(0), Said.preview(255)));

        assertThat(ShownBodies.body(mail).text(org.activesync4j.wbxml.page.AirSyncBase.PREVIEW))
                .hasValueSatisfying(preview -> assertThat(preview).matches("a.b\uFFFDc"));
    }

    @EveryVersion
    void namesOfFoldersAreMended(Version version) {
        World world = World.with();
        world.alice.addFolder(BROKEN, FolderKind.USER_MAIL);

        assertThat(world.ready(version).folders())
                .extracting(TestDevice.TestFolder::name)
                .contains(MENDED);
    }
}
