package org.activesync4j.item;

import static org.activesync4j.Version.V16_0;

import org.activesync4j.wbxml.page.ComposeMail;

/** Describes somebody to whom an invitation was forwarded, from 16.0 on. See [MS-ASCMD] 2.2.3.75. */
public final class Forwardee {

    /** The mail address; always there. */
    public static final Property<String> EMAIL = Property.of(
                    ComposeMail.EMAIL, Type.TEXT.where(text -> !text.isEmpty(), "an address"))
            .since(V16_0);

    /** The name. */
    public static final Property<String> NAME =
            Property.of(ComposeMail.NAME, Type.TEXT).since(V16_0);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of("Forwardee", EMAIL, NAME);

    private Forwardee() {}
}
