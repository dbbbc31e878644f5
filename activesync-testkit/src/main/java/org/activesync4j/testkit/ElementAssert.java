package org.activesync4j.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.testkit.response.ResponseValidator;
import org.activesync4j.testkit.response.Violation;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Notation;
import org.activesync4j.wbxml.Tag;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ListAssert;

/**
 * Claims about an element of an answer.
 *
 * <pre>{@code
 * assertThat(answer).isValidAnswer("Sync", Version.V14_1);
 * assertThat(answer).at(AirSync.COLLECTIONS, AirSync.COLLECTION).says(AirSync.STATUS, "1").hasNo(AirSync.COMMANDS);
 * assertThat(answer).texts(FolderHierarchy.CHANGES, FolderHierarchy.ADD, FolderHierarchy.DISPLAY_NAME).contains("Inbox");
 * }</pre>
 *
 * <p>A claim that does not hold shows the whole element. Not safe for use by several threads at once.
 */
public final class ElementAssert extends AbstractAssert<ElementAssert, Element> {

    private ElementAssert(Element actual) {
        super(actual, ElementAssert.class);
    }

    /**
     * Starts claims about an element.
     *
     * @param actual the element
     * @return the claims
     */
    public static ElementAssert assertThat(Element actual) {
        return new ElementAssert(actual);
    }

    /**
     * Claims that this is what any client understands as the answer to a command; see {@link ResponseValidator}.
     *
     * @param command the name of the command, for example {@code FolderSync}
     * @param version the version of the request
     * @return these claims
     */
    public ElementAssert isValidAnswer(String command, Version version) {
        List<Violation> violations = ResponseValidator.check(command, version, actual);
        if (!violations.isEmpty()) {
            String found = violations.stream().map(Violation::toString).collect(Collectors.joining("\n  "));
            throw failure("not an answer to %s in %s:%n  %s%n%s", command, version, found, shown());
        }
        return this;
    }

    /**
     * Goes to an element within this one, which has to be there.
     *
     * @param path the tags on the way, of which each is a child of the one before; the first child of a tag counts
     * @return claims about the element at the end
     */
    public ElementAssert at(Tag... path) {
        Element element = actual;
        for (Tag tag : path) {
            element = element.child(tag).orElseThrow(() -> failure("no %s of %s in%n%s", tag, name(path), shown()));
        }
        return new ElementAssert(element).as(info.description());
    }

    /**
     * Claims that there are children of these tags.
     *
     * @param children the tags
     * @return these claims
     */
    public ElementAssert has(Tag... children) {
        for (Tag child : children) {
            if (!actual.has(child)) {
                throw failure("no %s in%n%s", child, shown());
            }
        }
        return this;
    }

    /**
     * Claims that there are no children of these tags.
     *
     * @param children the tags
     * @return these claims
     */
    public ElementAssert hasNo(Tag... children) {
        for (Tag child : children) {
            if (actual.has(child)) {
                throw failure("%s in%n%s", child, shown());
            }
        }
        return this;
    }

    /**
     * Claims that this element has a text.
     *
     * @param text all of it
     * @return these claims
     */
    public ElementAssert hasText(String text) {
        if (!actual.text().equals(text)) {
            throw failureWithActualExpected(actual.text(), text, "not '%s' but%n%s", text, shown());
        }
        return this;
    }

    /**
     * Claims that a child has a text.
     *
     * @param child the tag; the first child of it counts
     * @param text all of the text
     * @return these claims
     */
    public ElementAssert says(Tag child, String text) {
        at(child).hasText(text);
        return this;
    }

    /**
     * Collects the texts of all elements at a place within this one.
     *
     * @param path the tags on the way, of which each is a child of the one before; all children of a tag count
     * @return claims about the texts, in the order of the document
     */
    public ListAssert<String> texts(Tag... path) {
        Stream<Element> elements = Stream.of(actual);
        for (Tag tag : path) {
            elements = elements.flatMap(element -> element.children(tag).stream());
        }
        return new ListAssert<>(elements.map(Element::text)).as("%s in%n%s", name(path), shown());
    }

    private static String name(Tag... path) {
        return Arrays.stream(path).map(Tag::toString).collect(Collectors.joining("/"));
    }

    private String shown() {
        return Notation.print(actual);
    }
}
