package org.activesync4j.testkit.contract;

import java.time.Instant;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.TextMessage;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.testkit.contract.WrongDrivers.Wrong;
import org.activesync4j.testkit.groupware.Ability;

/** Drivers that are wrong on purpose in what they do with text messages. */
final class WrongTexters {

    private WrongTexters() {}

    /** The groupware with text messages, seen through what spoils it. */
    abstract static class WrongTexter extends Wrong {
        WrongTexter() {
            super(Ability.TEXT_MESSAGES);
        }
    }

    @CaughtBy(group = DriverContract.Texting.class, value = "required_keepsWhatATextMessageSays")
    static class ForgetsWhoWrote extends WrongTexter {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return result instanceof Item item && item.schema() == TextMessage.SCHEMA
                    ? item.without(TextMessage.FROM)
                    : result;
        }
    }

    @CaughtBy(group = DriverContract.Texting.class, value = "required_namesATextMessageAsOne")
    static class NamesTextMessagesAsMail extends WrongTexter {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Sight sight ? new AsMail(sight) : given)
                    .proceed();
        }

        private record AsMail(Sight sight) implements Sight {

            @Override
            public void present(ItemId id, Etag etag) {
                sight.present(id, etag);
            }

            @Override
            public void present(ItemId id, Etag etag, Instant until) {
                sight.present(id, etag, until);
            }

            @Override
            public void textMessage(ItemId id, Etag etag, Instant until) {
                sight.present(id, etag, until);
            }

            @Override
            public void gone(ItemId id) {
                sight.gone(id);
            }
        }
    }

    @CaughtBy(group = DriverContract.Texting.class, value = "required_createsATextMessageOnceForAKey")
    static class CreatesTextMessagesTwice extends WrongTexter {
        private int created;

        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof CreationKey key && key.repeated() ? other(key) : given)
                    .proceed();
        }

        private CreationKey other(CreationKey key) {
            created++;
            return new CreationKey("a".repeat(created) + key.value().substring(created), false);
        }
    }

    @CaughtBy(group = DriverContract.Texting.class, value = "required_tellsThatATextMessageWasRead")
    static class LeavesTextMessagesUnread extends WrongTexter {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.is(Account.class, "update")
                    ? call.with(given -> given instanceof Patch patch ? unread(patch) : given)
                            .proceed()
                    : call.proceed();
        }

        private static Patch unread(Patch patch) {
            return patch.schema() == TextMessage.SCHEMA ? Patch.of(patch.set().without(TextMessage.READ)) : patch;
        }
    }
}
