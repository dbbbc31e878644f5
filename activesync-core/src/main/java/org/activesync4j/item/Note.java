package org.activesync4j.item;

import static org.activesync4j.Version.V14_0;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Notes;

/** Describes a note. The class exists from 14.0 on. See [MS-ASNOTE]. */
public final class Note {

    private static final String STICKY_NOTE = "IPM.StickyNote";
    private static final int MOST_CATEGORIES = 300;

    /** The title. */
    public static final Property<String> SUBJECT =
            Property.of(Notes.SUBJECT, Type.TEXT).since(V14_0);

    /** The kind of note: {@code IPM.StickyNote}, or a kind of that. */
    public static final Property<String> MESSAGE_CLASS = Property.of(
                    Notes.MESSAGE_CLASS, Type.TEXT.where(Note::isNote, STICKY_NOTE + " or a kind of it"))
            .since(V14_0)
            .always(STICKY_NOTE);

    /** When the note was changed last. The driver sets it at each change, devices cannot; without it the note is said to be of 1970. */
    public static final Property<Instant> LAST_MODIFIED_DATE = Property.of(
                    Notes.LAST_MODIFIED_DATE, Type.COMPACT_DATE_TIME)
            .since(V14_0)
            .readOnly()
            .always(Instant.EPOCH);

    /** The text. */
    public static final Property<Body> BODY =
            Property.of(AirSyncBase.BODY, Type.BODY).since(V14_0).always(Body.EMPTY);

    /** The categories. */
    public static final Property<List<String>> CATEGORIES = Property.of(
                    Notes.CATEGORIES, Type.list(Notes.CATEGORY, Type.TEXT, MOST_CATEGORIES))
            .since(V14_0)
            .clearedBySilence();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "Notes", SUBJECT, MESSAGE_CLASS, LAST_MODIFIED_DATE, CATEGORIES, BODY)
            .withoutSupported();

    private Note() {}

    private static boolean isNote(String messageClass) {
        String lower = messageClass.toLowerCase(Locale.ROOT);
        String note = STICKY_NOTE.toLowerCase(Locale.ROOT);
        return lower.equals(note) || lower.startsWith(note + '.');
    }
}
