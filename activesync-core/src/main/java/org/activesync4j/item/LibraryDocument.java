package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;

import java.time.Instant;
import org.activesync4j.wbxml.page.DocumentLibrary;

/**
 * Describes a document of a library, or a folder of one: a file on a share, for example. Documents are found by
 * {@code Search} and fetched by {@code ItemOperations}, never synchronised; devices write nothing of them. The class
 * exists from 12.0 on. See [MS-ASDOC].
 */
public final class LibraryDocument {

    /** Names the document for whoever looks for it or fetches it: a URI or a UNC path; it must be there. */
    public static final Property<String> LINK_ID = Property.of(
                    DocumentLibrary.LINK_ID, Type.TEXT.where(text -> !text.isEmpty(), "a link"))
            .since(V12_0)
            .readOnly();

    /** The name that people see. */
    public static final Property<String> DISPLAY_NAME =
            Property.of(DocumentLibrary.DISPLAY_NAME, Type.TEXT).since(V12_0).readOnly();

    /** Whether it is a folder. */
    public static final Property<Boolean> IS_FOLDER =
            Property.of(DocumentLibrary.IS_FOLDER, Type.BOOL).since(V12_0).readOnly();

    /** When it was made. */
    public static final Property<Instant> CREATION_DATE = Property.of(DocumentLibrary.CREATION_DATE, Type.DATE_TIME)
            .since(V12_0)
            .readOnly();

    /** When it was changed last. */
    public static final Property<Instant> LAST_MODIFIED_DATE = Property.of(
                    DocumentLibrary.LAST_MODIFIED_DATE, Type.DATE_TIME)
            .since(V12_0)
            .readOnly();

    /** Whether it is hidden from people. */
    public static final Property<Boolean> IS_HIDDEN =
            Property.of(DocumentLibrary.IS_HIDDEN, Type.BOOL).since(V12_0).readOnly();

    /** The number of bytes; a folder has none. */
    public static final Property<Integer> CONTENT_LENGTH = Property.of(
                    DocumentLibrary.CONTENT_LENGTH, Type.integer(0, Integer.MAX_VALUE))
            .since(V12_0)
            .readOnly();

    /** The media type; a folder has none. */
    public static final Property<String> CONTENT_TYPE =
            Property.of(DocumentLibrary.CONTENT_TYPE, Type.TEXT).since(V12_0).readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
            "DocumentLibrary",
            LINK_ID,
            DISPLAY_NAME,
            IS_FOLDER,
            CREATION_DATE,
            LAST_MODIFIED_DATE,
            IS_HIDDEN,
            CONTENT_LENGTH,
            CONTENT_TYPE);

    private LibraryDocument() {}
}
