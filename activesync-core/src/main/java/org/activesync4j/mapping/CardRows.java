package org.activesync4j.mapping;

import static org.activesync4j.mapping.CardAddresses.Part.CITY;
import static org.activesync4j.mapping.CardAddresses.Part.COUNTRY;
import static org.activesync4j.mapping.CardAddresses.Part.POSTAL_CODE;
import static org.activesync4j.mapping.CardAddresses.Part.STATE;
import static org.activesync4j.mapping.CardAddresses.Part.STREET;
import static org.activesync4j.mapping.CardAddresses.Place.HOME;
import static org.activesync4j.mapping.CardAddresses.Place.OTHER;
import static org.activesync4j.mapping.CardAddresses.Place.WORK;

import ezvcard.VCard;
import ezvcard.property.Anniversary;
import ezvcard.property.Birthday;
import ezvcard.property.Title;
import ezvcard.property.Url;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Property;

/** What of a contact lies where in a card, one row for each property; docs/mapping.md has the same table. */
final class CardRows {

    private static final List<String> OLD_ANNIVERSARIES =
            List.of("X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-ANNIVERSARY", "X-KADDRESSBOOK-X-Anniversary");

    static final List<CardRow<?>> ALL = Stream.of(names(), work(), electronic(), phones(), addresses(), others())
            .flatMap(List::stream)
            .toList();

    private CardRows() {}

    private static List<CardRow<?>> names() {
        return List.of(
                name(Contact.LAST_NAME, CardNames.Part.FAMILY),
                name(Contact.FIRST_NAME, CardNames.Part.GIVEN),
                name(Contact.MIDDLE_NAME, CardNames.Part.ADDITIONAL),
                name(Contact.TITLE, CardNames.Part.PREFIX),
                name(Contact.SUFFIX, CardNames.Part.SUFFIX),
                text(Contact.FILE_AS, new CardNames.FiledAs(), CardNames.FILE_AS),
                text(Contact.NICK_NAME, new CardLists.Nicknames(), "NICKNAME"),
                extended(Contact.YOMI_LAST_NAME, "X-PHONETIC-LAST-NAME"),
                extended(Contact.YOMI_FIRST_NAME, "X-PHONETIC-FIRST-NAME"));
    }

    private static List<CardRow<?>> work() {
        return List.of(
                text(Contact.COMPANY_NAME, new CardLists.Company(), "ORG"),
                extended(Contact.YOMI_COMPANY_NAME, "X-PHONETIC-ORG"),
                text(Contact.DEPARTMENT, new CardLists.Department(), "ORG"),
                text(Contact.JOB_TITLE, CardText.of(VCard::getTitles, Title::new), "TITLE"),
                extended(Contact.OFFICE_LOCATION, "X-OFFICE", "X-KADDRESSBOOK-X-Office"),
                related(Contact.MANAGER_NAME, "manager", "X-EVOLUTION-MANAGER", "X-MS-MANAGER"),
                related(Contact.ASSISTANT_NAME, "assistant", "X-EVOLUTION-ASSISTANT", "X-MS-ASSISTANT"),
                extended(Contact.CUSTOMER_ID, "X-CUSTOMER-ID"),
                extended(Contact.GOVERNMENT_ID, "X-GOVERNMENT-ID"),
                extended(Contact.ACCOUNT_NAME, "X-ACCOUNT-NAME"));
    }

    private static List<CardRow<?>> electronic() {
        return List.of(
                mail(Contact.EMAIL1_ADDRESS, 1),
                mail(Contact.EMAIL2_ADDRESS, 2),
                mail(Contact.EMAIL3_ADDRESS, 3),
                chat(Contact.IM_ADDRESS, 1),
                chat(Contact.IM_ADDRESS2, 2),
                chat(Contact.IM_ADDRESS3, 3),
                text(Contact.WEB_PAGE, CardText.of(VCard::getUrls, Url::new), "URL"));
    }

    private static List<CardRow<?>> phones() {
        return List.of(
                phone(Contact.BUSINESS_PHONE_NUMBER, "work", "voice"),
                phone(Contact.BUSINESS2_PHONE_NUMBER, "work", "voice"),
                phone(Contact.BUSINESS_FAX_NUMBER, "work", "fax"),
                phone(Contact.HOME_PHONE_NUMBER, "home", "voice"),
                phone(Contact.HOME2_PHONE_NUMBER, "home", "voice"),
                phone(Contact.HOME_FAX_NUMBER, "home", "fax"),
                phone(Contact.MOBILE_PHONE_NUMBER, "cell"),
                phone(Contact.CAR_PHONE_NUMBER, "car"),
                phone(Contact.PAGER_NUMBER, "pager"),
                phone(Contact.RADIO_PHONE_NUMBER, "x-radio"),
                phone(Contact.COMPANY_MAIN_PHONE, "main"),
                phone(Contact.ASSISTANT_PHONE_NUMBER, "x-assistant"),
                phone(Contact.MMS, "x-mms"));
    }

