package org.activesync4j.wbxml;

import java.util.Optional;

/** Finds tags by what they are called in notations, where an unknown tag is called by its numbers. */
final class TagNames {

    private static final String NUMBER = "0x[0-9A-Fa-f]{2}";

    private TagNames() {}

    static Optional<Tag> find(String namespace, String name) {
        return namespace.matches(NUMBER) && name.matches(NUMBER)
                ? numbered(Integer.decode(namespace), Integer.decode(name))
                : CodePages.find(namespace, name);
    }

    private static Optional<Tag> numbered(int page, int token) {
        return token < 0x05 || token > 0x3F ? Optional.empty() : Optional.of(CodePages.tag(page << 6 | token));
    }
}
