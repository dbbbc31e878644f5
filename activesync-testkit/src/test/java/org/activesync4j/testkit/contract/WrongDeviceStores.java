package org.activesync4j.testkit.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Version;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.Wrapping;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceQuery;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;

/** Stores that are wrong on purpose: the right one, with one thing spoilt. */
final class WrongDeviceStores {

    private WrongDeviceStores() {}

    /** A right store, seen through what spoils it. */
    abstract static class Wrong extends DeviceStoreContract implements Wrapping {

        final DeviceStore right = new InMemoryDeviceStore();
        private final DeviceStore spoilt = wrap(DeviceStore.class, right);

        @Override
        protected DeviceStore store() {
            return spoilt;
        }

        static boolean is(Invocation call, String method) {
            return call.is(DeviceStore.class, method);
        }

        @SuppressWarnings("unchecked") // it is what the store's interface says
        static UnaryOperator<Device> operator(Invocation call) {
            return (UnaryOperator<Device>) call.arguments().get(1);
        }

        static DeviceKey key(Invocation call) {
            return (DeviceKey) call.arguments().get(0);
        }
    }

    @CaughtBy("required_aStrangerIsNotFound")
    static class NullForAStranger extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return is(call, "find") && result.equals(Optional.empty()) ? null : result;
        }
    }

    /** Stores other devices than it is given. */
    abstract static class WrongDevice extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof Device device ? spoilt(device) : given)
                    .proceed();
        }

        abstract Device spoilt(Device device);
    }

    @CaughtBy("required_whatIsAddedIsFoundWhole")
    static class PinsAreNotStored extends WrongDevice {
        @Override
        Device spoilt(Device device) {
            return device.withoutPinned();
        }
    }

    @CaughtBy("required_whatIsAddedIsFoundWhole")
    static class TimesAreCutToSeconds extends WrongDevice {
        @Override
        Device spoilt(Device device) {
            return device.wipe()
                    .map(wipe -> device.withWipe(wipe.sent(cut(wipe.sentAt().orElseThrow()))))
                    .orElse(device);
        }

        private static Instant cut(Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    @CaughtBy("required_emptyFieldsStayEmpty")
    static class EmptyIsUnknown extends WrongDevice {
        @Override
        Device spoilt(Device device) {
            return device.userAgent().isEmpty()
                    ? device.seen(device.type(), "unknown", device.version(), device.lastSeen())
                    : device;
        }
    }

    @CaughtBy("required_whoIsThereAlreadyStays")
    static class NewcomersReplace extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (is(call, "add")) {
                right.remove(((Device) call.arguments().get(0)).key());
            }
            return call.proceed();
        }
    }

    @CaughtBy("required_ofTwoNewcomersOneWins")
    static class NewcomersAreToldWhatTheySaid extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            call.proceed();
            return is(call, "add") ? call.arguments().get(0) : call.proceed();
        }
    }

    @CaughtBy("required_aChangeIsStored")
    static class ChangesAreNotStored extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return is(call, "update") ? right.find(key(call)).map(operator(call)) : call.proceed();
        }
    }

    @CaughtBy("required_fieldsCanBeEmptied")
    static class WipesStayForEver extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (!is(call, "update")) {
                return call.proceed();
            }
            return right.update(key(call), before -> {
                Device after = operator(call).apply(before);
                return after.wipe().or(before::wipe).map(after::withWipe).orElse(after);
            });
        }
    }

    @CaughtBy("required_whatDoesNotChangeStays")
    static class UnchangedIsMissing extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (!is(call, "update")) {
                return call.proceed();
            }
            Optional<Device> before = right.find(key(call));
            Optional<?> after = (Optional<?>) call.proceed();
            return after.equals(before) ? Optional.empty() : after;
        }
    }

    @CaughtBy("required_aStrangerIsNotChanged")
    static class StrangersAreAdded extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (is(call, "update")) {
                right.add(Device.first(key(call), "", "", Version.V14_1, Instant.EPOCH));
            }
            return call.proceed();
        }
    }

    @CaughtBy("required_aChangeThatThrowsChangesNothing")
    static class ThrowingIsSwallowed extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            try {
                return call.proceed();
            } catch (IllegalStateException swallowed) {
                return Optional.empty();
            }
        }
    }

    @CaughtBy("required_noDeviceBecomesAnother")
    static class DevicesBecomeOthers extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            if (!is(call, "update")) {
                return call.proceed();
            }
            return right.find(key(call)).map(operator(call)).map(device -> {
                right.remove(key(call));
                return right.add(device);
            });
        }
    }

    @CaughtBy("required_noChangeIsLost")
    static class ReadsBeforeItWrites extends Wrong {

        private final CountDownLatch both = new CountDownLatch(2);

        @Override
        public Object around(Invocation call) throws Exception {
            if (!is(call, "update")) {
                return call.proceed();
            }
            Optional<Device> read = right.find(key(call));
            both.countDown();
            both.await(10, TimeUnit.SECONDS);
            Optional<Device> after = read.map(operator(call));
            after.ifPresent(device -> right.update(key(call), stored -> device));
            return after;
        }
    }

    @CaughtBy("required_whatIsRemovedIsGone")
    static class RemovedStaysListed extends Wrong {
        private final List<Device> removed = new ArrayList<>();

        @Override
        public Object around(Invocation call) throws Exception {
            if (is(call, "remove")) {
                right.find(key(call)).ifPresent(removed::add);
            }
            return is(call, "devicesOf") ? removed : call.proceed();
        }
    }

    @CaughtBy("required_devicesDoNotShareAnything")
    static class LetterCaseOfOwnersDoesNotCount extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> {
                        if (given instanceof DeviceKey key) {
                            return lower(key);
                        }
                        return given instanceof Device device ? lower(device) : given;
                    })
                    .proceed();
        }

        private static DeviceKey lower(DeviceKey key) {
            Login login = new Login(key.login().value().toLowerCase(Locale.ROOT));
            return new DeviceKey(login, key.owner(), key.device());
        }

        private static Device lower(Device device) {
            return Device.first(lower(device.key()), "", "", device.version(), device.firstSeen())
                    .withAccess(device.access());
        }
    }

    @CaughtBy("required_aLoginsDevicesAreListed")
    static class OnlyOwnDataIsListed extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            return is(call, "devicesOf")
                    ? ((List<?>) result)
                            .stream().filter(device -> isOwn((Device) device)).toList()
                    : result;
        }

        private static boolean isOwn(Device device) {
            return device.key().login().value().equals(device.key().owner().value());
        }
    }

    @CaughtBy("required_devicesAreListedInOrder")
    static class NewestFirst extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            Object result = call.proceed();
            if (!is(call, "devicesOf")) {
                return result;
            }
            List<Object> reversed = new ArrayList<>((List<?>) result);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    /** Asks for something else. */
    abstract static class WrongQuery extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.with(given -> given instanceof DeviceQuery query ? spoilt(query) : given)
                    .proceed();
        }

        abstract DeviceQuery spoilt(DeviceQuery query);
    }

    @CaughtBy("required_aQueryFindsWhatMatches")
    static class WipesAreNotAskedFor extends WrongQuery {
        @Override
        DeviceQuery spoilt(DeviceQuery query) {
            return new DeviceQuery(
                    query.login(), query.access(), Optional.empty(), query.idleSince(), query.after(), query.limit());
        }
    }

    @CaughtBy("required_aQueryFindsWhatMatches")
    static class IdlenessIsNotAskedFor extends WrongQuery {
        @Override
        DeviceQuery spoilt(DeviceQuery query) {
            return new DeviceQuery(
                    query.login(), query.access(), query.wipePending(), Optional.empty(), query.after(), query.limit());
        }
    }

    @CaughtBy("required_aQueryGoesInPortions")
    static class EveryPortionIsTheFirst extends WrongQuery {
        @Override
        DeviceQuery spoilt(DeviceQuery query) {
            return new DeviceQuery(
                    query.login(),
                    query.access(),
                    query.wipePending(),
                    query.idleSince(),
                    Optional.empty(),
                    query.limit());
        }
    }

    @CaughtBy("untested_othersReadWhatWasWritten")
    static class OtherNodesCache extends Wrong {
        @Override
        public Object around(Invocation call) throws Exception {
            return call.proceed();
        }

        @Override
        protected Optional<DeviceStore> reopened() {
            List<Object> first = new ArrayList<>();
            Wrapping caching = call -> {
                first.add(call.proceed());
                return first.get(0);
            };
            return Optional.of(caching.wrap(DeviceStore.class, right));
        }
    }
}
