package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.activesync4j.Credentials;
import org.activesync4j.DeviceId;
import org.activesync4j.Interceptor;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.Policy;
import org.activesync4j.state.StateStore;
import org.activesync4j.state.StoreException;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.testkit.log.HeardLogs;
import org.activesync4j.testkit.log.HeardLogs.Line;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Ping;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** One line for each exchange, and nothing in it that is nobody's business. */
class LogTest {

    private static final String EXCHANGES = "org.activesync4j.exchange";
    private static final String PLAIN = "Cmd=FolderSync&User=alice&DeviceId=phone&DeviceType=Test";

    /** The lines of the exchanges, and only those. */
    private static List<String> exchanges(Runnable action) {
        return HeardLogs.during(action).stream()
                .filter(line -> line.logger().equals(EXCHANGES) && line.level() == Level.INFO)
                .map(Line::text)
                .toList();
    }

    private static String exchange(Runnable action) {
        List<String> lines = exchanges(action);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).doesNotContainPattern("\\R");
        return lines.get(0);
    }

    @EveryVersion
    void anOrdinaryExchangeIsOneLine(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        contacts.add("Ann");

        assertThat(exchange(device::folderSync))
                .matches("alice/alice/phone " + version + " FolderSync 200 \\d+ bytes 0 ms");
        assertThat(exchange(() -> device.sync(contacts)))
                .matches("alice/alice/phone " + version + " Sync 200 \\d+ bytes 0 ms");
    }

    @Test
    void anOptionsIsOneLine() {
        TestDevice device = World.with().device(Version.V14_1);

        assertThat(exchange(device::options)).isEqualTo("alice OPTIONS 200");
    }

    @EveryVersion
    void aPingIsOneLineWhenItIsAnsweredHoweverOftenItWasAwake(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        assertThat(exchange(() -> {
                    device.ping(300, inbox);
                    world.alice.contacts().add("Ann");
                    world.advanceSeconds(120);
                    world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
                    world.advanceSeconds(20);
                }))
                .matches("alice/alice/phone " + version + " Ping 200 \\d+ bytes 1[234]\\d{4} ms");
        assertThat(contacts.status()).isEqualTo(1);
    }

    @EveryVersion
    void aClientThatHangsUpIsOneLine(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        assertThat(exchange(() -> {
                    var ping = device.ping(300, inbox);
                    world.advanceSeconds(60);
                    ping.hangUp();
                    world.advanceSeconds(300);
                }))
                .isEqualTo("alice/alice/phone " + version + " Ping hung up after 60000 ms");
    }

    @EveryVersion
    void whatACommandIsRefusedWithIsInTheLineWithItsReason(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        Element folder = Element.of(Ping.FOLDER, Element.of(Ping.ID, "999"), Element.of(Ping.CLASS, "Email"));
        Element ping =
                Element.of(Ping.PING, Element.of(Ping.HEARTBEAT_INTERVAL, "300"), Element.of(Ping.FOLDERS, folder));

        assertThat(exchange(() -> device.send("Ping", ping)))
                .contains(" Ping 200/7 ")
                .endsWith(": Status 7: the device does not know the folders as they are");
    }

    @EveryVersion
    void aRefusalAtTheGateIsOneLine(Version version) {
        World world = World.built(builder -> builder.policies((user, device) -> Policy.DEMANDED));
        TestDevice device = world.device(version).withPolicyKey("0");

        assertThat(exchange(device::folderSync))
                .contains(version.before(Version.V14_0) ? " FolderSync 449/142 " : " FolderSync 200/142 ")
                .endsWith("not provisioned");
    }

    @EveryVersion
    void aMalformedBodyIsOneLineThatNamesThePlaceAndNotTheContent(Version version) {
        TestDevice device = World.with().ready(version);
        Element malformed = Element.of(
                AirSync.SYNC,
                Element.of(
                        AirSync.COLLECTIONS,
                        Element.of(
                                AirSync.COLLECTION,
                                Element.of(AirSync.SYNC_KEY, "0"),
                                Element.of(AirSync.COLLECTION_ID, "1"),
                                Element.of(AirSync.WINDOW_SIZE, "dear diary"))));

        assertThat(exchange(() -> device.send("Sync", malformed)))
                .contains(" Sync 200/4 ", "WindowSize")
                .doesNotContain("diary");
        assertThat(exchange(() -> device.send("Sync", "dear diary".getBytes(StandardCharsets.UTF_8))))
                .contains(version.before(Version.V14_0) ? " Sync 400/102 " : " Sync 200/102 ")
                .doesNotContain("diary");
    }

    @Test
    void aRequestThatNamesNoCommandOrDeviceIsOneLine() {
        World world = World.with();
        Map<String, String> headers = Map.of("MS-ASProtocolVersion", "14.1");

        assertThat(exchange(() -> Said.ask(world, "POST", "", headers))).startsWith("alice POST 400: ");
        assertThat(exchange(() -> Said.ask(world, "POST", "Cmd=Nonsense&DeviceId=a&DeviceType=b", headers)))
                .isEqualTo("alice POST 501: unknown command");
        assertThat(exchange(() -> Said.ask(world, "POST", "Cmd=FolderSync&DeviceType=b", headers)))
                .startsWith("alice POST 200: Status 108");
        assertThat(exchange(() -> Said.ask(world, "GET", "", headers))).isEqualTo("alice GET 501: unknown method");
    }

    @EveryVersion
    void anOutageOfTheDriverIsOneLineWithItsReason(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);

        faults.next("Account.folders", call -> {
            throw DriverException.unavailable("the mail server is away", Duration.ofSeconds(90));
        });

        assertThat(exchange(device::folderSync))
                .contains(" FolderSync 503 ")
                .endsWith("UNAVAILABLE: the mail server is away");
    }

    @EveryVersion
    void aFaultOfTheDriversIsALineAndAWarningWithItsTrace(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);

        faults.next("Account.folders", Fault.breaks());
        List<Line> lines = HeardLogs.during(device::folderSync);

        assertThat(lines).filteredOn(line -> line.logger().equals(EXCHANGES)).hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.level() == Level.WARN)
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .startsWith("alice/alice/phone: a driver's fault")
                        .contains("IllegalStateException"));
    }

    @EveryVersion
    void aFailureOfOurOwnIsALineAndAnErrorWithItsTrace(Version version) {
        World world = World.built(builder -> builder.policies((user, device) -> {
            throw new UnsupportedOperationException("as the test wants it");
        }));
        TestDevice device = world.device(version);

        List<Line> lines = HeardLogs.during(device::folderSync);

        assertThat(lines).extracting(Line::level).containsExactly(Level.ERROR, Level.INFO);
        assertThat(lines.get(0).text())
                .startsWith("alice/alice/phone FolderSync failed")
                .contains("UnsupportedOperationException");
        assertThat(lines.get(1).text()).contains(" FolderSync 200/6 ");
    }

    @EveryVersion
    void aStoreThatIsAwayIsOneLine(Version version) {
        Faults faults = new Faults();
        World world = World.built(builder -> builder.state(faults.wrap(StateStore.class, new InMemoryStateStore())));
        TestDevice device = world.ready(version);

        faults.next("StateStore.load", call -> {
            throw new StoreException("the database is away", new IllegalStateException("as the test wants it"));
        });

        assertThat(exchange(device::folderSync))
                .contains(" FolderSync 503 ", "the database is away (IllegalStateException: as the test wants it)");
    }

    @EveryVersion
    void anInterceptorThatThrowsIsAWarningAndTheLineIsThereAllTheSame(Version version) {
        World world = World.built(builder -> builder.interceptor(new Interceptor() {
            @Override
            public void answered(Exchanged exchange, Answered answer) {
                throw new IllegalStateException("as the test wants it");
            }
        }));
        TestDevice device = world.device(version);

        List<Line> lines = HeardLogs.during(device::folderSync);

        assertThat(lines).extracting(Line::level).containsExactly(Level.WARN, Level.INFO);
    }

    @EveryVersion
    void neitherPasswordsNorPolicyKeysNorContentsAreLoggedAtAnyLevel(Version version) {
        Faults faults = new Faults();
        World world = World.built(
                driver -> faults.wrap(Driver.class, driver),
                builder -> builder.policies((user, device) -> Policy.DEMANDED));
        User alice = new User(new Login("alice"), new Owner("alice"), new Credentials.Password("open sesame"));
        TestDevice device = new TestDevice(world.engine, world.scheduler, alice, version, "phone");
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "secret subject", "secret text"));

        List<Line> lines = HeardLogs.during(() -> {
            device.withHeader("Authorization", "Basic b3BlbiBzZXNhbWU=");
            device.options();
            device.provision().folderSync();
            TestCollection inbox = device.collection(FolderKind.INBOX).drain();
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
            assertThat(inbox.titles()).containsExactly("secret subject");
            for (Reason reason : Reason.values()) {
                faults.next("Account.create", Fault.refuses(reason));
                contacts.add(TestItem.of(Element.of(Contacts.FILE_AS, "secret name")))
                        .sync();
                contacts.forgetAdds();
            }
            faults.next("Account.get", Fault.breaks());
            inbox.fetch(inbox.find("secret subject")).sync();
            inbox.change(inbox.find("secret subject"), Element.of(Contacts.FILE_AS, "secret name"))
                    .sync();
            device.withPolicyKey("1234567").folderSync();
        });

        String key = Long.toString(world.devices
                .find(alice.on(new DeviceId("phone")))
                .orElseThrow()
                .provisioning()
                .agreed()
                .orElseThrow()
                .key()
                .value());
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.text())
                        .doesNotContain("sesame", "b3BlbiBzZXNhbWU", "secret", key, "1234567", "Authorization"));
    }

    @Test
    void nobodyWritesLinesOfTheirOwn() {
        World world = World.with();
        User mallory =
                new User(new Login("eve/eve/x 14.1 Sync 200\u2028\u202e%"), new Owner("alice"), Credentials.NONE);
        TestDevice device = new TestDevice(world.engine, world.scheduler, mallory, Version.V14_1, "phone");

        assertThat(exchange(device::options))
                .startsWith("eve%2Feve%2Fx%2014.1%20Sync%20200%E2%80%A8%E2%80%AE%25 for alice OPTIONS 403: ");
        assertThat(exchange(device::folderSync))
                .startsWith(
                        "eve%2Feve%2Fx%2014.1%20Sync%20200%E2%80%A8%E2%80%AE%25/alice/phone 14.1 FolderSync 200/126 ");
    }

    @Test
    void namesOfThisWorldStayReadable() {
        for (String name : List.of("jörg@müller.example", "DOMAIN\\alice", "アリス", "alice+tag")) {
            assertThat(new Login(name).toString()).isEqualTo(name);
            assertThat(new Owner(name).toString()).isEqualTo(name);
        }
    }

    @Test
    void whatOthersHaveWordedStaysInTheLine() {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(Version.V14_1);
        Map<String, String> headers = Map.of("MS-ASProtocolVersion", "14.1", "User-Agent", "x\r\neve OPTIONS 200");

        faults.next("Account.folders", call -> {
            throw new DriverException(Reason.UNAVAILABLE, "away\r\neve OPTIONS 200\u2028" + "x".repeat(1_000));
        });
        assertThat(exchange(device::folderSync))
                .contains("away  eve OPTIONS 200 xxx")
                .hasSizeLessThan(400);
        assertThat(exchange(() -> Said.ask(world, "GET\r\neve", PLAIN, headers)))
                .startsWith("alice GET  EVE 501");
        assertThat(exchange(() -> Said.ask(world, "POST", PLAIN.replace("FolderSync", "a%0D%0Ab"), headers)))
                .isEqualTo("alice POST 501: unknown command");
        assertThat(exchange(() -> Said.ask(world, "POST", PLAIN.replace("phone", "a%0D%0Ab"), headers)))
                .startsWith("alice POST 200: Status 108");
    }
}
