package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.spi.MailboxSearch.Match;
import org.activesync4j.spi.MailboxSearch.Matches;
import org.activesync4j.spi.SearchQuery;
import org.junit.jupiter.api.Test;

/** Rules about {@link MailboxSearch}. Run when the account is one. */
abstract class SearchingRules {

    private static final int MANY = 1000;

    private final DriverContract contract;

    SearchingRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_findsWhatHasTheWords() {
        String title = Keys.title("Milk");
        ItemId milk = contract.probe().create(title).id();

        assertThat(found(title))
                .as("Check search: an item that has all words in its title was not found")
                .contains(milk);
    }

    @Test
    void required_findsWhateverTheLetterCase() {
        String title = Keys.title("Milk");
        ItemId milk = contract.probe().create(title).id();

        assertThat(found(title.toUpperCase(Locale.ROOT)))
                .as("Check search: letter case does not matter")
                .contains(milk);
    }

    @Test
    void required_findsNothingElse() {
        ItemId milk = contract.probe().create(Keys.title("Milk")).id();

        assertThat(found(Keys.title("Bread")))
                .as("Check search: an item was found that has none of the words")
                .doesNotContain(milk);
    }

    @Test
    void required_takesWhatWasTypedAsItIs() {
        ItemId milk = contract.probe().create(Keys.title("Milk")).id();

        for (String typed : List.of("%", "*", ".*", "' OR '1'='1", "\") (ALL")) {
            assertThat(found(typed))
                    .as("Check search: %s was taken for an expression. Escape what was typed", typed)
                    .doesNotContain(milk);
        }
    }

    @Test
    void required_staysInTheFoldersOfTheQuery() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        ItemId milk = probe.create(title).id();
        Set<FolderId> others = probe.folders().stream()
                .map(folder -> folder.id())
                .filter(folder -> !folder.equals(probe.id()))
                .collect(Collectors.toSet());
        assumeTrue(!others.isEmpty(), "not tested: there is only one folder");

        assertThat(matches(SearchQuery.of(title, others), MANY).first())
                .as("Check search: something was found in a folder that the query does not name")
                .doesNotContain(new Match(probe.id(), milk))
                .allMatch(match -> others.contains(match.folder()));
    }

    @Test
    void required_namesNoMoreThanIsWanted() {
        String title = Keys.title("Milk");
        contract.probe().create(title);
        contract.probe().create(title);

        assertThat(matches(query(title), 1).first())
                .as("Check search: more was named than was wanted")
                .hasSize(1);
    }

    @Test
    void required_tellsHowManyThereAre() {
        String title = Keys.title("Milk");
        contract.probe().create(title);
        contract.probe().create(title);

        assertThat(matches(query(title), 1).total())
                .as("Check search: the total counts all that match, not only those that are named")
                .isEqualTo(2);
    }

    @Test
    void required_findsInTheSameOrderAgain() {
        String title = Keys.title("Milk");
        for (int i = 0; i < 3; i++) {
            contract.probe().create(title);
        }

        List<ItemId> first = found(title);

        assertThat(found(title))
                .as("Check search: nothing has changed and the order has, so that pages have gaps")
                .isEqualTo(first);
        assertThat(matches(query(title), 2).first())
                .as("Check search: what comes first depends on how many are wanted, so that pages have gaps")
                .extracting(Match::item)
                .isEqualTo(first.subList(0, 2));
    }

    private List<ItemId> found(String text) {
        return matches(query(text), MANY).first().stream().map(Match::item).toList();
    }

    private SearchQuery query(String text) {
        return SearchQuery.of(text, Set.of(contract.probe().id()));
    }

    private Matches matches(SearchQuery query, int most) {
        Optional<MailboxSearch> search = contract.probe().account().capability(MailboxSearch.class);
        assumeTrue(search.isPresent(), "not tested: the account has no MailboxSearch");
        Matches matches = search.orElseThrow().search(query, most);
        assertThat(matches).as("Check search: null is no answer").isNotNull();
        return matches;
    }
}
