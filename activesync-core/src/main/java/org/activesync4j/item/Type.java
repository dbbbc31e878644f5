package org.activesync4j.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * Says what an element holds: reads it into a Java value and writes it back. Each row of a class has one; the library's
 * are here. Stateless and safe for use by many threads.
 *
 * @param <T> the Java value
 */
public interface Type<T> {

    /** Text of any length. An empty element is an empty text. */
    Type<String> TEXT = text(Integer.MAX_VALUE);

    /** 1 or 0; an empty element is 1. See [MS-ASDTYPE] 2.1. */
    Type<Boolean> BOOL = new BoolType();

    /** A claim that is true by the mere presence of an empty element. */
    Type<Boolean> SIGN = new SignType();

    /** A number from 0 to 255. */
    Type<Integer> U8 = integer(0, 255);

    /** A number of 32 bits. */
    Type<Integer> INTEGER = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** A moment, written {@code 2026-12-03T02:07:31.000Z}; either form is read. See [MS-ASDTYPE] 2.3. */
    Type<Instant> DATE_TIME = TimeType.DASHED;

    /** A moment, written {@code 20261203T020731Z}; either form is read. See [MS-ASDTYPE] 2.6. */
    Type<Instant> COMPACT_DATE_TIME = TimeType.COMPACT;

    /**
     * A date and time on the clocks of the user's zone, written as if it were UTC: {@code 2026-12-03T02:07:31.000Z}.
     */
    Type<LocalDateTime> LOCAL_DATE_TIME = new LocalTimeType();

    /**
     * A date without a time, which the protocol can only say as a moment. It is written as midnight UTC, or at the time
     * that {@link Rendering#dates()} says. What is read is the date whose midnight, in the zone of whoever wrote it, or
     * whose noon UTC that moment is: devices write the one or the other.
     */
    Type<LocalDate> DATE = new DateType();

    /** Bytes, written as opaque data. */
    Type<Content> OPAQUE = new OpaqueType();

    /** Bytes, written as opaque data, perhaps none: unlike {@link #OPAQUE}, an empty element has a value. */
    Type<Content> CONTENT = new ContentType();

    /** The body of an item, see [MS-ASAIRS] 2.2.2.9. */
    Type<Body> BODY = body();

    /**
     * Reads an element.
     *
     * @param element the element
     * @param reading what is known beside it
     * @return the value, or empty for an element that stands for nothing: in a change it removes the property
     * @throws ItemFormatException if the element does not hold such a value
     * @throws org.activesync4j.wbxml.WbxmlException for the same reason, for types that leave it to {@link Element}
     */
    Optional<T> read(Element element, Reading reading);

    /**
     * Writes a value as one element, or as none if the protocol cannot say it, or as several in older versions.
     *
     * @param tag the element
     * @param value the value
     * @param writing where to write, and what is known beside it
     */
    void write(Tag tag, T value, Writing writing);

    /**
     * Writes that there is no value where a device would otherwise assume one: in an occurrence, the one of the series.
     * The default writes nothing, for what the protocol cannot say.
     *
     * @param tag the element
     * @param writing where to write, and what is known beside it
     */
    default void writeCleared(Tag tag, Writing writing) {}

    /**
     * Checks a value, whether a device sent it or somebody puts it into an item. The default allows every value.
     *
     * @param value the value
     * @return the value, or an equal one that nobody can change
     * @throws IllegalArgumentException saying what was expected, without the value
     */
    default T checked(T value) {
        return value;
    }

    /**
     * Says whether the element has something to say. One that has not is as good as absent. The default is that it has.
     *
     * @param element the element
     * @return whether
     */
    default boolean speaks(Element element) {
        return true;
    }

    /**
     * Returns the type of the same values without the elements that are written beside the row's own one.
     *
     * @return the type; by default this one
     */
    default Type<T> alone() {
        return this;
    }

    /**
     * Returns the further elements that are written beside the row's own one; they are passed over when read.
     *
     * @return the tags; by default none
     */
    default Set<Tag> companions() {
        return Set.of();
    }

