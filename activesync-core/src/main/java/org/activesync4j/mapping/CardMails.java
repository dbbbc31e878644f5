package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.property.Email;
import java.util.Comparator;
import java.util.List;

/** The mail addresses of a card: the preferred ones first, else in their order. A fourth one is not seen, but stays. */
final class CardMails {

    private static final int NOT_PREFERRED = 101;
    private static final Fields.Suited ANY =
            new Fields.Suited(List.of("Email1Address", "Email2Address", "Email3Address"), List.of());

    private static final Fields<Email> ALL = new Fields<>(CardMails::members, (card, mail) -> ANY);

    private CardMails() {}

    static FieldHome<Email> home(int number) {
        return new FieldHome<>(ALL, ANY.own().get(number - 1), Email::new);
    }

    private static List<Email> members(VCard card) {
        return card.getEmails().stream()
                .filter(mail -> CardValue.of(mail).isPresent())
                .sorted(Comparator.comparingInt(mail -> preference(card, mail)))
                .toList();
    }

    /** A number that is none counts as none. */
    private static int preference(VCard card, Email mail) {
        if (CardValue.kinds(card, mail).contains("pref")) {
            return 1;
        }
        String preference = mail.getParameter("PREF");
        return preference != null && preference.matches("[0-9]{1,3}") ? Integer.parseInt(preference) : NOT_PREFERRED;
    }
}
