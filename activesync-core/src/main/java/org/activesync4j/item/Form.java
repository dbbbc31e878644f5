package org.activesync4j.item;

import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;

/** How a property looks on the wire, in the versions from one to another, both included. */
record Form<T>(Tag tag, Type<T> type, Version first, Version last) {

    Form {
        if (last.before(first)) {
            throw new IllegalArgumentException(tag + " is in no version: from " + first + " to " + last);
        }
    }

    boolean isIn(Version version) {
        return version.atLeast(first) && last.atLeast(version);
    }

    Form<T> since(Version version) {
        return new Form<>(tag, type, version, last);
    }

    Form<T> before(Version end) {
        return new Form<>(tag, type, first, precedent(end));
    }

    Form<T> preceded(Tag otherTag, Type<T> otherType) {
        return new Form<>(otherTag, otherType, Version.V2_5, precedent(first));
    }

    private static Version precedent(Version version) {
        if (version == Version.V2_5) {
            throw new IllegalStateException("no version before " + version);
        }
        return Version.values()[version.ordinal() - 1];
    }
}
