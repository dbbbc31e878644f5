package org.activesync4j.testkit.contract;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.activesync4j.spi.ConversationLook;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;
import org.activesync4j.testkit.contract.WrongDrivers.Wrong;
import org.activesync4j.testkit.groupware.Ability;

/** Drivers that are wrong on purpose in what they tell of conversations. */
final class WrongConversations {

    private WrongConversations() {}

    /** Names mails in another way than it should. */
    abstract static class WrongLook extends Wrong {
        WrongLook() {
            super(Ability.TOKENS, Ability.CONVERSATION_LOOK);
        }

        @Override
        public Object around(Invocation call) throws Exception {
            boolean complete = call.arguments().contains(Token.START);
            return call.is(ConversationLook.class, "lookByConversation")
                    ? call.with(argument ->
                                    argument instanceof Sight sight ? new Spoilt(this, sight, complete) : argument)
                            .proceed()
                    : call.proceed();
        }

        abstract void name(Sight sight, boolean complete, ItemId id, Etag etag, Instant until);

        /** Between the groupware, which always says dates, and who looks. */
        private record Spoilt(WrongLook wrong, Sight sight, boolean complete) implements Sight {
            @Override
            public void present(ItemId id, Etag etag) {
                throw new AssertionError("by conversation all mails have dates");
            }

            @Override
            public void present(ItemId id, Etag etag, Instant until) {
                wrong.name(sight, complete, id, etag, until);
            }

            @Override
            public void textMessage(ItemId id, Etag etag, Instant until) {
                sight.textMessage(id, etag, until);
            }

            @Override
            public void gone(ItemId id) {
                sight.gone(id);
            }
        }
    }

    @CaughtBy(
            group = DriverContract.LookingByConversation.class,
            value = "required_aConversationIsAsRecentAsItsNewestMail")
    static class SaysNoDates extends WrongLook {
        @Override
        void name(Sight sight, boolean complete, ItemId id, Etag etag, Instant until) {
            sight.present(id, etag);
        }
    }

    @CaughtBy(group = DriverContract.LookingByConversation.class, value = "required_otherConversationsAgeByThemselves")
    static class TakesTheFolderForOneConversation extends WrongLook {
        @Override
        void name(Sight sight, boolean complete, ItemId id, Etag etag, Instant until) {
            sight.present(id, etag, Instant.parse("2026-02-28T09:30:00Z"));
        }
    }

    @CaughtBy(
            group = DriverContract.LookingByConversation.class,
            value = {
                "required_theWholeConversationMovesWhenAMailJoinsIt",
                "required_theWholeConversationMovesWhenItsNewestMailGoes"
            })
    static class NamesOnlyWhatIsNew extends WrongLook {
        private final Set<ItemId> known = new HashSet<>();

        @Override
        void name(Sight sight, boolean complete, ItemId id, Etag etag, Instant until) {
            if (known.add(id) || complete) {
                sight.present(id, etag, until);
            }
        }
    }
}
