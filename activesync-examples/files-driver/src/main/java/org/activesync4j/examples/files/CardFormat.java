package org.activesync4j.examples.files;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Patch;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.VCardContact;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.FolderKind;

/** What the files of a collection are: their extension, and how they become items and back. */
enum CardFormat {
    /** One vCard in each file. */
    CONTACTS(
            ".vcf",
            FolderKind.CONTACTS,
            FolderKind.USER_CONTACTS,
            Contact.SCHEMA,
            VCardContact::read,
            VCardContact::create,
            VCardContact::apply);

    /** A file of more bytes is shown as unreadable. */
    static final int LONGEST = 16 << 20;

    private final String extension;
    private final FolderKind first;
    private final FolderKind further;
    private final ItemSchema schema;
    private final Function<byte[], Mapped> reading;
    private final Creating creating;
    private final Applying applying;

    private interface Creating {
        byte[] create(Item item, CreationKey key);
    }

    private interface Applying {
        byte[] apply(Patch patch, byte[] bytes);
    }

    CardFormat(
            String extension,
            FolderKind first,
            FolderKind further,
            ItemSchema schema,
            Function<byte[], Mapped> reading,
            Creating creating,
            Applying applying) {
        this.extension = extension;
        this.first = first;
        this.further = further;
        this.schema = schema;
        this.reading = reading;
        this.creating = creating;
        this.applying = applying;
    }

    /** Finds the format of what lies in a further folder of a kind. */
    static Optional<CardFormat> of(FolderKind kind) {
        return Arrays.stream(values()).filter(format -> format.further == kind).findFirst();
    }

    String extension() {
        return extension;
    }

    /** The kind of the user's default folder. */
    FolderKind first() {
        return first;
    }

    /** The kind of all other folders. */
    FolderKind further() {
        return further;
    }

    Mapped read(byte[] bytes) {
        return reading.apply(bytes);
    }

    byte[] create(Item item, CreationKey key) {
        return creating.create(item, key);
    }

    byte[] apply(Patch patch, byte[] bytes) {
        return applying.apply(patch, bytes);
    }

    /** Tells when an item stops being recent. */
    Instant until(byte[] bytes) {
        return schema.until(read(bytes).item()).orElse(Instant.MAX);
    }
}
