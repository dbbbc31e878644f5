package org.activesync4j.mapping;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.Charsets;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.jspecify.annotations.Nullable;

/**
 * Turns vCards into contacts, and writes what devices change back into them:
 *
 * <pre>{@code
 * Item contact = VCardContact.read(bytes).item();                     // get
 * byte[] made = VCardContact.create(contact, key);                      // create
 * byte[] changed = VCardContact.apply(patch, bytes);                    // update
 * }</pre>
 *
 * <p>Reads vCard 2.1, 3.0 and 4.0 with the habits of those who make them; writes 3.0 and 4.0. A change touches nothing
 * in the card but what the device has changed: all that a contact has no property for, a fourth mail address for
 * example, and parameters stay. The one thing that follows others is the displayed name, as long as it is made of them.
 * Which property lies where is a table in {@code docs/mapping.md}.
 *
 * <p>Has no state, and may be used by any number of threads; a {@link VCard} itself only by one at a time.
 */
public final class VCardContact {

    private static final Unreadable UNREADABLE =
            new Unreadable(Contact.SCHEMA, Contact.FILE_AS, Contact.BODY, "Unreadable contact");

    private VCardContact() {}

    /**
     * Makes a contact of a card.
     *
     * @param card the bytes of the card, in UTF-8 or what else is found; of several cards, the first
     * @return the contact, or a substitute with the bytes as its notes if they are no card; never an exception
     */
    public static Mapped read(byte[] card) {
        try {
            VCard read = first(Charsets.text(card));
            return read == null ? UNREADABLE.object(card, "no vCard") : Mapped.of(item(read));
        } catch (RuntimeException unreadable) { // the library's; it promises none, but what it reads is anything
            return UNREADABLE.object(card, unreadable.getClass().getName());
        }
    }

    /**
     * Makes a contact of a card.
     *
     * @param card the card, which stays as it is
     * @return the contact
     */
    public static Item item(VCard card) {
        Item item = Item.of(Contact.SCHEMA);
        for (CardRow<?> row : CardRows.ALL) {
            item = row.copied(card, item);
        }
        return item;
    }

    /**
     * Changes a card as a device has asked.
     *
     * @param patch what changes
     * @param card the bytes of the card
     * @return the bytes of the changed card; the same as before if it says already what the device wants. A card of 2.1
     *     has become one of 3.0
     * @throws DriverException {@code INVALID} if the bytes are no card, or so damaged a one that it cannot be printed
     */
    public static byte[] apply(Patch patch, byte[] card) {
        VCard changed = readable(card);
        return apply(patch, changed) ? print(changed) : card;
    }

    private static VCard readable(byte[] bytes) {
        try {
            VCard card = first(Charsets.text(bytes));
            if (card != null) {
                return card;
            }
        } catch (RuntimeException unreadable) {
            throw new DriverException(DriverException.Reason.INVALID, "an unreadable vCard", unreadable);
        }
        throw new DriverException(DriverException.Reason.INVALID, "no vCard");
    }

    /**
     * Changes a card as a device has asked.
     *
     * @param patch what changes
     * @param card the card, which is changed
     * @return whether something in the card has changed
     */
    public static boolean apply(Patch patch, VCard card) {
        List<CardRow<?>> due =
                CardRows.ALL.stream().filter(row -> row.isChanged(patch, card)).toList();
        if (due.isEmpty()) {
            return false;
        }
        String before = CardNames.made(card);
        if (due.stream().map(CardRow::property).anyMatch(CardNames.SOURCES::contains)) {
            CardNames.settled(card);
        }
        due.forEach(row -> row.change(patch, card));
        CardNames.follow(card, before);
        return true;
    }

    /**
     * Makes a card of version 3.0 for a contact that a device has added.
     *
     * @param contact the contact
     * @param key becomes the UID of the card, so that a second creation meets the first
     * @return the bytes of the card
     */
    public static byte[] create(Item contact, CreationKey key) {
        return print(create(contact, key, VCardVersion.V3_0));
    }

    /**
     * Makes a card for a contact that a device has added.
     *
     * @param contact the contact
     * @param key becomes the UID of the card, so that a second creation meets the first
     * @param version the version of the card, 3.0 or 4.0
     * @return the card
     */
    public static VCard create(Item contact, CreationKey key, VCardVersion version) {
        VCard card = new VCard(version);
        card.setUid(new Uid(key.value()));
        apply(Patch.of(contact), card);
        if (card.getFormattedName() == null) {
            card.setFormattedName("");
        }
        return card;
    }

    /**
     * Prints a card without losing what its version does not know.
     *
     * @param card the card; one of 2.1 is printed as 3.0
     * @return its bytes, in UTF-8
     * @throws DriverException {@code INVALID} if it has names or parameters that no card can have
     */
    public static byte[] print(VCard card) {
        StringWriter text = new StringWriter();
        VCardVersion version = card.getVersion() == VCardVersion.V4_0 ? VCardVersion.V4_0 : VCardVersion.V3_0;
        try (VCardWriter writer = new VCardWriter(text, version)) {
            writer.setVersionStrict(false);
            writer.setAddProdId(false);
            writer.setCaretEncodingEnabled(true);
            writer.write(card);
        } catch (IllegalArgumentException unsayable) {
            throw new DriverException(DriverException.Reason.INVALID, "a vCard that cannot be printed", unsayable);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable VCard first(String text) {
        try (VCardReader reader = new VCardReader(text)) {
            VCard card = reader.readNext();
            if (card != null) {
                tidy(card);
            }
            return card;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Mends what would be read as something else once it is printed. */
    private static void tidy(VCard card) {
        card.removeExtendedProperty("VERSION");
        card.getProperties().forEach(VCardContact::splitTypes);
    }

    /** Several types in one, as 2.1 has them when somebody writes it like 3.0. */
    private static void splitTypes(VCardProperty property) {
        List<String> types = property.getParameters("TYPE");
        if (types.stream().anyMatch(type -> type.indexOf(',') >= 0)) {
            List<String> split = types.stream()
                    .flatMap(type -> Stream.of(type.split(",")))
                    .filter(type -> !type.isBlank())
                    .toList();
            property.removeParameter("TYPE");
            split.forEach(type -> property.addParameter("TYPE", type));
        }
    }
}
