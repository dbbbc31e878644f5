package org.activesync4j.testkit.madeup;

import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Property;
import org.activesync4j.item.Type;
import org.activesync4j.wbxml.page.Contacts;

/** An entry of a journal, a class of items that the library does not know: its rows. */
final class Entry {

    /** What happened. */
    static final Property<String> TITLE = Property.of(Contacts.FILE_AS, Type.TEXT);

    /** Where it can be read. */
    static final Property<String> PAGE =
            Property.of(Contacts.WEB_PAGE, Type.TEXT).ghostable();

    /** All of it. */
    static final ItemSchema SCHEMA = ItemSchema.of("Journal", TITLE, PAGE);

    private Entry() {}
}
