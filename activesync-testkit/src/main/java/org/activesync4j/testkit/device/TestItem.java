package org.activesync4j.testkit.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Notes;
import org.activesync4j.wbxml.page.Tasks;

/**
 * An item as a device keeps it: the elements that it was sent. Immutable.
 *
 * @param properties the children of ApplicationData by tag
 */
public record TestItem(Map<Tag, Element> properties) {

    private static final List<Tag> TITLES = List.of(
            Notes.SUBJECT, Email.SUBJECT, Calendar.SUBJECT, Tasks.SUBJECT, Contacts.FILE_AS, Contacts.LAST_NAME);
    private static final Set<Tag> MARKS = Set.of(Email.READ, Email.FLAG, Email.CATEGORIES);

    /**
     * Copies the properties.
     *
     * @param properties the children of ApplicationData by tag
     */
    public TestItem {
        properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * Makes an item.
     *
     * @param properties its elements
     * @return the item
     */
    public static TestItem of(Element... properties) {
        return new TestItem(Map.of()).with(Arrays.asList(properties));
    }

    /**
     * Takes over what was sent.
     *
     * @param data the ApplicationData element
     * @return the item
     */
    static TestItem of(Element data) {
        return new TestItem(Map.of()).with(data.is(AirSync.APPLICATION_DATA) ? data.children() : List.of(data));
    }

    static TestItem titled(String itemClass, String title, Version version) {
        return switch (itemClass) {
            case "Notes" ->
                of(
                        Element.of(Notes.SUBJECT, title),
                        Element.of(Notes.MESSAGE_CLASS, "IPM.StickyNote"),
                        text("about " + title));
            case "Contacts" ->
                version.before(Version.V12_0)
                        ? of(Element.of(Contacts.FILE_AS, title), Element.of(Contacts.LAST_NAME, title))
                        : of(
                                Element.of(Contacts.FILE_AS, title),
                                Element.of(Contacts.LAST_NAME, title),
                                text("about " + title));
            case "Calendar" ->
                of(
                        Element.of(Calendar.SUBJECT, title),
                        Element.of(Calendar.ALL_DAY_EVENT, "0"),
                        Element.of(Calendar.START_TIME, "20260310T090000Z"),
                        Element.of(Calendar.END_TIME, "20260310T100000Z"),
                        Element.of(Calendar.BUSY_STATUS, "2"));
            case "Tasks" ->
                of(
                        Element.of(Tasks.SUBJECT, title),
                        Element.of(Tasks.IMPORTANCE, "1"),
                        Element.of(Tasks.COMPLETE, "0"),
                        Element.of(Tasks.REMINDER_SET, "0"));
            default -> throw new IllegalArgumentException("a device does not add items of class " + itemClass);
        };
    }

    /**
     * Makes a body of plain text.
     *
     * @param text the text
     * @return the element AirSyncBase:Body
     */
    public static Element text(String text) {
        return Element.of(AirSyncBase.BODY, Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.DATA, text));
    }

    static boolean holdsOnlyMarks(Element data) {
        return data.children().stream().map(Element::tag).allMatch(MARKS::contains);
    }

    TestItem with(List<Element> others) {
        Map<Tag, Element> all = new LinkedHashMap<>(properties);
        others.forEach(element -> all.put(element.tag(), element));
        return new TestItem(all);
    }

    List<Element> sent() {
        return new ArrayList<>(properties.values());
    }

    /**
     * Reads a property.
     *
     * @param tag its element
     * @return its text, if it is there
     */
    public Optional<String> text(Tag tag) {
        return Optional.ofNullable(properties.get(tag)).map(Element::text);
    }

    /**
     * Reads a property that has parts.
     *
     * @param tag its element
     * @return the element, if it is there
     */
    public Optional<Element> element(Tag tag) {
        return Optional.ofNullable(properties.get(tag));
    }

    /**
     * Tells whether a property is there.
     *
     * @param tag its element
     * @return whether
     */
    public boolean has(Tag tag) {
        return properties.containsKey(tag);
    }

    /**
     * Reads what the device shows as the body.
     *
     * @return the text, empty if there is none
     */
    public String body() {
        return Optional.ofNullable(properties.get(AirSyncBase.BODY))
                .flatMap(body -> body.text(AirSyncBase.DATA))
                .orElse("");
    }

    /**
     * Tells what the device calls it.
     *
     * @return the subject or name, empty if there is none
     */
    public String title() {
        return TITLES.stream().flatMap(tag -> text(tag).stream()).findFirst().orElse("");
    }
}
