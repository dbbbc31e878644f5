package org.activesync4j.wbxml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that is in it: what a command decodes.
 *
 * <pre>{@code
 * SyncKey key = SyncKey.of(collection.require(AirSync.SYNC_KEY).text());
 * int window = collection.integer(AirSync.WINDOW_SIZE).orElse(100);
 * for (Element command : collection.child(AirSync.COMMANDS).map(Element::children).orElse(List.of())) {
 *     switch (command.tag().id()) {
 *         case AirSync.Id.ADD -> ...
 *     }
 * }
 * }</pre>
 *
 * <p>A query for one child answers with the first of that tag. Text is the same, whether it was sent as inline string or
 * as opaque data. A value that is not what a query asks for is a {@link WbxmlException} of kind {@link Kind#VALUE} that
 * tells the place.
 *
 * <p>Immutable, safe for use by many threads. Equal to another when tag, values and children are, in their order,
 * wherever they were read.
 */
public final class Element implements Node {

    private final Tag tag;
    private final List<Node> nodes;
    private final @Nullable Trail inside;
    private final long offset;
    private final int height;

    /** The elements around one, from the inside out. */
    record Trail(@Nullable Trail inside, Tag tag) {

        String path(Tag last) {
            String name = tag.page() == last.page() ? last.name() : last.toString();
            return (inside == null ? tag.toString() : inside.path(tag)) + '/' + name;
        }
    }

    Element(Tag tag, List<? extends Node> nodes, @Nullable Trail inside, long offset) {
        this.tag = tag;
        this.nodes = List.copyOf(nodes);
        this.inside = inside;
        this.offset = offset;
        this.height = height(this.nodes);
        if (height > Limits.DEEPEST) {
            throw new IllegalArgumentException("elements nested deeper than " + Limits.DEEPEST);
        }
    }

    private static int height(List<Node> nodes) {
        int highest = 0;
        for (Node node : nodes) {
            highest = Math.max(highest, node instanceof Element element ? element.height : 0);
        }
        return highest + 1;
    }

    /**
     * Makes an element.
     *
     * @param tag its tag
     * @param nodes what is in it, in this order
     * @return the element
     * @throws IllegalArgumentException if it is nested deeper than {@link Limits#DEEPEST}
     */
    public static Element of(Tag tag, Node... nodes) {
        return of(tag, List.of(nodes));
    }

    /**
     * Makes an element.
     *
     * @param tag its tag
     * @param nodes what is in it, in this order
     * @return the element
     * @throws IllegalArgumentException if it is nested deeper than {@link Limits#DEEPEST}
     */
    public static Element of(Tag tag, List<? extends Node> nodes) {
        return new Element(tag, nodes, null, -1);
    }

    /**
     * Makes an element with a text.
     *
     * @param tag its tag
     * @param text the text; for an empty one the element is empty
     * @return the element
     */
    public static Element of(Tag tag, String text) {
        return text.isEmpty() ? of(tag) : of(tag, Text.of(text));
    }

    /**
     * Makes an element with opaque data.
     *
     * @param tag its tag
     * @param opaque the bytes, not copied; for none the element is empty
     * @return the element
     */
    public static Element of(Tag tag, byte[] opaque) {
        return opaque.length == 0 ? of(tag) : of(tag, Opaque.of(opaque));
    }

    /**
     * Returns the tag.
     *
     * @return the tag
     */
    public Tag tag() {
        return tag;
    }

    /**
     * Says whether this is the element asked for.
     *
     * @param other a tag
     * @return whether it is this element's
     */
    public boolean is(Tag other) {
        return tag.equals(other);
    }

    /**
     * Lists all that is in the element.
     *
     * @return elements and values in their order, immutable
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Lists the elements in this one.
     *
     * @return the children in their order
     */
    public List<Element> children() {
        List<Element> children = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /**
     * Lists the children of one tag.
     *
     * @param child the tag
     * @return the children in their order
     */
    public List<Element> children(Tag child) {
        List<Element> children = children();
        children.removeIf(element -> !element.is(child));
        return children;
    }

    /**
     * Finds a child.
     *
     * @param child the tag
     * @return the first child of this tag, or empty if there is none
     */
    public Optional<Element> child(Tag child) {
        for (Node node : nodes) {
            if (node instanceof Element element && element.is(child)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds a child that must be there.
     *
     * @param child the tag
     * @return the first child of this tag
     * @throws WbxmlException of kind {@link Kind#MISSING} if there is none
     */
    public Element require(Tag child) {
        return child(child).orElseThrow(() -> failure(Kind.MISSING, "expected " + child));
    }

    /**
     * Says whether there is such a child.
     *
     * @param child the tag
     * @return whether there is one
     */
    public boolean has(Tag child) {
        return child(child).isPresent();
    }

    /**
     * Says whether nothing is in the element. An element that holds an empty value is no different.
     *
     * @return whether there are no children and no values
     */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * Returns the text in this element, leaving out its children.
     *
     * @return the text, empty if there is none
     * @throws WbxmlException of kind {@link Kind#TEXT} if opaque or spooled data is not well-formed UTF-8 or has a NUL
     */
    public String text() {
        if (nodes.size() == 1) {
            return textOf(nodes.get(0));
        }
        return nodes.stream().map(Element::textOf).collect(Collectors.joining());
    }

    private static String textOf(Node node) {
        if (node instanceof Text text) {
            return text.text();
        }
        return node instanceof Opaque opaque ? opaque.text() : "";
    }

    /**
     * Returns the text in a child.
     *
     * @param child the tag
     * @return the text of the first child of this tag, or empty if there is no such child
     * @throws WbxmlException as {@link #text()} does
     */
    public Optional<String> text(Tag child) {
        return child(child).map(Element::text);
    }

    /**
     * Returns the number in this element. White space around it is passed over.
     *
     * @return the number
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is not a number that fits an int
     */
    public int integer() {
        byte[] scalar = scalar();
        long number = Scalars.integer(scalar, 0, scalar.length);
        if (number == Scalars.NO_INTEGER) {
            throw error("expected an integer");
        }
        return (int) number;
    }

    /**
     * Returns the number in a child.
     *
     * @param child the tag
     * @return the number in the first child of this tag, or empty if there is no such child
     * @throws WbxmlException as {@link #integer()} does
     */
    public OptionalInt integer(Tag child) {
        Optional<Element> element = child(child);
        return element.isPresent() ? OptionalInt.of(element.get().integer()) : OptionalInt.empty();
    }

    /**
     * Returns the boolean in this element: 1 or 0, and true if it is empty.
     *
     * @return the claim
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is neither
     */
    public boolean bool() {
        byte[] scalar = scalar();
        Boolean claim = Scalars.bool(scalar, 0, scalar.length);
        if (claim == null) {
            throw error("expected 0 or 1");
        }
        return claim;
    }

    /**
     * Returns the boolean in a child.
     *
     * @param child the tag
     * @return the claim in the first child of this tag, or empty if there is no such child
     * @throws WbxmlException as {@link #bool()} does
     */
    public Optional<Boolean> bool(Tag child) {
        return child(child).map(Element::bool);
    }

    /**
     * Returns the time in this element, in any of the forms that {@link WbxmlReader#instant()} reads.
     *
     * @return the time
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is none
     */
    public Instant instant() {
        byte[] scalar = scalar();
        Instant time = Scalars.instant(scalar, 0, scalar.length);
        if (time == null) {
            throw error("expected a date and time");
        }
        return time;
    }

    /**
     * Returns the time in a child.
     *
     * @param child the tag
     * @return the time in the first child of this tag, or empty if there is no such child
     * @throws WbxmlException as {@link #instant()} does
     */
    public Optional<Instant> instant(Tag child) {
        return child(child).map(Element::instant);
    }

    /** Returns the text as bytes; a character beyond Latin 1 becomes a question mark, which is in no number or time. */
    private byte[] scalar() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Returns the bytes in this element: those of opaque data, or text as UTF-8.
     *
     * @return a new array, empty if there is no value
     */
    public byte[] bytes() {
        return Bytes.of(value(), offset);
    }

    /**
     * Returns the bytes in a child.
     *
     * @param child the tag
     * @return the bytes in the first child of this tag, or empty if there is no such child
     */
    public Optional<byte[]> bytes(Tag child) {
        return child(child).map(Element::bytes);
    }

    /**
     * Returns the bytes in this element, without loading them if they were spooled to a file.
     *
     * @return the value, of length 0 if there is none; closed by the {@link Document}, if there is one
     */
    public Value value() {
        List<Value> values =
                nodes.stream().flatMap(node -> valueOf(node).stream()).toList();
        return values.size() == 1 ? values.get(0) : Value.of(joined(values));
    }

    /**
     * Returns the bytes in a child, without loading them if they were spooled to a file.
     *
     * @param child the tag
     * @return the value of the first child of this tag, or empty if there is no such child
     */
    public Optional<Value> value(Tag child) {
        return child(child).map(Element::value);
    }

    private static Optional<Value> valueOf(Node node) {
        if (node instanceof Text text) {
            return Optional.of(text.value());
        }
        return node instanceof Opaque opaque ? Optional.of(opaque.value()) : Optional.empty();
    }

    private byte[] joined(List<Value> values) {
        byte[] all = {};
        for (Value value : values) {
            byte[] part = Bytes.of(value, offset);
            all = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, all, all.length - part.length, part.length);
        }
        return all;
    }

    /**
     * Returns where the element was read, as in {@code AirSync:Sync/Collections/Collection}. The namespace is left out
     * where it is that of the element before.
     *
     * @return the path, this element included; only its own name if it was not read
     */
    public String path() {
        return inside == null ? tag.toString() : inside.path(tag);
    }

    @Override
    public long offset() {
        return offset;
    }

    /**
     * Makes an exception about this element, for whoever finds its value wrong.
     *
     * @param reason what was expected; without content of the document
     * @return an exception of kind {@link Kind#VALUE}, with offset, page and path
     */
    public WbxmlException error(String reason) {
        return failure(Kind.VALUE, reason);
    }

    private WbxmlException failure(Kind kind, String reason) {
        return new WbxmlException(kind, reason, new Place(offset, offset < 0 ? -1 : tag.page(), path()));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Element element && element.tag.equals(tag) && element.nodes.equals(nodes);
    }

    @Override
    public int hashCode() {
        return 31 * tag.hashCode() + nodes.hashCode();
    }

    /** Returns tags and lengths, so that logs have no content. {@link Notation#print} gives all. */
    @Override
    public String toString() {
        return Notation.outline(this);
    }
}
