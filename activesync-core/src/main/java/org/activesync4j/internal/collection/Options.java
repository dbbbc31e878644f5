package org.activesync4j.internal.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.sync.Bytes;
import org.activesync4j.internal.sync.Horizon;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/**
 * How a device wants a collection to be synchronised: a block for each class. They are sticky: what one request says
 * holds until another says something else. Stored as the elements themselves.
 *
 * @param blocks what is wanted, the folder's own class usually first
 * @param wholeConversations whether a conversation is wanted as a whole when one mail of it is within the filter
 */
public record Options(List<Block> blocks, boolean wholeConversations) {

    /** What holds if nothing was ever said. */
    public static final Options NONE = new Options(List.of(), false);

    private static final int HIGHEST_FILTER = 8;
    /** The wire name of the class of text messages. */
    public static final String TEXT_MESSAGES = "SMS";

    /** No sensible options are longer; they are kept with each collection and read with each Sync. */
    private static final int MOST_STORED = 4 * 1024;

    /** Copies the list. */
    public Options {
        blocks = List.copyOf(blocks);
    }

    /** Who wins when both sides have changed an item. */
    public enum Conflict {
        /** The device. */
        CLIENT_WINS,
        /** The server, unless the device says otherwise. */
        SERVER_WINS
    }

    /**
     * What is wanted of one class.
     *
     * @param itemClass which; empty for the folder's own
     * @param filterType the filter, 0 to 8
     * @param conflict who wins
     * @param maxItems how many items of the recipient information cache, if the device has a limit
     * @param bodies what is wanted of bodies
     */
    public record Block(
            Optional<String> itemClass, int filterType, Conflict conflict, OptionalInt maxItems, BodyOptions bodies) {

        private static final Block USUAL =
                new Block(Optional.empty(), 0, Conflict.SERVER_WINS, OptionalInt.empty(), BodyOptions.NONE);

        /**
         * Tells what part of a folder is asked for, of the items of its own class.
         *
         * @param place the folder
         * @param now the time of the exchange
         * @return the horizon; a filter that the class does not know, and a limit for another folder than the recipient
         *     information cache, count for nothing
         */
        public Horizon horizon(Place place, Instant now) {
            return maxItems.isPresent() && place.kind() == FolderKind.RECIPIENT_CACHE
                    ? Horizon.ofFirst(maxItems.getAsInt())
                    : Horizon.of(Filters.effective(place.schema().name(), filterType), now);
        }
    }

    /**
     * Reads Options elements. Where an element stands twice in a block the last one counts.
     *
     * @param elements the elements
     * @param version the version of the request
     * @return the options, mail by mail
     * @throws ProtocolException if a class has two blocks, or an element cannot be read
     * @throws StatusException 103 for a filter that does not exist, 164 for an unsupported body part
     */
    public static Options read(List<Element> elements, Version version) {
        List<Block> blocks = new ArrayList<>();
        Set<Optional<String>> classes = new HashSet<>();
        for (Element element : elements) {
            Block block = block(element, version);
            if (!classes.add(block.itemClass())) {
                throw new ProtocolException(element, "options for the same class twice");
            }
            blocks.add(block);
        }
        return new Options(blocks, false);
    }

    /**
     * Reads the Options elements of a collection to be synchronised: text messages come along with mail, else it has one
     * class.
     *
     * @param elements the elements
     * @param version the version of the request
     * @return the options
     * @throws ProtocolException as {@link #read}, and if classes do not go together
     */
    public static Options readTogether(List<Element> elements, Version version) {
        Options options = read(elements, version);
        long named = options.blocks().stream()
                .flatMap(block -> block.itemClass().stream())
                .filter(itemClass -> !itemClass.equals(TEXT_MESSAGES))
                .count();
        if (named > 1) {
            throw new ProtocolException(elements.get(0), "options for classes that do not go together");
        }
        return options;
    }

    /**
     * Checks the Options elements of a collection to be synchronised.
     *
     * @param elements the elements
     * @param version the version of the request
     * @throws ProtocolException as {@link #readTogether} and {@link #stored}
     */
    public static void check(List<Element> elements, Version version) {
        readTogether(elements, version);
        stored(Bytes.EMPTY, elements, Optional.of(true));
    }

