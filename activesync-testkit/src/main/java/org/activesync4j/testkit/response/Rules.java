package org.activesync4j.testkit.response;

import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.Version;

/** All rules, and their use. */
final class Rules {

    static final List<Rule> ALL = Stream.of(
                    SyncRules.ALL,
                    HierarchyRules.ALL,
                    FindingRules.ALL,
                    SettingsRules.ALL,
                    ProvisionRules.ALL,
                    CommandRules.ALL,
                    BodyRules.ALL,
                    MailRules.ALL,
                    CalendarRules.ALL,
                    RecurrenceRules.ALL,
                    ItemRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** Returns what is not kept, in the order of the document. */
    static List<Violation> check(Spot root, Version version) {
        return root.all().flatMap(spot -> broken(spot, version)).toList();
    }

    private static Stream<Violation> broken(Spot spot, Version version) {
        return ALL.stream().filter(rule -> rule.isBrokenBy(spot, version)).map(rule -> spot.violates(rule.promise()));
    }
}
