package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCardVersion;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.item.Body;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every property of a contact and every card. */
class VCardLawsTest {

    /** The one property that follows others, as long as nobody has said it. */
    private static final Set<Property<?>> FOLLOWING = Set.of(Contact.FILE_AS);

    static List<Property<?>> properties() {
        return Cards.properties();
    }

    static Stream<byte[]> cards() {
        return Stream.of(
                Cards.bytes(Cards.WILD),
                Cards.bytes(Cards.WILD.replace("VERSION:3.0", "VERSION:4.0")),
                Cards.bytes(Cards.BARE),
                VCardContact.create(Cards.full(1), Cards.KEY),
                VCardContact.print(VCardContact.create(Cards.full(1), Cards.KEY, VCardVersion.V4_0)),
                VCardContact.create(Item.of(Contact.SCHEMA), Cards.KEY));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyComesBackAsItWasSet(Property<?> property) {
        cards().forEach(card -> {
            Patch patch = Patch.of(Cards.with(property, 2, Item.of(Contact.SCHEMA)));

            Item changed = item(VCardContact.apply(patch, card));

            assertThat(said(property, changed)).isEqualTo(said(property, patch.set()));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneLeavesAllOthersAlone(Property<?> property) {
        cards().forEach(card -> {
            Patch patch = Patch.of(Cards.with(property, 2, Item.of(Contact.SCHEMA)));

            byte[] changed = VCardContact.apply(patch, card);

            assertThat(others(property, item(changed))).isEqualTo(others(property, item(card)));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void clearingOneLeavesAllOthersAlone(Property<?> property) {
        cards().forEach(card -> {
            Patch patch = new Patch(Item.of(Contact.SCHEMA), Set.of(property), Map.of());

            byte[] changed = VCardContact.apply(patch, card);

            assertThat(others(property, item(changed))).isEqualTo(others(property, item(card)));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void whatIsClearedIsGoneUnlessTheCardHasMoreOfIt(Property<?> property) {
        byte[] card = VCardContact.create(Cards.full(1), Cards.KEY);

        Item changed = item(VCardContact.apply(new Patch(Item.of(Contact.SCHEMA), Set.of(property), Map.of()), card));

        assertThat(changed.has(property)).isEqualTo(property == Contact.FILE_AS);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneInTheCardChangesNoOtherOfTheContact(Property<?> property) {
        Item one = Cards.with(property, 1, Item.of(Contact.SCHEMA));

        Item read = item(VCardContact.create(one, Cards.KEY));

        assertThat(others(property, read)).isEmpty();
    }

    @Test
    void aContactComesBackAsItWasCreated() {
        Item contact = Cards.full(1);

        Item read = item(VCardContact.create(contact, Cards.KEY));

        assertThat(said(read)).isEqualTo(said(contact));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void outAndInAndOutAgainChangesNothing(byte[] card) {
        Item out = item(card);

        byte[] in = VCardContact.apply(Patch.of(out), card);

        assertThat(in).isSameAs(card);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void anItemPutIntoAnEmptyCardComesOutAgain(byte[] card) {
        Item out = item(card);

        Item again = item(VCardContact.create(out, Cards.KEY));

        assertThat(said(again)).isEqualTo(said(out));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardChangedTwiceIsAsChangedOnce(byte[] card) {
        byte[] once = VCardContact.apply(Patch.of(Cards.full(3)), card);

        assertThat(VCardContact.apply(Patch.of(Cards.full(3)), once)).isSameAs(once);
    }

    private static Item item(byte[] card) {
        Mapped mapped = VCardContact.read(card);
        assertThat(mapped.unreadable()).isEmpty();
        return mapped.item();
    }

    private static Map<String, Object> others(Property<?> property, Item item) {
        Map<String, Object> others = said(item);
        others.remove(property.name());
        FOLLOWING.forEach(following -> others.remove(following.name()));
        return others;
    }

    private static Map<String, Object> said(Item item) {
        Map<String, Object> said = new LinkedHashMap<>();
        item.properties().forEach(property -> said.put(property.name(), said(property, item)));
        return said;
    }

    /** Contents by their bytes: nobody says what kind of picture a device sends. */
    private static Object said(Property<?> property, Item item) {
        Object value = item.get(property).orElseThrow();
        if (value instanceof Content content) {
            return HexFormat.of().formatHex(CardType.allBytes(content));
        }
        return value instanceof Body body ? CardNotes.text(body) : value;
    }
}
