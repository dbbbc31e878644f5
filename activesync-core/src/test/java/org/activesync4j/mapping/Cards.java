package org.activesync4j.mapping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.activesync4j.item.Body;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.spi.CreationKey;

/** Cards and contacts for tests. */
final class Cards {

    static final CreationKey KEY = new CreationKey("abcdefghijklmnopqrstuvwxyz".replace('z', '2'), false);

    /** A card in which every program has left something. */
    static final String WILD = String.join(
            "\r\n",
            "BEGIN:VCARD",
            "VERSION:3.0",
            "PRODID:-//Somebody//EN",
            "UID:1234",
            "N:Smith;Ann,Bea;Maria,Luise;Dr.,Prof.;Jr.",
            "FN:Ann Smith of Ulm",
            "NICKNAME:Annie,Bee",
            "ORG:Acme;Sales;South",
            "TITLE:Boss",
            "ROLE:Hero",
            "EMAIL;TYPE=work;X-MINE=1:one@example.org",
            "EMAIL:two@example.org",
            "EMAIL:three@example.org",
            "EMAIL:four@example.org",
            "TEL;TYPE=home:1",
            "TEL;TYPE=home:2",
            "TEL;TYPE=home:3",
            "TEL:4",
            "item1.TEL:5",
            "item1.X-ABLabel:_$!<AssistantPhone>!$_",
            "ADR;TYPE=home;X-MINE=2:Box 1;Rear;Main St. 1,Second floor;Ulm;;89077;DE",
            "LABEL;TYPE=home:Main St. 1\\nUlm",
            "ADR;TYPE=home:;;Side St. 2;Ulm;;89073;Germany",
            "item2.X-ABRELATEDNAMES:Bob\\, the other",
            "item2.X-ABLabel:_$!<Spouse>!$_",
            "X-EVOLUTION-SPOUSE:Bob\\, the other",
            "RELATED;TYPE=child:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af",
            "RELATED;TYPE=child;VALUE=text:Mia",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15",
            "item3.X-ABDATE;TYPE=pref:2001-02-03",
            "item3.X-ABLabel:_$!<Anniversary>!$_",
            "IMPP;X-SERVICE-TYPE=Jabber:xmpp:ann@example.org",
            "X-SKYPE:ann.smith",
            "CATEGORIES:friends,a\\,b",
            "CATEGORIES:work",
            "NOTE:one\\ntwo",
            "NOTE:three",
            "KEY;ENCODING=b:AAAA",
            "X-UNKNOWN;X-P=\"a:b\":any\\;thing",
            "GEO:48.4;9.98",
            "END:VCARD",
            "");

    /** A card of 4.0 with little in it. */
    static final String BARE =
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Smith\r\nTEL;VALUE=uri:tel:+1-555\r\nEND:VCARD\r\n";

    /** A card of 2.1 as Outlook made them. */
    static final String OUTLOOK = String.join(
            "\r\n",
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N;LANGUAGE=en-us:Smith;Ann;;Dr.;",
            "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller",
            "TEL;WORK;VOICE:(111) 555-1111",
            "TEL;WORK;FAX:(111) 555-3333",
            "ADR;WORK;PREF:;Office 3;222 Broadway;New York;NY;99999;USA",
            "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:222 Broadway=0D=0A=",
            "New York",
            "X-MS-ANNIVERSARY:20120801",
            "X-MS-IMADDRESS:im@example.org",
            "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=",
            "two",
            "END:VCARD",
            "");

    private Cards() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Item item(String card) {
        Mapped mapped = VCardContact.read(bytes(card));
        if (mapped.unreadable().isPresent()) {
            throw new AssertionError(mapped.unreadable().get());
        }
        return mapped.item();
    }

    /** Returns the properties of a contact that have a home in a card. */
    static List<Property<?>> properties() {
        return CardRows.ALL.stream().<Property<?>>map(CardRow::property).collect(Collectors.toList());
    }

    /** Returns a contact with a value for every property; the number makes values differ. */
    static Item full(int number) {
        Item item = Item.of(Contact.SCHEMA);
        for (Property<?> property : properties()) {
            item = with(property, number, item);
        }
        return item;
    }

    /** Returns the item with some value for a property, different for each number. */
    @SuppressWarnings("unchecked")
    static Item with(Property<?> property, int number, Item item) {
        if (property == Contact.BIRTHDAY || property == Contact.ANNIVERSARY) {
            return item.with((Property<LocalDate>) property, LocalDate.of(1970 + number, 1 + number % 12, 3));
        }
        if (property == Contact.CHILDREN || property == Contact.CATEGORIES) {
            List<String> names = List.of("b" + number, "a, " + number, "both");
            return item.with((Property<List<String>>) property, names);
        }
        if (property == Contact.PICTURE) {
            return item.with(Contact.PICTURE, Content.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) number}));
        }
        if (property == Contact.BODY) {
            return item.with(Contact.BODY, Body.text("first; " + number + "\nsecond, \\ third"));
        }
        return item.with((Property<String>) property, text(property, number));
    }

    private static String text(Property<?> property, int number) {
        boolean mail = property.name().startsWith("Email");
        return mail ? property.name() + number + "@example.org" : property.name() + ", ;\\n " + number + " ä€😀";
    }
}