    /**
     * Describes the type in the reference tables.
     *
     * @return a few words
     */
    String description();

    /**
     * Narrows the type.
     *
     * @param holds what must hold for a value
     * @param expectation the same in words
     * @return the narrower type
     */
    default Type<T> where(Predicate<? super T> holds, String expectation) {
        return new NarrowType<>(this, holds, expectation);
    }

    /**
     * Leaves out values that devices do not expect to see.
     *
     * @param expected says whether a value of an item is to be written
     * @return the type with that
     */
    default Type<T> writtenWhen(BiPredicate<? super T, Item> expected) {
        return new SelectiveType<>(this, expected);
    }

    /**
     * Writes other values to devices of older versions, which do not know all of them.
     *
     * @param version the first version that knows all values
     * @param known finds the value that comes nearest among those that every version knows
     * @return the type with that
     */
    default Type<T> adaptedBefore(Version version, UnaryOperator<T> known) {
        return new AdaptedType<>(
                this, (value, writing) -> writing.version().before(version) ? known.apply(value) : value);
    }

    /**
     * Makes a type for text of limited length. A device that sends more is refused; what is sent to a device is cut.
     *
     * @param longest the greatest number of characters
     * @return the type
     */
    static Type<String> text(int longest) {
        return new TextType(longest);
    }

    /**
     * Makes a type for numbers.
     *
     * @param least the least number
     * @param greatest the greatest number
     * @return the type
     */
    static Type<Integer> integer(int least, int greatest) {
        return new IntegerType(least, greatest);
    }

    /**
     * Makes a type for decimal fractions.
     *
     * @param least the least one
     * @param greatest the greatest one
     * @return the type
     */
    static Type<Double> number(double least, double greatest) {
        return new NumberType(least, greatest);
    }

    /**
     * Makes a type for bytes that are written as base64 text. An empty element removes them. A device that sends more
     * than the limit is refused; what would be more is not sent to a device.
     *
     * @param longest the greatest number of characters of base64
     * @return the type
     */
    static Type<Content> base64(int longest) {
        return new Base64Type(longest);
    }

    /**
     * Makes a type for a container of like elements, possibly empty. A device that sends more is refused; what is sent
     * to a device ends at the limit.
     *
     * @param element the elements in the container
     * @param type what each of them holds
     * @param most the greatest number of them
     * @param <E> what each of them holds, in Java
     * @return the type
     */
    static <E> Type<List<E>> list(Tag element, Type<E> type, int most) {
        return new ListType<>(element, type, most);
    }

    /**
     * Makes a type for a container that has properties of its own. An empty element is a part without properties.
     *
     * @param schema the properties
     * @return the type
     */
    static Type<Item> part(ItemSchema schema) {
        return new PartType(schema);
    }

    /**
     * Makes a type for the body of an item from 12.0 on.
     *
     * @param alongside which of {@code BodyPart} and {@code NativeBodyType} are written beside the body
     * @return the type
     */
    static Type<Body> body(Tag... alongside) {
        return new BodyElement(Set.of(alongside));
    }

    /**
     * Makes a type for the body of an item in 2.5: text in an element of the class.
     *
     * @param size the element for the number of bytes of the whole body
     * @param truncated the element that says whether it is cut
     * @return the type
     */
    static Type<Body> legacyBody(Tag size, Tag truncated) {
        return LegacyBody.text(size, truncated);
    }

    /**
     * Makes a type for the body of a mail in 2.5: text, or the whole message in an element of its own.
     *
     * @param size the element for the number of bytes of the whole text
     * @param truncated the element that says whether the text is cut
     * @param message the element for the message
     * @param messageSize the element for the number of bytes of the whole message
     * @param messageTruncated the element that says whether the message is cut
     * @return the type
     */
    static Type<Body> legacyBody(Tag size, Tag truncated, Tag message, Tag messageSize, Tag messageTruncated) {
        return LegacyBody.text(size, truncated).orMessage(message, messageSize, messageTruncated);
    }
}
