package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.Directory.Entries;
import org.activesync4j.spi.DirectoryEntry;
import org.junit.jupiter.api.Test;

/** Rules about {@link Directory}. Run when there is one, and {@link DriverContract#knownPeople} is overridden. */
abstract class DirectoryRules {

    private static final int MANY = 1000;

    private final DriverContract contract;

    DirectoryRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_findsPeopleByTheBeginningOfTheirNames() {
        assertThat(names(known()))
                .as("Check search: fewer than two entries were found that begin so")
                .hasSizeGreaterThan(1)
                .allMatch(name -> !name.isBlank(), "names");
    }

    @Test
    void required_findsPeopleByTheirAddress() {
        DirectoryEntry first = search(known(), MANY).first().get(0);

        assertThat(search(first.address(), MANY).first())
                .as("Check search: somebody was not found by the mail address")
                .contains(first);
    }

    @Test
    void required_findsWhateverTheLetterCase() {
        assertThat(names(known().toUpperCase(Locale.ROOT)))
                .as("Check search: letter case does not matter")
                .isEqualTo(names(known().toLowerCase(Locale.ROOT)))
                .isNotEmpty();
    }

    @Test
    void required_comeInTheOrderOfTheirNames() {
        List<String> names = names(known());

        assertThat(names)
                .as("Check search: entries come in the order of their display names, or pages have gaps")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void required_takesWhatWasTypedAsItIs() {
        for (String typed : List.of("*", "%", "*)(uid=*", "' OR '1'='1")) {
            assertThat(search(typed, MANY).first())
                    .as("Check search: %s was taken for an expression. Escape what was typed", typed)
                    .isEmpty();
        }
    }

    @Test
    void required_namesNoMoreThanIsWanted() {
        Entries one = search(known(), 1);

        assertThat(one.first())
                .as("Check search: more was named than was wanted")
                .hasSize(1);
        assertThat(one.total())
                .as("Check search: the total counts all that are meant, not only those that are named")
                .isEqualTo(search(known(), MANY).total());
    }

    private String known() {
        Optional<String> known = contract.knownPeople();
        assumeTrue(known.isPresent(), "not tested: nobody is known");
        return known.orElseThrow();
    }

    private List<String> names(String text) {
        return search(text, MANY).first().stream().map(DirectoryEntry::name).toList();
    }

    private Entries search(String text, int most) {
        Probe probe = contract.probe();
        Optional<Directory> directory = probe.account()
                .capability(Directory.class)
                .or(() -> probe.driver().capability(Directory.class));
        assumeTrue(directory.isPresent(), "not tested: there is no Directory");
        Entries entries = directory.orElseThrow().search(probe.user(), text, most);
        assertThat(entries).as("Check search: null is no answer").isNotNull();
        return entries;
    }
}
