package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.mapping.MimeMail;
import org.activesync4j.mapping.VCardContact;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.time.Seeds;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a mail or a card is, a device can be told of it; every answer is validated by the device. */
class MappedItemsTest {

    private static final String CARD = lines(
            "BEGIN:VCARD",
            "VERSION:4.0",
            "N:Smith;Ann;Maria;Dr.;Jr.",
            "FN:Ann Smith",
            "BDAY:--0415",
            "ANNIVERSARY:20010203",
            "TEL;TYPE=home:1",
            "EMAIL:ann@example.org",
            "ADR;TYPE=work:;;Street 1;Ulm;;89077;Germany",
            "CATEGORIES:friends,work",
            "RELATED;TYPE=child;VALUE=text:Mia",
            "PHOTO:data:image/png;base64,iVBORw==",
            "NOTE:one\\ntwo\u0001",
            "END:VCARD");

    private static final String MAIL = lines(
            "From: =?utf-8?q?M=C3=BCller?= <bob@example.org>",
            "Sender: sec@example.org",
            "To: ann@example.org",
            "Reply-To: a@example.org",
            "Subject: Re: H\u00e4llo\u0001",
            "Date: Tue, 3 Mar 2026 09:59:00 +0100",
            "Message-ID: <2@example.org>",
            "References: <1@example.org>",
            "Importance: high",
            "Content-Type: multipart/related; boundary=r",
            "",
            "--r",
            "Content-Type: text/html; charset=iso-8859-1",
            "",
            "<p>Gr\u00fc\u00dfe <img src=\"cid:a@b\">",
            "--r",
            "Content-Type: image/png; name=a.png",
            "Content-ID: <a@b>",
            "",
            "x",
            "--r",
            "Content-Type: message/rfc822",
            "",
            "Subject: inner",
            "",
            "x",
            "--r--");

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void cardsWholeCutOffAndDamagedReachTheDevice(Version version) {
        Seeds.run(2, chance -> {
            List<byte[]> cards = damaged(CARD.getBytes(StandardCharsets.UTF_8), new Random(chance.nextLong()));

            assertThat(reach(version, FolderKind.CONTACTS, cards)).isEqualTo(cards.size());
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void mailsWholeCutOffAndDamagedReachTheDevice(Version version) {
        Seeds.run(2, chance -> {
            List<byte[]> mails = damaged(MAIL.getBytes(StandardCharsets.ISO_8859_1), new Random(chance.nextLong()));

            assertThat(reach(version, FolderKind.INBOX, mails)).isEqualTo(mails.size());
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void theCardsOfTheCorpusReachTheDevice(Version version) throws IOException {
        List<byte[]> cards = corpus("contacts");

        assertThat(reach(version, FolderKind.CONTACTS, cards)).isEqualTo(cards.size());
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void theMailsOfTheCorpusReachTheDevice(Version version) throws IOException {
        List<byte[]> mails = corpus("mail");

        assertThat(reach(version, FolderKind.INBOX, mails)).isEqualTo(mails.size());
    }

    private static List<byte[]> corpus(String folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("corpus"), folder))) {
            for (Path path : paths.sorted().toList()) {
                files.add(Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** Returns the bytes, some of their beginnings, and some with a byte changed. */
    private static List<byte[]> damaged(byte[] bytes, Random random) {
        List<byte[]> all = new ArrayList<>(List.of(bytes));
        for (int count = 0; count < 10; count++) {
            all.add(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt();
            all.add(changed);
        }
        return all;
    }

    /** Returns how many of the objects a new device has in the end. */
    private static int reach(Version version, FolderKind kind, List<byte[]> objects) {
        World world = World.with();
        objects.forEach(object -> store(world, kind, object));
        TestDevice device = world.ready(version);
        TestCollection collection = device.collection(kind);
        if (version.compareTo(Version.V12_0) >= 0) {
            collection = collection.options(
                    Element.of(AirSyncBase.BODY_PREFERENCE, Element.of(AirSyncBase.TYPE, "2")),
                    Element.of(AirSyncBase.BODY_PREFERENCE, Element.of(AirSyncBase.TYPE, "4")),
                    Element.of(AirSync.MIME_SUPPORT, "2"));
        }
        return collection.drain().items().size();
    }

    private static void store(World world, FolderKind kind, byte[] object) {
        if (kind == FolderKind.CONTACTS) {
            world.alice.contacts().add(VCardContact.read(object).item());
        } else {
            world.alice.inbox().deliver(MimeMail.item(Content.of(object, "message/rfc822")));
        }
    }
}
