package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.Impp;
import ezvcard.property.VCardProperty;
import java.util.List;
import java.util.stream.Stream;

/** The addresses for instant messages of a card, in the standard's property and in those that were used before it. */
final class CardChats {

    static final List<String> OLD_NAMES = List.of(
            "X-MS-IMADDRESS",
            "X-JABBER",
            "X-AIM",
            "X-ICQ",
            "X-MSN",
            "X-YAHOO",
            "X-SKYPE",
            "X-SKYPE-USERNAME",
            "X-GOOGLE-TALK",
            "X-GADUGADU",
            "X-GROUPWISE",
            "X-SIP");

    private static final Fields.Suited ANY =
            new Fields.Suited(List.of("IMAddress", "IMAddress2", "IMAddress3"), List.of());

    private static final Fields<VCardProperty> ALL = new Fields<>(CardChats::members, (card, chat) -> ANY);

    private CardChats() {}

    static FieldHome<VCardProperty> home(int number) {
        return new FieldHome<>(ALL, ANY.own().get(number - 1), address -> new Impp(CardValue.uri(address, "im")));
    }

    private static List<VCardProperty> members(VCard card) {
        Stream<VCardProperty> old = OLD_NAMES.stream().flatMap(name -> card.getExtendedProperties(name).stream());
        return Stream.concat(card.getImpps().stream(), old)
                .filter(chat -> CardValue.of(chat).isPresent())
                .toList();
    }
}
