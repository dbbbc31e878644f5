package org.activesync4j.internal.http;

import java.util.Arrays;
import java.util.Optional;

/** The command parameters and their tags in a base64 query ([MS-ASHTTP] 2.2.1.1.1.1.3). */
enum Parameter {
    ATTACHMENT_NAME(0, "AttachmentName"),
    COLLECTION_ID(1, "CollectionId"),
    COLLECTION_NAME(2, "CollectionName"),
    ITEM_ID(3, "ItemId"),
    LONG_ID(4, "LongId"),
    PARENT_ID(5, "ParentId"),
    OCCURRENCE(6, "Occurrence"),
    OPTIONS(7, "Options"),
    USER(8, "User"),
    SAVE_IN_SENT(-1, "SaveInSent");

    private final int tag;
    private final String wireName;

    Parameter(int tag, String wireName) {
        this.tag = tag;
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static Optional<Parameter> ofTag(int tag) {
        return Arrays.stream(values()).filter(row -> row.tag == tag).findFirst();
    }
}
