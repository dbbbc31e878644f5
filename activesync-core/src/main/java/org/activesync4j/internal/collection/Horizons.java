package org.activesync4j.internal.collection;

import java.util.Comparator;
import java.util.Optional;
import org.activesync4j.DeviceKey;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Options.Block;
import org.activesync4j.internal.sync.Horizon;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.spi.ConversationLook;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.TextMessages;
import org.activesync4j.state.Access;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceInformation.Field;

/** Tells what part of a folder a device is shown, after what it asks for. */
public final class Horizons {

    private Horizons() {}

    /**
     * Reads the filters.
     *
     * @param place the folder
     * @param options what the device asks for
     * @param exchange whose device, and when
     * @return the horizon
     */
    public static Horizon of(Place place, Options options, Exchange exchange) {
        Horizon own = own(place, options, exchange);
        return mayHaveTexts(place, exchange) ? withTexts(own, place, options, exchange) : own;
    }

    /**
     * Conversations are shown as a whole where a filter would cut them and the driver can look so; else the request means mail
     * by mail.
     */
    private static Horizon own(Place place, Options options, Exchange exchange) {
        Horizon horizon = options.of(place.schema().name()).horizon(place, exchange.now());
        boolean whole = options.wholeConversations() && place.kind().isMail() && horizon.isLimited();
        return whole && exchange.capability(ConversationLook.class).isPresent() ? horizon.byConversation() : horizon;
    }

    /**
     * Tells whether text messages can lie in a folder and be told to a device.
     *
     * @param place the folder
     * @param exchange whose device
     * @return whether
     */
    public static boolean mayHaveTexts(Place place, Exchange exchange) {
        return place.texts().isPresent()
                && exchange.version().atLeast(Version.V14_0)
                && exchange.account().capability(TextMessages.class).isPresent();
    }

    /** Who asks for text messages alone gets no mail: see [MS-ASCMD] 2.2.3.27.2. */
    private static Horizon withTexts(Horizon mail, Place place, Options options, Exchange exchange) {
        Optional<Block> texts = place.texts().map(ItemSchema::name).flatMap(options::named);
        if (texts.isEmpty()) {
            return mail.withoutNewTexts();
        }
        boolean forOthers = place.kind() == FolderKind.OUTBOX && !isCarrier(exchange);
        Horizon both =
                forOthers ? mail.withoutNewTexts() : mail.withTexts(texts.get().filterType(), exchange.now());
        return options.blocks().size() == 1 ? both.withoutNewOwn() : both;
    }

    /** What is to be sent goes to one device only: that is the user's newest one that offers it, see [MS-ASMS] 2.2.2.2.2. */
    private static boolean isCarrier(Exchange exchange) {
        return exchange.devices().devicesOf(exchange.user().login()).stream()
                .filter(device -> device.key().owner().equals(exchange.user().owner()))
                .filter(Horizons::offersToSend)
                .max(Comparator.comparing(Device::firstSeen)
                        .thenComparing(device -> device.key().device().value()))
                .map(Device::key)
                .filter((DeviceKey key) -> key.equals(exchange.key()))
                .isPresent();
    }

    private static boolean offersToSend(Device device) {
        return device.access().verdict() == Access.Verdict.ALLOWED
                && device.wipe().isEmpty()
                && device.information()
                        .get(Field.ENABLE_OUTBOUND_SMS)
                        .filter("1"::equals)
                        .isPresent();
    }
}
