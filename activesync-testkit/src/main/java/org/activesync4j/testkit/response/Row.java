package org.activesync4j.testkit.response;

import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;

/**
 * What the tables say of one element at one place.
 *
 * @param bare in which versions the element may have neither value nor children
 * @param first whether it comes before all its siblings
 * @param without the siblings that exclude it
 */
record Row(
        Tag tag,
        Count count,
        Content content,
        Versions versions,
        Optional<Versions> bare,
        boolean first,
        Set<Tag> without) {

    boolean isIn(Version version) {
        return versions.contain(version);
    }

    boolean mayBeBare(Version version) {
        return bare.filter(versions -> versions.contain(version)).isPresent();
    }
}
