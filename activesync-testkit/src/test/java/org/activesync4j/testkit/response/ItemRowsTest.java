package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.TextMessage;
import org.activesync4j.wbxml.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the tables with the rows of the item classes, which were written by others from the same documents. */
class ItemRowsTest {

    @ParameterizedTest
    @EnumSource
    void whatAnItemClassKnowsInAVersionTheTablesAllowInIt(Version version) {
        Set<String> unknown = new TreeSet<>();
        for (ItemSchema schema : ItemClasses.standard().all()) {
            Set<Tag> allowed = allowed(table(schema), version);
            schema.properties().stream()
                    .filter(property -> !property.isWish())
                    .flatMap(property -> property.tag(version).stream())
                    .filter(tag -> !allowed.contains(tag))
                    .forEach(tag -> unknown.add(schema.name() + " " + tag));
        }

        assertThat(unknown).isEmpty();
    }

    /** A text message has nothing that a mail could not have. */
    private static String table(ItemSchema schema) {
        return schema == TextMessage.SCHEMA ? Email.SCHEMA.name() : schema.name();
    }

    private static Set<Tag> allowed(String name, Version version) {
        return block(name).rows().stream()
                .filter(row -> row.isIn(version))
                .map(Row::tag)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Block block(String name) {
        return new Tables(file -> Line.read(file + ".txt")).block(name);
    }
}
