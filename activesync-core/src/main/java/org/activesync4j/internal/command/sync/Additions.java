package org.activesync4j.internal.command.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.sync.ClientCommand.Add;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemFormatException;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Occasion;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;

/** Decides what becomes of the Adds of a client before any of them is done. */
final class Additions {

    private final Place place;
    private final List<ItemSchema> classes;
    private final Occasion occasion;
    private final Organizer organizer;
    private final Set<Right> rights;

    /**
     * Begins.
     *
     * @param place the folder
     * @param classes those of which items may lie in it
     * @param exchange in which the device adds
     * @param rights what the user may do in the folder
     */
    Additions(Place place, List<ItemSchema> classes, Exchange exchange, Set<Right> rights) {
        this.place = place;
        this.classes = List.copyOf(classes);
        this.occasion = new Occasion(exchange.version(), exchange.now());
        this.organizer = new Organizer(exchange);
        this.rights = rights;
    }

    /** An Add that can be done, or cannot. */
    sealed interface Addition {

        Add add();

        /**
         * An Add that can be done.
         *
         * @param add the command
         * @param said the item as the client has worded it
         * @param item the item with what the client has left out
         * @param asked what the ledger knows it by
         */
        record Possible(Add add, Item said, Item item, Asked asked) implements Addition {}

        /**
         * An Add that cannot be done.
         *
         * @param add the command
         * @param status what the client is told
         */
        record Impossible(Add add, int status) implements Addition {}
    }

    Addition decide(Add add) {
        if (place.kind() == FolderKind.RECIPIENT_CACHE) {
            return new Addition.Impossible(add, SyncStatus.PROTOCOL_ERROR);
        }
        String itemClass = add.itemClass().orElse(place.schema().name());
        Optional<ItemSchema> schema =
                classes.stream().filter(each -> each.name().equals(itemClass)).findFirst();
        if (schema.isEmpty() || !rights.contains(Right.ADD) || isForbiddenMail(add, schema.get())) {
            return new Addition.Impossible(add, SyncStatus.CONVERSION_ERROR);
        }
        try {
            Item said = schema.get().decode(add.data(), occasion.version()).without(AttachmentChanges.REMOVED);
            Item item = organizer.in(schema.get().completed(said, occasion));
            Asked asked = new Asked(Asked.Kind.ADD, add.clientId(), Wording.of(add));
            return new Addition.Possible(add, said, item, asked);
        } catch (ItemFormatException unfit) {
            return new Addition.Impossible(add, SyncStatus.CONVERSION_ERROR);
        }
    }

    /** A client adds no mail, save drafts from 16.0 on, and mails that are sent at once; nothing else is sent. */
    private boolean isForbiddenMail(Add add, ItemSchema schema) {
        boolean draft = place.kind() == FolderKind.DRAFTS && occasion.version().atLeast(Version.V16_0);
        boolean mail = place.kind().isMail() && schema == place.schema();
        return mail ? !draft && !add.sends() : place.kind().isMail() && add.sends();
    }
}
