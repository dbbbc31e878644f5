package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Telephone;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The telephones of a card, told apart by their types and labels. */
final class CardPhones {

    static final String BUSINESS = "BusinessPhoneNumber";
    static final String BUSINESS2 = "Business2PhoneNumber";
    static final String BUSINESS_FAX = "BusinessFaxNumber";
    static final String HOME = "HomePhoneNumber";
    static final String HOME2 = "Home2PhoneNumber";
    static final String HOME_FAX = "HomeFaxNumber";
    static final String MOBILE = "MobilePhoneNumber";
    static final String CAR = "CarPhoneNumber";
    static final String PAGER = "PagerNumber";
    static final String RADIO = "RadioPhoneNumber";
    static final String COMPANY_MAIN = "CompanyMainPhone";
    static final String ASSISTANT = "AssistantPhoneNumber";
    static final String MMS = "MMS";

    private static final List<String> AT_WORK = List.of(BUSINESS, BUSINESS2);
    private static final List<String> AT_HOME = List.of(HOME, HOME2);
    private static final List<String> ANY = List.of(MOBILE, HOME, HOME2, BUSINESS, BUSINESS2);

    /** What tells the rarer telephones from all others; the first that fits decides. */
    private static final List<Kind> KINDS = List.of(
            new Kind(ASSISTANT, "x-assistant", "assistant", "x-evolution-assistant", "assistantphone"),
            new Kind(COMPANY_MAIN, "main", "x-company_main", "x-evolution-company"),
            new Kind(RADIO, "x-radio", "radio", "x-evolution-radio"),
            new Kind(MMS, "x-mms", "mms"),
            new Kind(PAGER, "pager"),
            new Kind(CAR, "car"));

    private static final Fields<Telephone> ALL = new Fields<>(CardPhones::members, CardPhones::suited);

    private record Kind(String field, Set<String> types) {

        Kind(String field, String... types) {
            this(field, Set.of(types));
        }
    }

    private CardPhones() {}

    static FieldHome<Telephone> home(String field, String... types) {
        return new FieldHome<>(ALL, field, number -> made(number, types));
    }

    private static Telephone made(String number, String... types) {
        Telephone phone = new Telephone(number);
        Stream.of(types).map(TelephoneType::get).forEach(phone.getTypes()::add);
        return phone;
    }

    private static List<Telephone> members(VCard card) {
        return card.getTelephoneNumbers().stream()
                .filter(phone -> CardValue.of(phone).isPresent())
                .toList();
    }

    private static Fields.Suited suited(VCard card, Telephone phone) {
        Set<String> types = CardValue.kinds(card, phone);
        if (types.contains("fax")) {
            return fax(types);
        }
        return KINDS.stream()
                .filter(kind -> kind.types().stream().anyMatch(types::contains))
                .findFirst()
                .map(kind -> new Fields.Suited(List.of(kind.field()), List.of()))
                .orElseGet(() -> voice(types));
    }

    private static Fields.Suited fax(Set<String> types) {
        if (types.contains("home")) {
            return new Fields.Suited(List.of(HOME_FAX), List.of());
        }
        return types.contains("work")
                ? new Fields.Suited(List.of(BUSINESS_FAX), List.of())
                : new Fields.Suited(List.of(), List.of(BUSINESS_FAX, HOME_FAX));
    }

    private static Fields.Suited voice(Set<String> types) {
        List<String> place = types.contains("work") ? AT_WORK : types.contains("home") ? AT_HOME : List.of();
        if (types.contains("cell") || types.contains("mobile")) {
            return new Fields.Suited(List.of(MOBILE), place.isEmpty() ? ANY : place);
        }
        return place.isEmpty() ? new Fields.Suited(List.of(), ANY) : new Fields.Suited(place, List.of());
    }
}
