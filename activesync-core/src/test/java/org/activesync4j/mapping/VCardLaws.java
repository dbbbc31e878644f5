package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.DriverException;

/** What holds for any bytes that are said to be a card. */
final class VCardLaws {

    static final String[] WORDS = {
        "BEGIN:VCARD\r\n",
        "END:VCARD\r\n",
        "VERSION:4.0\r\n",
        "VERSION:2.1\r\n",
        ";TYPE=home",
        ";TYPE=work",
        ";ENCODING=QUOTED-PRINTABLE",
        ";ENCODING=BASE64",
        ";CHARSET=UTF-16",
        ";VALUE=uri",
        ";VALUE=text",
        ";PREF=1",
        ";X-ACTIVESYNC-FIELD=Email1Address",
        "AGENT:BEGIN:VCARD\\n",
        "item1.",
        "\r\n ",
        "\\n",
        "BDAY:--0230\r\n",
        "FN:\r\n",
        "N:\r\n",
        "X-EVOLUTION-FILE-AS:x\r\n",
        "IMPP:im:x\r\n",
        "TEL:\r\n",
        "ORG:;;;\r\n",
        "NOTE:\r\n"
    };

    private VCardLaws() {}

    static void hold(byte[] card) {
        Mapped mapped = VCardContact.read(card);
        Anything.isFitForEveryDevice(mapped.item());
        assertThat(mapped.item().isEmpty() && mapped.unreadable().isPresent()).isFalse();
        if (mapped.unreadable().isEmpty()) {
            outAndInAndOutAgain(mapped.item(), card);
        }
    }

    private static void outAndInAndOutAgain(Item out, byte[] card) {
        assertThat(VCardContact.apply(Patch.of(out), card)).isSameAs(card);

        assertThat(VCardContact.read(changed(card)).unreadable()).isEmpty();
    }

    /** Changes everything; a card that is too damaged to be printed is left as it is. */
    private static byte[] changed(byte[] card) {
        try {
            return VCardContact.apply(Patch.of(Cards.full(7)), card);
        } catch (DriverException refused) {
            assertThat(refused.reason()).isEqualTo(DriverException.Reason.INVALID);
            return VCardContact.create(Cards.full(7), Cards.KEY);
        }
    }
}
