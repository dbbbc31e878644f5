package org.activesync4j.testkit.response;

import java.util.function.Predicate;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;

/**
 * What elements of an answer owe each other, beyond what a row can say.
 *
 * @param promise what has to be, as a sentence about the element
 * @param where which elements it is about
 * @param kept whether such an element does so; called for any value, however wrong
 */
record Rule(String promise, Versions versions, Predicate<Spot> where, Predicate<Spot> kept) {

    static Rule at(Tag tag, String promise, Predicate<Spot> kept) {
        return new Rule(promise, Versions.ALL, spot -> spot.is(tag), kept);
    }

    static Rule onlyWith(Tag at, Tag status, String success, Tag what) {
        String promise = "must carry %s with Status %s, and only then".formatted(what.name(), success);
        return at(at, promise, spot -> spot.says(status, success) == spot.has(what));
    }

    static Rule together(Tag at, Tag one, Tag other) {
        String promise = "must carry both %s and %s, or neither".formatted(one.name(), other.name());
        return at(at, promise, spot -> spot.has(one) == spot.has(other));
    }

    Rule when(Predicate<Spot> further) {
        return new Rule(promise, versions, where.and(further), kept);
    }

    Rule since(Version version) {
        return new Rule(promise, versions.and(Versions.since(version)), where, kept);
    }

    Rule before(Version version) {
        return new Rule(promise, versions.and(Versions.before(version)), where, kept);
    }

    boolean isBrokenBy(Spot spot, Version version) {
        return versions.contain(version) && where.test(spot) && !kept.test(spot);
    }
}
