package org.activesync4j.internal.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.DriverCall;
import org.activesync4j.Interceptor.Exchanged;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.command.Client;
import org.activesync4j.command.Command;
import org.activesync4j.command.Quirk;
import org.activesync4j.command.Quirks;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.gate.Gate;
import org.activesync4j.internal.gate.Knock;
import org.activesync4j.internal.gate.Verdict;
import org.activesync4j.internal.http.Asking;
import org.activesync4j.internal.http.Envelope;
import org.activesync4j.state.Access;
import org.activesync4j.state.Device;
import org.activesync4j.state.Policy;

/** Says who comes in: reads the device, keeps what it shows of itself, and asks the gate. */
final class Admission {

    /** Stands for a device in a request that names none. */
    private static final DeviceId NOBODY = new DeviceId("unknown");

    private final Parts parts;
    private final Commands commands;
    private final Loops loops;
    private final Probes probes;
    private final Newcomers newcomers;

    Admission(Parts parts, Commands commands, Loops loops) {
        this.parts = parts;
        this.commands = commands;
        this.loops = loops;
        this.probes = new Probes(new Stores(parts.state(), parts.devices()));
        this.newcomers = new Newcomers(parts.policies(), parts.settings().devices());
    }

    /** Takes down who asks for what. */
    Visit visit(User user, Envelope envelope, Command<?, ?> command) {
        DeviceKey key = user.on(envelope.device());
        Exchanged exchanged =
                new Exchanged(key, envelope.type(), envelope.userAgent(), envelope.version(), command.name());
        String id = Long.toUnsignedString(parts.random().nextLong(), Character.MAX_RADIX);
        return new Visit(
                id, user, exchanged, envelope.policyKey(), parts.clock().instant());
    }

    /** Passes the gate and opens an exchange. */
    RunningExchange admit(Visit visit, Command<?, ?> command, Consumer<DriverCall> trace) {
        Stores stores = probes.storesFor(visit.key());
        Device device = device(visit, stores);
        Policy policy = parts.policies().policyFor(visit.user(), device);
        Knock knock = new Knock(visit.version(), visit.policyKey(), command.passage());
        Instant now = parts.clock().instant();
        Verdict verdict = Gate.judge(knock, device, policy, offered(visit.user(), device), now);
        if (verdict instanceof Verdict.Refuse refuse) {
            throw loops.bounded(visit.key(), new StatusException(refuse.status(), refuse.reason()), now);
        }
        Quirks quirks = parts.quirks().of(Client.of(device, visit.version()));
        RunningExchange exchange =
                new RunningExchange(parts, stores, visit.user(), device, visit.version(), quirks, trace);
        try {
            require(command, visit.version(), exchange);
            return exchange;
        } catch (RuntimeException refused) {
            exchange.close();
            throw refused;
        }
    }

    /** What is not advertised is not done. */
    private static void require(Command<?, ?> command, Version version, RunningExchange exchange) {
        if (!command.existsIn(version)) {
            throw new StatusException(Status.VERSION_NOT_SUPPORTED, command.name() + " does not exist in " + version);
        }
        Set<Class<?>> missing = Commands.missing(
                command, version, need -> exchange.capability(need).isPresent());
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
            throw new StatusException(Status.COMMAND_NOT_SUPPORTED, "the driver lacks " + names);
        }
    }

    /** Only writes when the device shows something new, or was not seen for ten minutes. */
    private Device device(Visit visit, Stores stores) {
        Exchanged shown = visit.exchanged();
        Instant now = parts.clock().instant();
        Optional<Device> known = stores.devices().find(visit.key());
        if (known.isEmpty()) {
            newcomers.makeRoom(visit.user(), stores, now);
            Device newcomer = Device.first(visit.key(), shown.deviceType(), shown.userAgent(), shown.version(), now);
            Access access = parts.policies().accessFor(visit.user(), newcomer);
            return stores.devices().add(newcomer.withAccess(access));
        }
        Device before = known.get();
        Device seen = before.seen(shown.deviceType(), shown.userAgent(), shown.version(), now);
        return seen.equals(before)
                ? before
                : stores.devices()
                        .update(
                                visit.key(),
                                device -> device.seen(shown.deviceType(), shown.userAgent(), shown.version(), now))
                        .orElse(seen);
    }

    private SortedSet<Version> offered(User user, Device device) {
        return Gate.offered(parts.versions().apply(user, device), device);
    }

    /** Says which versions and commands there are for the device of an exchange. */
    Offer offer(RunningExchange exchange) {
        SortedSet<Version> versions = offered(exchange.user(), exchange.device());
        List<String> offered =
                commands.offered(versions, need -> exchange.capability(need).isPresent());
        return new Offer(versions, offered);
    }

    /** Says which versions and commands there are for this user and device. Leaves nothing behind. */
    Response options(Request request) {
        Asking asking = Asking.read(request);
        Device device = asking(request.user(), asking);
        Quirks quirks = parts.quirks().of(asking.client(device));
        try (RunningExchange exchange = new RunningExchange(
                parts, Stores.inMemory(), request.user(), device, device.version(), quirks, call -> {})) {
            Map<String, String> headers = new LinkedHashMap<>(offer(exchange).headers());
            headers.put("Public", "OPTIONS,POST");
            headers.put("Allow", "OPTIONS,POST");
            headers.put("Cache-Control", "private");
            if (quirks.has(Quirk.WANTS_EXCHANGE_HEADERS)) {
                headers.put("MS-Server-ActiveSync", "15.1");
                headers.put("X-AspNet-Version", "4.0.30319");
            }
            return new Response(200, headers, Optional.empty());
        }
    }

    /** The device as it is known, if it names itself and is; else as it shows itself. */
    private Device asking(User user, Asking asking) {
        DeviceKey key = user.on(asking.device().orElse(NOBODY));
        Optional<Device> known =
                asking.device().flatMap(named -> parts.devices().find(key));
        return known.orElseGet(() -> Device.first(
                key,
                asking.type(),
                asking.userAgent(),
                Version.V14_0,
                parts.clock().instant()));
    }
}
