package org.activesync4j.item;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Opaque;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Notes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyElementTest {

    private static final Element TYPE = Element.of(AirSyncBase.TYPE, "1");
    private static final Element DATA = Element.of(AirSyncBase.DATA, "Milk");
    private static final Element TRUNCATED = Element.of(AirSyncBase.TRUNCATED, "1");

    // What a device sends

    @Test
    void aBodyHasATypeAndData() {
        assertThat(body(TYPE, DATA)).contains(Body.text("Milk"));
    }

    @Test
    @Tag("MSASNOTE_S01_TC06")
    void eachTypeIsKeptAsItIs() {
        assertThat(body(Element.of(AirSyncBase.TYPE, "2"), Element.of(AirSyncBase.DATA, "<p>")))
                .contains(Body.html("<p>"));
        assertThat(body(Element.of(AirSyncBase.TYPE, "3"), Element.of(AirSyncBase.DATA, "e1xydGYx")))
                .contains(Body.of(BodyType.RTF, Content.of(ascii("{\\rtf1"), BodyType.RTF.mediaType())));
        assertThat(body(Element.of(AirSyncBase.TYPE, "4"), Element.of(AirSyncBase.DATA, Opaque.of(ascii("A: b")))))
                .contains(Body.mime(Content.of(ascii("A: b"), BodyType.MIME.mediaType())));
    }

    @Test
    void emptyDataIsAnEmptyBody() {
        assertThat(body(TYPE, Element.of(AirSyncBase.DATA))).contains(Body.text(""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aBodyWithoutDataSaysNothing(int children) {
        Element body = children == 0 ? Element.of(AirSyncBase.BODY) : Element.of(AirSyncBase.BODY, TYPE);

        Patch patch =
                Note.SCHEMA.decodePatch(Wire.data(body, Element.of(Notes.SUBJECT, "x")), V14_1, Supported.NOT_SAID);

        assertThat(patch.touches(Note.BODY)).isFalse();
    }

    @Test
    @Tag("MSASAIRS_S02_TC11")
    void thatItIsTruncatedMeansNothingInARequest() {
        assertThat(body(TYPE, TRUNCATED, DATA)).contains(Body.text("Milk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "256", "one", "-1"})
    @Tag("MSASAIRS_S04_TC02")
    void aTypeThatIsNoneIsRefused(String type) {
        assertRefused(Element.of(AirSyncBase.TYPE, type), DATA);
    }

    @Test
    @Tag("MSASAIRS_S04_TC02")
    void rtfThatIsNoBase64IsRefused() {
        assertRefused(Element.of(AirSyncBase.TYPE, "3"), Element.of(AirSyncBase.DATA, "{\\rtf1"));
    }

    @Test
    @Tag("MSASAIRS_S04_TC03")
    void anElementThatComesTwiceIsRefused() {
        assertRefused(TYPE, TYPE, DATA);
        assertRefused(TYPE, DATA, DATA);
    }

    @Test
    @Tag("MSASAIRS_S04_TC03")
    void dataWithoutATypeIsRefused() {
        assertRefused(DATA);
    }

    @Test
    @Tag("MSASAIRS_S04_TC03")
    void twoBodiesAreRefused() {
        Element body = Element.of(AirSyncBase.BODY, TYPE, DATA);

        assertThatThrownBy(() -> Note.SCHEMA.decode(Wire.data(body, body), V14_1))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining("ApplicationData/AirSyncBase:Body: expected once");
    }

    @Test
    @Tag("MSASAIRS_S04_TC04")
    void anotherOrderIsRefused() {
        assertRefused(DATA, TYPE);
        assertRefused(TRUNCATED, TYPE, DATA);
        assertRefused(TYPE, DATA, TRUNCATED);
    }

    @Test
    @Tag("MSASAIRS_S04_TC05")
    void anElementInTheWrongPlaceIsRefused() {
        assertRefused(TYPE, DATA, Element.of(AirSyncBase.METHOD, "1"));
        assertThatThrownBy(() -> Note.SCHEMA.decode(Wire.data(TYPE), V14_1))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining("expected elsewhere");
    }

    @Test
    void elementsBesideABodyMayComeAndMeanNothing() {
        Element data = Wire.data(
                Element.of(AirSyncBase.BODY, TYPE, DATA),
                Element.of(AirSyncBase.NATIVE_BODY_TYPE, "2"),
                Element.of(AirSyncBase.ATTACHMENTS));

        assertThat(Contact.SCHEMA.decode(data, V14_1).get(Contact.BODY)).contains(Body.text("Milk"));
    }

    @Test
    void aBodyOfAnotherVersionIsPassedOver() {
        Element old = Wire.data(Element.of(Contacts.BODY, "old"));
        Element young = Wire.data(Element.of(AirSyncBase.BODY, TYPE, DATA));

        assertThat(Contact.SCHEMA.decode(old, V12_1).has(Contact.BODY)).isFalse();
        assertThat(Contact.SCHEMA.decode(young, Version.V2_5).has(Contact.BODY)).isFalse();
    }

    // What a device is sent

    @Test
    void aWholeBodyIsNotSaidToBeTruncated() {
        Element body = shown(ShownBody.whole(BodyType.TEXT, 4, Content.text("Milk")), V14_1);

        assertThat(body).isEqualTo(element("1", "4", DATA));
    }

    @Test
    void aCutBodyIsSaidToBeTruncated() {
        Element body = shown(ShownBody.beginning(BodyType.TEXT, 9, Content.text("Milk")), V14_1);

        assertThat(body).isEqualTo(element("1", "9", TRUNCATED, DATA));
    }

    @Test
    void aWithheldBodyHasNoData() {
        assertThat(shown(ShownBody.withheld(BodyType.HTML, 9), V14_1)).isEqualTo(element("2", "9", TRUNCATED));
    }

    @Test
    void anEmptyBodyHasEmptyData() {
        Element body = shown(ShownBody.whole(BodyType.TEXT, 0, Content.text("")), V14_1);

        assertThat(body).isEqualTo(element("1", "0", Element.of(AirSyncBase.DATA)));
    }

    @Test
    @Tag("MSASAIRS_S02_TC14")
    void aPreviewComesLastAndFromVersion14On() {
        ShownBody previewed = ShownBody.withheld(BodyType.HTML, 9).previewed("Mi");

        assertThat(shown(previewed, V14_0))
                .isEqualTo(element("2", "9", TRUNCATED, Element.of(AirSyncBase.PREVIEW, "Mi")));
        assertThat(shown(previewed, V12_1)).isEqualTo(element("2", "9", TRUNCATED));
    }

    @Test
    @Tag("MSASAIRS_S02_TC12")
    void rtfIsSentAsBase64() {
        Element body = shown(ShownBody.whole(BodyType.RTF, 8, Content.of(ascii("{\\rtf1"))), V14_1);

        assertThat(body.text(AirSyncBase.DATA)).contains("e1xydGYx");
    }

    @Test
    void aMessageIsSentAsText() {
        Element body = shown(ShownBody.whole(BodyType.MIME, 4, Content.of(ascii("A: b"))), V14_1);

        assertThat(body.require(AirSyncBase.DATA).nodes()).containsExactly(Text.of("A: b"));
    }

    @ParameterizedTest
    @CsvSource({"41 3A E4", "41 00", "41 01", "EF BF BF", "C3"})
    void aMessageThatIsNoTextIsSentAsTheBytesThatItIs(String hex) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);

        Element body = shown(ShownBody.whole(BodyType.MIME, bytes.length, Content.of(bytes)), V14_1);

        assertThat(body.require(AirSyncBase.DATA).nodes()).containsExactly(Opaque.of(bytes));
    }

    @Test
    void textThatIsNotUtf8IsStillText() {
        Element body = shown(ShownBody.whole(BodyType.TEXT, 2, Content.of(new byte[] {'a', (byte) 0xE4, 0})), V14_1);

        assertThat(body.text(AirSyncBase.DATA)).contains("a\uFFFD ");
    }

    @Test
    @Tag("MSASAIRS_S02_TC13")
    void aMailTellsInWhichFormItWasWritten() {
        Element mail = Wire.encoded(Item.of(Email.SCHEMA).with(Email.BODY, Body.html("<p>")), V14_1);

        assertThat(mail.text(AirSyncBase.NATIVE_BODY_TYPE)).contains("2");
    }

    @Test
    @Tag("MSASAIRS_S02_TC10")
    void everyMailWithABodyIsSentWithOne() {
        Element mail = Wire.encoded(Item.of(Email.SCHEMA).with(Email.BODY, Body.text("")), V12_1);

        assertThat(mail.has(AirSyncBase.BODY)).isTrue();
    }

    @Test
    void thePartOfAConversationIsSentFromVersion14Point1On() {
        ShownBody part = ShownBody.whole(BodyType.HTML, 4, Content.text("Milk"));
        Item mail = Item.of(Email.SCHEMA).with(Email.BODY, Body.html("<p>"));

        assertThat(Wire.encoded(mail, Rendering.of(V14_0, showing(Optional.empty(), Optional.of(part))))
                        .has(AirSyncBase.BODY_PART))
                .isFalse();
        assertThat(Wire.encoded(mail, Rendering.of(V16_1, showing(Optional.empty(), Optional.of(part))))
                        .require(AirSyncBase.BODY_PART))
                .isEqualTo(Element.of(
                        AirSyncBase.BODY_PART,
                        Element.of(AirSyncBase.STATUS, "1"),
                        Element.of(AirSyncBase.TYPE, "2"),
                        Element.of(AirSyncBase.ESTIMATED_DATA_SIZE, "4"),
                        DATA));
    }

    @Test
    void whereNothingIsToBeShownThereIsNoElement() {
        Item note = Item.of(Note.SCHEMA).with(Note.BODY, Body.text("Milk"));

        Element data = Wire.encoded(note, Rendering.of(V14_1, showing(Optional.empty(), Optional.empty())));

        assertThat(data.has(AirSyncBase.BODY)).isFalse();
    }

    private static Optional<Body> body(Node... children) {
        return Note.SCHEMA
                .decode(Wire.data(Element.of(AirSyncBase.BODY, children)), V14_1)
                .get(Note.BODY);
    }

    private static void assertRefused(Node... children) {
        assertThatThrownBy(() -> body(children))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining("AirSyncBase:Body");
    }

    private static Element shown(ShownBody shown, Version version) {
        Property<Body> property = Property.of(AirSyncBase.BODY, Type.BODY);
        ItemSchema schema = ItemSchema.of("One", property);
        Item item = Item.of(schema).with(property, Body.text(""));
        return Wire.encoded(item, Rendering.of(version, showing(Optional.of(shown), Optional.empty())))
                .require(AirSyncBase.BODY);
    }

    private static Element element(String type, String size, Node... others) {
        List<Node> children = new ArrayList<>();
        children.add(Element.of(AirSyncBase.TYPE, type));
        children.add(Element.of(AirSyncBase.ESTIMATED_DATA_SIZE, size));
        children.addAll(List.of(others));
        return Element.of(AirSyncBase.BODY, children);
    }

    private static Bodies showing(Optional<ShownBody> whole, Optional<ShownBody> part) {
        return new Bodies() {
            @Override
            public Optional<ShownBody> body(Body body, Item item) {
                return whole;
            }

            @Override
            public Optional<ShownBody> part(Body body, Item item) {
                return part;
            }
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