    private static List<CardRow<?>> addresses() {
        return List.of(
                address(Contact.BUSINESS_ADDRESS_STREET, WORK, STREET),
                address(Contact.BUSINESS_ADDRESS_CITY, WORK, CITY),
                address(Contact.BUSINESS_ADDRESS_STATE, WORK, STATE),
                address(Contact.BUSINESS_ADDRESS_POSTAL_CODE, WORK, POSTAL_CODE),
                address(Contact.BUSINESS_ADDRESS_COUNTRY, WORK, COUNTRY),
                address(Contact.HOME_ADDRESS_STREET, HOME, STREET),
                address(Contact.HOME_ADDRESS_CITY, HOME, CITY),
                address(Contact.HOME_ADDRESS_STATE, HOME, STATE),
                address(Contact.HOME_ADDRESS_POSTAL_CODE, HOME, POSTAL_CODE),
                address(Contact.HOME_ADDRESS_COUNTRY, HOME, COUNTRY),
                address(Contact.OTHER_ADDRESS_STREET, OTHER, STREET),
                address(Contact.OTHER_ADDRESS_CITY, OTHER, CITY),
                address(Contact.OTHER_ADDRESS_STATE, OTHER, STATE),
                address(Contact.OTHER_ADDRESS_POSTAL_CODE, OTHER, POSTAL_CODE),
                address(Contact.OTHER_ADDRESS_COUNTRY, OTHER, COUNTRY));
    }

    private static List<CardRow<?>> others() {
        return List.of(
                new CardRow<>(Contact.BIRTHDAY, CardType.DATE, new CardDates<>(Birthday.class, Birthday::new), "BDAY"),
                new CardRow<>(
                        Contact.ANNIVERSARY,
                        CardType.DATE,
                        anniversary(),
                        place("ANNIVERSARY, X-ABDATE", OLD_ANNIVERSARIES)),
                related(Contact.SPOUSE, "spouse", "X-EVOLUTION-SPOUSE", "X-MS-SPOUSE", "X-KADDRESSBOOK-X-SpousesName"),
                new CardRow<>(
                        Contact.CHILDREN,
                        CardType.TEXTS,
                        new CardRelatives.Children(),
                        "RELATED;TYPE=child, X-ABRELATEDNAMES, X-MS-CHILD"),
                new CardRow<>(Contact.CATEGORIES, CardType.TEXTS, new CardCategories(), "CATEGORIES"),
                new CardRow<>(Contact.PICTURE, CardType.PICTURE, new CardPicture(), "PHOTO"),
                new CardRow<>(Contact.BODY, CardType.BODY, new CardNotes(), "NOTE"));
    }

    private static CardRow<String> text(Property<String> property, CardHome<String> home, String place) {
        return new CardRow<>(property, CardType.TEXT, home, place);
    }

    private static CardRow<String> name(Property<String> property, CardNames.Part part) {
        return text(property, new CardNames.Home(part), "N, " + part.place());
    }

    private static CardRow<String> extended(Property<String> property, String... names) {
        List<CardHome<String>> homes =
                Stream.of(names).<CardHome<String>>map(CardText::extended).toList();
        return text(property, new Alike<>(homes), String.join(", ", names));
    }

    private static CardRow<String> related(Property<String> property, String type, String... names) {
        String place = place("RELATED;TYPE=" + type + ", X-ABRELATEDNAMES", List.of(names));
        return text(property, CardRelatives.one(type, names), place);
    }

    private static CardRow<String> mail(Property<String> property, int number) {
        return new CardRow<>(property, CardType.ADDRESS, CardMails.home(number), "EMAIL");
    }

    private static CardRow<String> chat(Property<String> property, int number) {
        return text(property, CardChats.home(number), place("IMPP", CardChats.OLD_NAMES));
    }

    private static CardRow<String> phone(Property<String> property, String... types) {
        String place = "TEL;TYPE=" + String.join(",", types);
        return text(property, CardPhones.home(property.name(), types), place);
    }

    private static CardRow<String> address(
            Property<String> property, CardAddresses.Place place, CardAddresses.Part part) {
        return text(property, new CardAddresses.Home(place, part), place.place() + ", " + part.place());
    }

    private static Alike<LocalDate> anniversary() {
        Stream<CardHome<LocalDate>> usual =
                Stream.of(new CardDates<>(Anniversary.class, Anniversary::new), CardOldDate.labelled("anniversary"));
        Stream<CardHome<LocalDate>> old = OLD_ANNIVERSARIES.stream().map(CardOldDate::extended);
        return new Alike<>(Stream.concat(usual, old).toList());
    }

    private static String place(String usual, List<String> others) {
        return Stream.concat(Stream.of(usual), others.stream()).collect(Collectors.joining(", "));
    }
}