    private static Block block(Element options, Version version) {
        int filterType = number(options, AirSync.FILTER_TYPE, 0);
        if (filterType < 0 || filterType > HIGHEST_FILTER) {
            throw new StatusException(Status.INVALID_XML, "FilterType is " + filterType);
        }
        Conflict conflict = number(options, AirSync.CONFLICT, 1) == 0 ? Conflict.CLIENT_WINS : Conflict.SERVER_WINS;
        return new Block(
                itemClass(options),
                filterType,
                conflict,
                maxItems(options, version),
                BodyOptionsDecoder.decode(options, version));
    }

    private static OptionalInt maxItems(Element options, Version version) {
        if (version.before(Version.V14_0) || !options.has(AirSync.MAX_ITEMS)) {
            return OptionalInt.empty();
        }
        int most = number(options, AirSync.MAX_ITEMS, 0);
        if (most < 1) {
            throw new ProtocolException(options, "MaxItems is " + most);
        }
        return OptionalInt.of(most);
    }

    private static Optional<String> itemClass(Element options) {
        return options.children(AirSync.CLASS).stream()
                .reduce((first, last) -> last)
                .map(Element::text);
    }

    private static int number(Element options, Tag tag, int otherwise) {
        List<Element> all = options.children(tag);
        return all.isEmpty() ? otherwise : all.get(all.size() - 1).integer();
    }

    /**
     * Says whether whole conversations are wanted.
     *
     * @param whole whether
     * @return a copy
     */
    public Options byConversation(boolean whole) {
        return new Options(blocks, whole);
    }

    /**
     * Tells what is to be stored once a request was heard. ConversationMode stands beside the Options, but belongs to them: a
     * request that has Options and not that wants mail by mail; one that has neither leaves all as it was.
     *
     * @param before from the head; empty if nothing was said yet
     * @param elements the Options elements of the request
     * @param conversationMode what the request says of conversations, if anything
     * @return some bytes for the head
     * @throws ProtocolException if they are too long to be remembered
     */
    public static Bytes stored(Bytes before, List<Element> elements, Optional<Boolean> conversationMode) {
        if (elements.isEmpty() && conversationMode.isEmpty()) {
            return before;
        }
        List<Node> said = new ArrayList<>(elements.isEmpty() ? options(before) : elements);
        if (conversationMode.orElse(false)) {
            said.add(Element.of(AirSync.CONVERSATION_MODE));
        }
        return store(Element.of(AirSync.COLLECTION, said));
    }

    private static Bytes store(Element root) {
        WbxmlWriter writer = new WbxmlWriter();
        writer.node(root).finish();
        if (writer.size() > MOST_STORED) {
            throw new ProtocolException(root, "options of " + writer.size() + " bytes, at most " + MOST_STORED);
        }
        return Bytes.of(writer.toByteArray());
    }

    private static List<Element> options(Bytes stored) {
        return stored.size() == 0
                ? List.of()
                : Document.read(stored.toArray()).root().children(AirSync.OPTIONS);
    }

    /**
     * Reads what {@link #stored} gave.
     *
     * @param bytes from the head
     * @param version the version of the request
     * @return the options
     */
    public static Options restore(Bytes bytes, Version version) {
        if (bytes.size() == 0) {
            return NONE;
        }
        Element root = Document.read(bytes.toArray()).root();
        return read(root.children(AirSync.OPTIONS), version).byConversation(root.has(AirSync.CONVERSATION_MODE));
    }

    /**
     * Finds what is wanted of a class by its name.
     *
     * @param itemClass the wire name of the class
     * @return the block of that class, if there is one
     */
    public Optional<Block> named(String itemClass) {
        return blocks.stream()
                .filter(block -> block.itemClass().filter(itemClass::equals).isPresent())
                .findFirst();
    }

    /**
     * Finds what is wanted of a class.
     *
     * @param itemClass the wire name of the class
     * @return the block of that class, else the one without a class, else what is usual
     */
    public Block of(String itemClass) {
        return named(itemClass)
                .or(() -> blocks.stream()
                        .filter(block -> block.itemClass().isEmpty())
                        .findFirst())
                .orElse(Block.USUAL);
    }
}
