package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.spi.DriverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VCardContactTest {

    private static Item item(String... lines) {
        return Cards.item(card("3.0", lines));
    }

    private static String card(String version, String... lines) {
        return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static <T> String changed(String card, Property<T> property, T value) {
        return text(VCardContact.apply(Patch.of(Item.of(Contact.SCHEMA).with(property, value)), Cards.bytes(card)));
    }

    private static String cleared(String card, Property<?> property) {
        return text(
                VCardContact.apply(new Patch(Item.of(Contact.SCHEMA), Set.of(property), Map.of()), Cards.bytes(card)));
    }

    private static String text(byte[] card) {
        return new String(card, StandardCharsets.UTF_8);
    }

    @Test
    void aNameOfSeveralWordsIsOneText() {
        Item item = Cards.item(Cards.WILD);

        assertThat(item.get(Contact.MIDDLE_NAME)).contains("Maria Luise");
        assertThat(item.get(Contact.FIRST_NAME)).contains("Ann");
        assertThat(item.get(Contact.TITLE)).contains("Dr. Prof.");
    }

    @Test
    void aContactIsFiledAsSomebodySaidElseAsItIsDisplayed() {
        assertThat(item("N:Smith;Ann;;;", "FN:Ann Smith").get(Contact.FILE_AS)).contains("Ann Smith");
        assertThat(item("FN:Ann Smith", "X-EVOLUTION-FILE-AS:Smith\\, Ann").get(Contact.FILE_AS))
                .contains("Smith, Ann");
    }

    @Test
    void theDisplayedNameFollowsThePartsItIsMadeOf() {
        String card = card("3.0", "N:Smith;Ann;;;", "FN:Ann Smith");

        assertThat(changed(card, Contact.FIRST_NAME, "Anna")).contains("FN:Anna Smith", "N:Smith;Anna");
    }

    @Test
    void aDisplayedNameOfItsOwnStays() {
        String card = card("3.0", "N:Smith;Ann;;;", "FN:The Boss");

        assertThat(changed(card, Contact.FIRST_NAME, "Anna")).contains("FN:The Boss");
    }

    @Test
    void aCardWithoutNameInPartsIsShownWithTheDisplayedOne() {
        assertThat(Cards.item(Cards.BARE).get(Contact.LAST_NAME)).contains("Ann Smith");
    }

    @Test
    void aCompanyIsNobodysFamilyName() {
        Item item = Cards.item(card("4.0", "FN:Acme", "ORG:Acme"));

        assertThat(item.get(Contact.LAST_NAME)).isEmpty();
        assertThat(item.get(Contact.COMPANY_NAME)).contains("Acme");
        assertThat(item.get(Contact.FILE_AS)).contains("Acme");
    }

    @Test
    void aNewCardIsDisplayedByItsNameElseByWhatThereIs() {
        assertThat(created(Contact.LAST_NAME, "Smith")).contains("FN:Smith");
        assertThat(created(Contact.COMPANY_NAME, "Acme")).contains("FN:Acme");
        assertThat(created(Contact.EMAIL1_ADDRESS, "a@example.org")).contains("FN:a@example.org");
        assertThat(created(Contact.NICK_NAME, "Bee")).contains("FN:\r\n", "NICKNAME:Bee");
    }

    private static String created(Property<String> property, String value) {
        return text(VCardContact.create(Item.of(Contact.SCHEMA).with(property, value), Cards.KEY));
    }

    @Test
    void aNewCardHasTheKeyAsItsUid() {
        assertThat(created(Contact.LAST_NAME, "Smith")).contains("UID:" + Cards.KEY.value(), "VERSION:3.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEL;TYPE=work,voice:1                         | BusinessPhoneNumber",
                "TEL;TYPE=WORK:1                               | BusinessPhoneNumber",
                "TEL;TYPE=home;TYPE=pref:1                     | HomePhoneNumber",
                "TEL;TYPE=cell,work:1                          | MobilePhoneNumber",
                "TEL;TYPE=IPHONE,CELL:1                        | MobilePhoneNumber",
                "TEL:1                                         | MobilePhoneNumber",
                "TEL;TYPE=work,fax:1                           | BusinessFaxNumber",
                "TEL;TYPE=fax,home:1                           | HomeFaxNumber",
                "TEL;TYPE=fax:1                                | BusinessFaxNumber",
                "TEL;TYPE=pager:1                              | PagerNumber",
                "TEL;TYPE=car:1                                | CarPhoneNumber",
                "TEL;TYPE=X-EVOLUTION-RADIO:1                  | RadioPhoneNumber",
                "TEL;TYPE=main:1                               | CompanyMainPhone",
                "TEL;TYPE=x-assistant:1                        | AssistantPhoneNumber",
                "i1.TEL:1\\r\\ni1.X-ABLabel:_$!<AssistantPhone>!$_ | AssistantPhoneNumber",
                "i1.TEL:1\\r\\ni1.X-ABLabel:Work Fax           | BusinessFaxNumber",
                "TEL;VALUE=uri;TYPE=home:tel:1                 | HomePhoneNumber",
            })
    void aTelephoneIsToldByItsTypesAndLabel(String line, String field) {
        Item item = item(line.replace("\\r\\n", "\r\n"));

        assertThat(item.properties()).extracting(Property::name).containsExactly(field);
    }

    @Test
    void twoOfAKindTakeTwoFieldsAndWhatHasNoTypeTakesWhatIsFree() {
        Item item = item("TEL;TYPE=home:1", "TEL:2", "TEL;TYPE=home:3", "TEL;TYPE=cell:4", "TEL:5");

        assertThat(item.get(Contact.HOME_PHONE_NUMBER)).contains("1");
        assertThat(item.get(Contact.HOME2_PHONE_NUMBER)).contains("3");
        assertThat(item.get(Contact.MOBILE_PHONE_NUMBER)).contains("4");
        assertThat(item.get(Contact.BUSINESS_PHONE_NUMBER)).contains("2");
        assertThat(item.get(Contact.BUSINESS2_PHONE_NUMBER)).contains("5");
    }

    @Test
    void aTelephoneStaysInItsFieldWhenTheOneBeforeItGoes() {
        String card = card("3.0", "TEL;TYPE=home:1", "TEL;TYPE=home:2");

        String changed = cleared(card, Contact.HOME_PHONE_NUMBER);

        assertThat(changed).contains("TEL;TYPE=home;X-ACTIVESYNC-FIELD=Home2PhoneNumber:2");
        assertThat(Cards.item(changed).get(Contact.HOME2_PHONE_NUMBER)).contains("2");
        assertThat(Cards.item(changed).get(Contact.HOME_PHONE_NUMBER)).isEmpty();
    }

    @Test
    void aChangeKeepsParametersAndWhatNoDeviceSees() {
        String changed = changed(Cards.WILD, Contact.EMAIL1_ADDRESS, "new@example.org");

        assertThat(changed.split("\r\n"))
                .contains("EMAIL;TYPE=work;X-MINE=1:new@example.org", "EMAIL:four@example.org");
        assertThat(Set.of(changed.split("\r\n"))).containsAll(linesWithout(Cards.WILD, "EMAIL;", "N:"));
    }

    private static List<String> linesWithout(String card, String... beginnings) {
        return card.lines()
                .filter(line -> List.of(beginnings).stream().noneMatch(line::startsWith))
                .toList();
    }

    @Test
    void aFourthAddressMovesUpWhenThereIsRoom() {
        String changed = cleared(Cards.WILD, Contact.EMAIL3_ADDRESS);

        assertThat(Cards.item(changed).get(Contact.EMAIL3_ADDRESS)).contains("four@example.org");
    }

    @Test
    void thePreferredAddressIsTheFirst() {
        assertThat(item("EMAIL:a@example.org", "EMAIL;TYPE=pref:b@example.org").get(Contact.EMAIL1_ADDRESS))
                .contains("b@example.org");
        assertThat(Cards.item(card("4.0", "EMAIL;PREF=2:a@example.org", "EMAIL;PREF=1:b@example.org"))
                        .get(Contact.EMAIL1_ADDRESS))
                .contains("b@example.org");
    }

    @Test
    void anAddressWithANameIsKeptWithoutIt() {
        String changed = changed(card("3.0"), Contact.EMAIL1_ADDRESS, "\"Ann\" <ann@example.org>");

        assertThat(changed).contains("EMAIL:ann@example.org");
    }

    @Test
    void aSecondHomeAddressIsSeenAsAnotherAddress() {
        Item item = Cards.item(Cards.WILD);

        assertThat(item.get(Contact.HOME_ADDRESS_STREET)).contains("Box 1\nRear\nMain St. 1\nSecond floor");
        assertThat(item.get(Contact.OTHER_ADDRESS_STREET)).contains("Side St. 2");
    }

    @Test
    void anAddressThatChangesLosesItsLabelAndKeepsItsParameters() {
        String changed = changed(Cards.WILD, Contact.HOME_ADDRESS_CITY, "Bonn");

        assertThat(changed)
                .contains("ADR;TYPE=home;X-MINE=2:Box 1;Rear;Main St. 1,Second floor;Bonn;;89077;")
                .doesNotContain("LABEL;");
    }

    @Test
    void anAddressWithoutPartsIsGone() {
        String card = card("3.0", "ADR;TYPE=home:;;;Ulm;;;");

        assertThat(cleared(card, Contact.HOME_ADDRESS_CITY)).doesNotContain("ADR");
    }

    @ParameterizedTest
    @CsvSource({
        "BDAY:1996-04-15, 1996-04-15",
        "BDAY:19960415, 1996-04-15",
        "BDAY;VALUE=date:1996-04-15, 1996-04-15",
        "BDAY:1953-10-15T23:10:00Z, 1953-10-15",
        "BDAY:1953-10-15T00:30:00+02:00, 1953-10-15",
        "BDAY:--0415, 1604-04-15",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15, 1604-04-15",
    })
    void aBirthdayIsADateHoweverItIsWritten(String line, LocalDate date) {
        assertThat(item(line).get(Contact.BIRTHDAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BDAY:soon", "BDAY:--0231", "BDAY:1996", "BDAY:-0001-01-01", "BDAY:"})
    void whatIsNoDayIsNoBirthdayAndStays(String line) {
        assertThat(item(line).has(Contact.BIRTHDAY)).isFalse();
        assertThat(changed(card("3.0", line), Contact.SPOUSE, "Bob")).contains("BDAY");
    }

    @Test
    void aDayOfNoYearIsWrittenWithoutOne() {
        LocalDate day = LocalDate.of(1604, 2, 29);

        assertThat(changed(card("4.0", "FN:x"), Contact.BIRTHDAY, day)).contains("BDAY:--0229");
        assertThat(changed(card("3.0", "FN:x"), Contact.BIRTHDAY, day))
                .contains("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANNIVERSARY:2001-02-03",
                "X-EVOLUTION-ANNIVERSARY:2001-02-03",
                "X-MS-ANNIVERSARY:20010203",
                "i.X-ABDATE:2001-02-03\r\ni.X-ABLabel:_$!<Anniversary>!$_"
            })
    void anAnniversaryIsFoundWhereverItIsAndChangedThere(String line) {
        assertThat(item(line).get(Contact.ANNIVERSARY)).contains(LocalDate.of(2001, 2, 3));

        String changed = changed(card("3.0", line), Contact.ANNIVERSARY, LocalDate.of(2002, 2, 3));

        assertThat(changed.lines().filter(any -> any.contains("2002-02-03"))).hasSize(1);
        assertThat(changed).doesNotContain("2001");
    }

    @Test
    void whatSaysTheSameTwiceIsChangedTwice() {
        String changed = changed(Cards.WILD, Contact.SPOUSE, "Carl");

        assertThat(changed).contains("item2.X-ABRELATEDNAMES:Carl", "X-EVOLUTION-SPOUSE:Carl");
    }

    @Test
    void childrenWhoStayKeepWhatTheCardSaysOfThem() {
        String card = card("3.0", "RELATED;TYPE=child;VALUE=text;X-AGE=3:Mia", "RELATED;TYPE=child:urn:uuid:1");

        String changed = changed(card, Contact.CHILDREN, List.of("Mia", "Ben"));

        assertThat(changed)
                .contains("RELATED;TYPE=child;X-AGE=3", "RELATED;TYPE=child:urn:uuid:1")
                .contains(":Ben");
        assertThat(Cards.item(changed).get(Contact.CHILDREN)).contains(List.of("Mia", "Ben"));
    }

    @Test
    void categoriesOfSeveralPropertiesAreOneList() {
        assertThat(Cards.item(Cards.WILD).get(Contact.CATEGORIES)).contains(List.of("friends", "a,b", "work"));

        String changed = changed(Cards.WILD, Contact.CATEGORIES, List.of("friends", "work"));

        assertThat(changed).contains("CATEGORIES:friends\r\nCATEGORIES:work\r\n");
    }

    @Test
    void addressesForInstantMessagesKeepTheirProtocol() {
        String changed = changed(Cards.WILD, Contact.IM_ADDRESS, "anna@example.org");

        assertThat(changed).contains("IMPP;X-SERVICE-TYPE=Jabber:xmpp:anna@example.org");
        assertThat(changed(Cards.WILD, Contact.IM_ADDRESS2, "anna")).contains("X-SKYPE:anna\r\n");
        assertThat(changed(Cards.WILD, Contact.IM_ADDRESS3, "anna")).contains(":im:anna\r\n");
    }

    @Test
    void aPictureIsToldByItsFirstBytes() {
        String changed =
                changed(card("3.0", "FN:x"), Contact.PICTURE, Content.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));

        assertThat(changed).contains("PHOTO;ENCODING=b;TYPE=png:iVBORw==");
    }

    @Test
    void aPictureThatIsOnlyLinkedIsNotShownAndStays() {
        String card = card("4.0", "FN:x", "PHOTO:https://example.org/x.jpg");

        assertThat(Cards.item(card).has(Contact.PICTURE)).isFalse();
        assertThat(changed(card, Contact.SPOUSE, "Bob")).contains(":https://example.org/x.jpg");
    }

    @Test
    void severalNotesAreOneTextAndHtmlIsKeptAsText() {
        assertThat(Cards.item(Cards.WILD).get(Contact.BODY)).contains(Body.text("one\ntwo\n\nthree"));
        assertThat(changed(Cards.WILD, Contact.BODY, Body.html("<p>Hi</p>"))).contains("NOTE:Hi\r\n");
    }

    @Test
    void aTextOfTheSameWordsWithOtherLineEndsIsNoChange() {
        byte[] card = Cards.bytes(card("3.0", "NOTE:one\\ntwo"));
        Patch patch = Patch.of(Item.of(Contact.SCHEMA).with(Contact.BODY, Body.text("one\r\ntwo")));

        assertThat(VCardContact.apply(patch, card)).isSameAs(card);
    }

    @Test
    void anEmptyTextIsNone() {
        String card = card("3.0", "N:Smith;Ann;;;", "FN:Ann Smith", "TITLE:Boss");

        assertThat(changed(card, Contact.JOB_TITLE, "")).doesNotContain("TITLE");
        assertThat(item("TITLE:", "TEL:", "ORG:;", "NICKNAME:").isEmpty()).isTrue();
    }

    @Test
    void aCardOf2_1IsReadWithItsCharsetsAndBecomesOneOf3_0() {
        assertThat(Cards.item(Cards.OUTLOOK).get(Contact.FILE_AS)).contains("Müller");
        assertThat(Cards.item(Cards.OUTLOOK).get(Contact.ANNIVERSARY)).contains(LocalDate.of(2012, 8, 1));

        assertThat(changed(Cards.OUTLOOK, Contact.SPOUSE, "Bob"))
                .contains("VERSION:3.0", "FN:Müller", "ADR;TYPE=WORK,PREF:;Office 3;222 Broadway", "NOTE:one\\ntwo");
    }

    @Test
    void bytesThatAreNotUtf8AreTakenForWindows1252() {
        byte[] card = card("3.0", "FN:Müller €").getBytes(Charset.forName("windows-1252"));

        assertThat(VCardContact.read(card).item().get(Contact.FILE_AS)).contains("Müller €");
    }

    @Test
    void aMarkAtTheBeginningIsPassedOver() {
        byte[] card = ("\uFEFF" + card("3.0", "FN:Ann")).getBytes(StandardCharsets.UTF_16LE);

        assertThat(VCardContact.read(card).item().get(Contact.FILE_AS)).contains("Ann");
    }

    @Test
    void onlyCharactersThatXmlAllowsLeave() {
        Item item = item("FN:a\u0001b\u000Bc\uFFFEd", "NOTE:x\u0008");

        assertThat(item.get(Contact.FILE_AS)).contains("a b c\uFFFDd");
        assertThat(item.get(Contact.BODY)).contains(Body.text("x "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BEGIN:VCALENDAR\r\nEND:VCALENDAR"})
    void whatIsNoCardBecomesARecordedSubstitute(String text) {
        Mapped mapped = VCardContact.read(Cards.bytes(text));

        assertThat(mapped.unreadable()).contains("no vCard");
        assertThat(mapped.item().get(Contact.FILE_AS)).contains("Unreadable contact");
        assertThat(mapped.item().get(Contact.BODY).flatMap(body -> body.content(BodyType.TEXT)))
                .isEqualTo(text.isEmpty() ? Optional.empty() : Body.text(text).content(BodyType.TEXT));
    }

    @Test
    void whatIsNoCardIsNotChanged() {
        Patch patch = Patch.of(Item.of(Contact.SCHEMA).with(Contact.SPOUSE, "Bob"));

        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> VCardContact.apply(patch, Cards.bytes("hello")))
                .extracting(DriverException::reason)
                .isEqualTo(DriverException.Reason.INVALID);
    }
}
