package org.activesync4j.mapping;

import org.activesync4j.internal.mapping.Charsets;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.Body;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Property;

/**
 * What a device is told of an object that cannot be read.
 *
 * @param schema the class of the item
 * @param title where it says what it is
 * @param notes where the beginning of the object is shown
 * @param words what it says
 */
record Unreadable(ItemSchema schema, Property<String> title, Property<Body> notes, String words) {

    private static final int LONGEST = 32 * 1024;

    Mapped object(byte[] object, String why) {
        String text = Charsets.text(object);
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        Item item = Item.of(schema).with(title, words);
        return Mapped.substitute(
                beginning.isBlank() ? item : item.with(notes, Body.text(LegalText.of(beginning))), why);
    }
}
