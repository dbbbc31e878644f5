package org.activesync4j.testkit.groupware;

import org.junit.jupiter.api.Nested;

class GroupwareContractTest {

    @Nested
    class Simple extends GroupwareContract {}

    @Nested
    class WithTokens extends GroupwareContract {
        WithTokens() {
            super(Ability.TOKENS);
        }
    }

    @Nested
    class Filtering extends GroupwareContract {
        Filtering() {
            super(Ability.FILTERS, Ability.SPARING);
        }
    }

    @Nested
    class Renumbering extends GroupwareContract {
        Renumbering() {
            super(Ability.RENUMBERS);
        }
    }

    @Nested
    class KnowingConversations extends GroupwareContract {
        KnowingConversations() {
            super(Ability.CONVERSATION_LOOK);
        }
    }

    @Nested
    class WithEverything extends GroupwareContract {
        WithEverything() {
            super(Ability.values());
        }
    }
}
