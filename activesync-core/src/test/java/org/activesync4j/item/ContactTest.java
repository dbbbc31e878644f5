package org.activesync4j.item;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Contacts2;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final int LARGEST_PICTURE = 48 * 1024;

    @Test
    void everyElementOfItsPagesHasARow() {
        List<org.activesync4j.wbxml.Tag> tags = new ArrayList<>(Contacts.PAGE.tags());
        tags.addAll(Contacts2.PAGE.tags());
        tags.remove(Contacts.COMPRESSED_RTF);

        assertThat(Rows.tags(Contact.SCHEMA, Version.V2_5)).contains(Contacts.BODY, Contacts.BODY_SIZE);
        tags.removeAll(List.of(Contacts.BODY, Contacts.BODY_SIZE, Contacts.BODY_TRUNCATED));
        assertThat(Rows.tags(Contact.SCHEMA, V14_1)).containsAll(tags);
    }

    @Test
    @Tag("MSASCNTC_S01_TC01")
    void aDeviceAddsAContact() {
        Item contact = Contact.SCHEMA.decode(
                Wire.data(
                        Element.of(Contacts.BIRTHDAY, "1980-02-29T00:00:00.000Z"),
                        Element.of(Contacts2.NICK_NAME, "Annie"),
                        Element.of(Contacts.CHILDREN, Element.of(Contacts.CHILD, "Bo")),
                        Element.of(Contacts.FIRST_NAME, "Ann")),
                V14_1);

        assertThat(contact)
                .isEqualTo(Item.of(Contact.SCHEMA)
                        .with(Contact.FIRST_NAME, "Ann")
                        .with(Contact.NICK_NAME, "Annie")
                        .with(Contact.CHILDREN, List.of("Bo"))
                        .with(Contact.BIRTHDAY, LocalDate.of(1980, 2, 29)));
    }

    @Test
    @Tag("MSASCNTC_S01_TC04")
    void anEntryOfTheRecipientCacheIsReadOnly() {
        Item entry = Item.of(Contact.SCHEMA)
                .with(Contact.EMAIL1_ADDRESS, "ann@example.org")
                .with(Contact.ALIAS, "ann")
                .with(Contact.WEIGHTED_RANK, -7);

        Element data = Wire.encoded(entry, V14_0);

        assertThat(data.text(Contacts.ALIAS)).contains("ann");
        assertThat(data.text(Contacts.WEIGHTED_RANK)).contains("-7");
        assertThat(Contact.SCHEMA.decode(data, V14_0))
                .isEqualTo(entry.without(Contact.ALIAS).without(Contact.WEIGHTED_RANK));
        assertThat(Wire.encoded(entry, V12_1).has(Contacts.ALIAS)).isFalse();
    }

    @Test
    @Tag("MSASCNTC_S01_TC05")
    void aPictureHasAtMost48Kilobytes() {
        String largest = "A".repeat(LARGEST_PICTURE);

        assertThat(picture(largest)).isPresent();
        assertThatThrownBy(() -> picture(largest + "AAAA"))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining("Picture: expected at most 49152 characters but was 49156");
    }

    @Test
    void aPictureFromTheServerThatIsTooLargeIsNotSent() {
        Item ann = Item.of(Contact.SCHEMA);
        Content fits = Content.of(new byte[LARGEST_PICTURE / 4 * 3]);
        Content tooLarge = Content.of(new byte[LARGEST_PICTURE / 4 * 3 + 1]);

        assertThat(Wire.encoded(ann.with(Contact.PICTURE, fits), V14_1).text(Contacts.PICTURE))
                .hasValueSatisfying(text -> assertThat(text).hasSize(LARGEST_PICTURE));
        assertThat(Wire.encoded(ann.with(Contact.PICTURE, tooLarge), V14_1).has(Contacts.PICTURE))
                .isFalse();
    }

    @Test
    @Tag("MSASCNTC_S01_TC06")
    void aContactHasUpTo300Categories() {
        assertThat(categories(300).get(Contact.CATEGORIES))
                .hasValueSatisfying(all -> assertThat(all).hasSize(300));
        assertThatThrownBy(() -> categories(301)).isInstanceOf(ItemFormatException.class);
    }

    @Test
    @Tag("MSASCNTC_S01_TC07")
    void aContactHasUpTo300Children() {
        List<Element> children = Collections.nCopies(300, Element.of(Contacts.CHILD, "Bo"));

        Item contact = Contact.SCHEMA.decode(Wire.data(Element.of(Contacts.CHILDREN, children)), V14_1);

        assertThat(contact.get(Contact.CHILDREN))
                .hasValueSatisfying(all -> assertThat(all).hasSize(300));
    }

    @Test
    void ofWhatComesTwiceTheLastCounts() {
        Item contact = Contact.SCHEMA.decode(
                Wire.data(Element.of(Contacts.JOB_TITLE, "Smith"), Element.of(Contacts.JOB_TITLE, "Boss")), V14_1);

        assertThat(contact.get(Contact.JOB_TITLE)).contains("Boss");
    }

    @Test
    void whatTheClassOrTheVersionDoesNotHaveIsPassedOverAndCounted() {
        List<org.activesync4j.wbxml.Tag> skipped = new ArrayList<>();
        Element data = Wire.data(
                Element.of(Contacts.JOB_TITLE, "Boss"),
                Element.of(Email.READ, "1"),
                Element.of(AirSyncBase.LOCATION, Element.of(AirSyncBase.CITY, "Ulm")),
                Element.of(Contacts.COMPRESSED_RTF, "x"),
                Element.of(Contacts.ALIAS, "boss"));

        Item contact = Contact.SCHEMA.decode(data, V12_1, skipped::add);

        assertThat(contact).isEqualTo(Item.of(Contact.SCHEMA).with(Contact.JOB_TITLE, "Boss"));
        assertThat(skipped).containsExactly(Email.READ, AirSyncBase.LOCATION, Contacts.COMPRESSED_RTF, Contacts.ALIAS);
    }

    @Test
    @Tag("MSASCNTC_S02_TC03")
    void anElementFindsItsProperty() {
        assertThat(Contact.SCHEMA.property(Contacts.JOB_TITLE, V14_1)).contains(Contact.JOB_TITLE);
        assertThat(Contact.SCHEMA.property(Contacts.ALIAS, V12_1)).isEmpty();
        assertThat(Contact.SCHEMA.property(CodePages.find("Email", "Read").orElseThrow(), V14_1))
                .isEmpty();
    }

    private static Optional<Content> picture(String base64) {
        return Contact.SCHEMA
                .decode(Wire.data(Element.of(Contacts.PICTURE, base64)), V14_1)
                .get(Contact.PICTURE);
    }

    private static Item categories(int count) {
        List<Element> categories = Collections.nCopies(count, Element.of(Contacts.CATEGORY, "Red"));
        return Contact.SCHEMA.decode(Wire.data(Element.of(Contacts.CATEGORIES, categories)), V14_1);
    }
}
