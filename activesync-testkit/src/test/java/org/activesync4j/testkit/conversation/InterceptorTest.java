package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.DriverCall;
import org.activesync4j.Interceptor;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.Policy;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** Those who look on see all that happens, and cannot harm it. */
class InterceptorTest {

    /** Keeps what it is told. */
    private static final class Witness implements Interceptor {

        private final List<String> told = new ArrayList<>();
        private final List<Exchanged> exchanges = new ArrayList<>();
        private final List<Element> requests = new ArrayList<>();
        private final List<Answered> answers = new ArrayList<>();
        private final List<Element> documents = new ArrayList<>();
        private final List<DriverCall> calls = new ArrayList<>();

        @Override
        public void received(Exchanged exchange, Optional<Element> document) {
            told.add("received " + exchange.command());
            exchanges.add(exchange);
            document.ifPresent(requests::add);
        }

        @Override
        public void called(Exchanged exchange, DriverCall call) {
            told.add("called " + call.name());
            calls.add(call);
        }

        @Override
        public void answered(Exchanged exchange, Answered answer) {
            told.add("answered " + exchange.command());
            answers.add(answer);
            answer.body().ifPresent(body -> {
                try (var in = body.open()) {
                    documents.add(Document.read(in.readAllBytes()).root());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }

        void forget() {
            told.clear();
            exchanges.clear();
            requests.clear();
            answers.clear();
            documents.clear();
            calls.clear();
        }

        Answered last() {
            return answers.get(answers.size() - 1);
        }

        DriverCall call(String name) {
            return calls.stream()
                    .filter(call -> call.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Faults faults = new Faults();
    private final Witness witness = new Witness();

    private World watched() {
        return World.built(driver -> faults.wrap(Driver.class, driver), builder -> builder.interceptor(witness));
    }

    @EveryVersion
    void requestDriverCallsAndAnswerAreToldInThatOrder(Version version) {
        World world = watched();
        TestDevice device = world.device(version).provision();
        witness.forget();

        var answer = device.folderSync();

        assertThat(witness.told)
                .containsExactly(
                        "received FolderSync",
                        "called Driver.open",
                        "called Account.folders",
                        "answered FolderSync",
                        "called Account.close");
        assertThat(witness.exchanges.get(0).key()).hasToString("alice/alice/phone");
        assertThat(witness.exchanges.get(0).version()).isEqualTo(version);
        assertThat(witness.exchanges.get(0).deviceType()).isEqualTo("Test");
        assertThat(witness.exchanges.get(0).userAgent()).isEqualTo("TestDevice/1");
        assertThat(witness.requests.get(0).is(FolderHierarchy.FOLDER_SYNC)).isTrue();
        assertThat(witness.last().http()).isEqualTo(200);
        assertThat(witness.last().status()).isEmpty();
        assertThat(witness.last().bytes()).isPositive();
        assertThat(witness.documents.get(0)).hasToString(answer.root().toString());
    }

    @EveryVersion
    void aRefusalIsToldWithItsStatus(Version version) {
        World world = World.built(builder -> builder.interceptor(witness).policies((user, device) -> Policy.DEMANDED));

        world.device(version).withPolicyKey("0").folderSync();

        assertThat(witness.last().http()).isEqualTo(version.before(Version.V14_0) ? 449 : 200);
        assertThat(witness.last().status()).hasValue(142);
        assertThat(witness.calls).isEmpty();
    }

    @EveryVersion
    void aMalformedBodyIsToldByItsAnswer(Version version) {
        TestDevice device = watched().ready(version);
        witness.forget();

        device.send("Sync", Element.of(AirSync.SYNC, Element.of(AirSync.COLLECTIONS)));
        device.send("Sync", new byte[] {1, 2, 3});

        assertThat(witness.answers)
                .extracting(answer -> answer.status().orElse(0))
                .containsExactly(4, 102);
        assertThat(witness.requests).hasSize(1);
    }

    @EveryVersion
    void durationsAreThoseOfTheEnginesClock(Version version) {
        World world = watched();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");
        witness.forget();

        faults.next("Account.look", Fault.late(world.clock, Duration.ofSeconds(3)));
        faults.next("Account.get", Fault.late(world.clock, Duration.ofSeconds(2)));
        contacts.sync();

        assertThat(witness.call("Account.look").took()).isEqualTo(Duration.ofSeconds(3));
        assertThat(witness.call("Account.look").folder())
                .contains(world.alice.contacts().id());
        assertThat(witness.call("Account.get").took()).isEqualTo(Duration.ofSeconds(2));
        assertThat(witness.last().duration()).isEqualTo(Duration.ofSeconds(5));
    }

    @EveryVersion
    void waitingCountsAsPartOfAnExchange(Version version) {
        World world = watched();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        witness.forget();

        var ping = device.ping(300, inbox);
        assertThat(witness.answers).isEmpty();
        world.advanceSeconds(300);

        assertThat(ping.status()).isEqualTo(1);
        assertThat(witness.answers).hasSize(1);
        assertThat(witness.last().duration()).isEqualTo(Duration.ofSeconds(300));
    }

    @EveryVersion
    void aCallThatFailsIsToldWithItsFailure(Version version) {
        TestDevice device = watched().ready(version);
        witness.forget();

        faults.next("Account.folders", Fault.refuses(DriverException.Reason.DENIED));
        device.folderSync();
        faults.next("Account.folders", Fault.breaks());
        device.folderSync();

        List<DriverException> failures =
                witness.calls.stream().flatMap(call -> call.failure().stream()).toList();
        assertThat(failures)
                .extracting(DriverException::reason)
                .containsExactly(DriverException.Reason.DENIED, DriverException.Reason.UNAVAILABLE);
        assertThat(failures.get(1)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(witness.answers).extracting(Interceptor.Answered::http).endsWith(503);
    }

    /** Throws whatever it is told. */
    private static final Interceptor RUDE = new Interceptor() {
        @Override
        public void received(Exchanged exchange, Optional<Element> document) {
            throw new IllegalStateException("received");
        }

        @Override
        public void called(Exchanged exchange, DriverCall call) {
            throw new IllegalStateException("called");
        }

        @Override
        public void answered(Exchanged exchange, Answered answer) {
            throw new IllegalStateException("answered");
        }
    };

    @EveryVersion
    void oneThatThrowsHarmsNoExchangeAndNoOther(Version version) {
        World world = World.built(builder -> builder.interceptor(RUDE).interceptor(witness));
        world.alice.contacts().add("Ann");

        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        contacts.add("Ben").drain();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var ping = device.ping(300, inbox);
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        world.advanceSeconds(20);

        assertThat(ping.status()).isEqualTo(2);
        assertThat(inbox.drain().titles()).containsExactly("Hello");
        assertThat(contacts.titles()).containsExactly("Ann", "Ben");
        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Ann", "Ben");
        assertThat(witness.told).contains("received Sync", "called Account.look", "answered Sync", "answered Ping");
    }
}
