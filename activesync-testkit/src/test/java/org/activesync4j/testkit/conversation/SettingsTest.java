package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.DeviceId;
import org.activesync4j.Version;
import org.activesync4j.item.BodyType;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.Absence.State;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.state.DeviceInformation.Field;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.RightsManagement;
import org.activesync4j.wbxml.page.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings: who the user is, what the device is, and what is answered for those who are away. */
class SettingsTest {

    private static final String START = "2026-12-24T00:00:00.000Z";
    private static final String END = "2026-12-27T00:00:00.000Z";

    private final Faults faults = new Faults();
    private final World world = World.built(
            driver -> faults.wrap(Driver.class, driver),
            builder ->
                    builder.policies((user, device) -> Policy.NONE.with(PolicyElement.PASSWORD_RECOVERY_ENABLED, true)),
            Ability.MAIL_SENDER,
            Ability.OUT_OF_OFFICE,
            Ability.DEVICE_PASSWORDS);

    private TestDevice device(Version version) {
        return world.device(version).provision();
    }

    private static TestAnswer settings(TestDevice device, Node... properties) {
        return device.send("Settings", Element.of(Settings.SETTINGS, properties));
    }

    private static int status(TestAnswer answer, Tag property) {
        return answer.root().require(property).require(Settings.STATUS).integer();
    }

    private static Element get(Tag property, Node... more) {
        return Element.of(property, Element.of(Settings.GET, more));
    }

    private static Element set(Tag property, Node... more) {
        return Element.of(property, Element.of(Settings.SET, more));
    }

    private static Element absence(String state, Element... messages) {
        List<Node> all = new ArrayList<>(List.of(Element.of(Settings.OOF_STATE, state)));
        all.addAll(Arrays.asList(messages));
        return set(Settings.OOF, all.toArray(Node[]::new));
    }

    private static Element message(Tag audience, String enabled, String message, String type) {
        return Element.of(
                Settings.OOF_MESSAGE,
                Element.of(audience),
                Element.of(Settings.ENABLED, enabled),
                Element.of(Settings.REPLY_MESSAGE, message),
                Element.of(Settings.BODY_TYPE, type));
    }

    private static Element asked(TestDevice device, String type) {
        return settings(device, get(Settings.OOF, Element.of(Settings.BODY_TYPE, type)))
                .root()
                .require(Settings.OOF)
                .require(Settings.GET);
    }

    @From12_0
    void theDeviceSaysWhatItIs(Version version) {
        TestAnswer answer = settings(
                device(version),
                set(
                        Settings.DEVICE_INFORMATION,
                        Element.of(Settings.MODEL, "Phone 5"),
                        Element.of(Settings.FRIENDLY_NAME, "Alice's")));

        assertThat(answer.status(Settings.STATUS)).isEqualTo(1);
        assertThat(status(answer, Settings.DEVICE_INFORMATION)).isEqualTo(1);
        assertThat(world.devices
                        .devicesOf(world.alice.user().login())
                        .get(0)
                        .information()
                        .get(Field.MODEL))
                .contains("Phone 5");
    }

    @From12_0
    void aValueThatIsTooLongIsRefusedAlone(Version version) {
        TestAnswer answer = settings(
                device(version),
                set(Settings.DEVICE_INFORMATION, Element.of(Settings.MODEL, "x".repeat(1025))),
                get(Settings.USER_INFORMATION));

        assertThat(status(answer, Settings.DEVICE_INFORMATION)).isEqualTo(5);
        assertThat(status(answer, Settings.USER_INFORMATION)).isEqualTo(1);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC15")
    @ParameterizedTest
    @CsvSource({"V14_0,5", "V14_1,1", "V16_0,1", "V16_1,1"})
    void whoSendsTextMessagesHasATelephoneNumber(Version version, int expected) {
        Element sends = Element.of(Settings.ENABLE_OUTBOUND_SMS, "1");
        TestDevice device = device(version);

        assertThat(status(settings(device, set(Settings.DEVICE_INFORMATION, sends)), Settings.DEVICE_INFORMATION))
                .isEqualTo(expected);
        assertThat(status(
                        settings(
                                device,
                                set(Settings.DEVICE_INFORMATION, Element.of(Settings.PHONE_NUMBER, "+49 1"), sends)),
                        Settings.DEVICE_INFORMATION))
                .isEqualTo(1);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC04")
    @From12_0
    void theUserIsTold(Version version) {
        world.alice.addAddress("sales@example.org");
        world.alice.addAccount(new Identity(
                Optional.of("club"), "The club", "Alice", List.of(new MailAddress("alice@club.example")), false));

        Element get = settings(device(version), get(Settings.USER_INFORMATION))
                .root()
                .require(Settings.USER_INFORMATION)
                .require(Settings.GET);

        if (version.before(Version.V14_1)) {
            assertThat(addresses(get)).containsExactly("alice@example.org", "sales@example.org");
            assertThat(get.children()).hasSize(1);
        } else {
            List<Element> accounts = get.require(Settings.ACCOUNTS).children(Settings.ACCOUNT);
            assertThat(accounts).hasSize(2);
            assertThat(accounts.get(0).has(Settings.ACCOUNT_ID)).isFalse();
            assertThat(accounts.get(0).text(Settings.USER_DISPLAY_NAME)).contains("Alice Example");
            assertThat(addresses(accounts.get(0))).containsExactly("alice@example.org", "sales@example.org");
            assertThat(accounts.get(0).require(Settings.EMAIL_ADDRESSES).text(Settings.PRIMARY_SMTP_ADDRESS))
                    .contains("alice@example.org");
            assertThat(accounts.get(1).text(Settings.ACCOUNT_ID)).contains("club");
            assertThat(accounts.get(1).bool(Settings.SEND_DISABLED)).contains(true);
        }
    }

    private static List<String> addresses(Element around) {
        return around.require(Settings.EMAIL_ADDRESSES).children(Settings.SMTP_ADDRESS).stream()
                .map(Element::text)
                .toList();
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC01")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC05")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC06")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC07")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC10")
    @From12_0
    void whatIsAnsweredIsKeptForEachAudience(Version version) {
        TestDevice device = device(version);
        TestAnswer answer = settings(
                device,
                absence(
                        "1",
                        message(Settings.APPLIES_TO_INTERNAL, "1", "Back on Monday", "TEXT"),
                        message(Settings.APPLIES_TO_EXTERNAL_KNOWN, "1", "<p>Away</p>", "HTML"),
                        message(Settings.APPLIES_TO_EXTERNAL_UNKNOWN, "0", "Nobody knows", "Text")));

        assertThat(status(answer, Settings.OOF)).isEqualTo(1);
        assertThat(world.alice.absence())
                .isEqualTo(new Absence(
                        State.ON,
                        Optional.empty(),
                        Map.of(
                                Audience.INTERNAL, new Reply(true, BodyType.TEXT, "Back on Monday"),
                                Audience.EXTERNAL_KNOWN, new Reply(true, BodyType.HTML, "<p>Away</p>"),
                                Audience.EXTERNAL_UNKNOWN, new Reply(false, BodyType.TEXT, "Nobody knows"))));
        Element get = asked(device, "TEXT");
        assertThat(get.text(Settings.OOF_STATE)).contains("1");
        assertThat(get.children(Settings.OOF_MESSAGE)).hasSize(3);
        assertThat(get.children(Settings.OOF_MESSAGE).get(0).has(Settings.APPLIES_TO_INTERNAL))
                .isTrue();
        assertThat(get.children(Settings.OOF_MESSAGE).get(1).text(Settings.REPLY_MESSAGE))
                .contains("Away");
        assertThat(asked(device, "HTML").children(Settings.OOF_MESSAGE).get(0).text(Settings.REPLY_MESSAGE))
                .hasValueSatisfying(html -> assertThat(html).contains("<body>Back on Monday</body>"));
    }

    @From12_0
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC09")
    void whatADeviceDoesNotMentionStays(Version version) {
        TestDevice device = device(version);
        settings(device, absence("1", message(Settings.APPLIES_TO_INTERNAL, "1", "Back on Monday", "TEXT")));

        settings(device, absence("0"));
        TestAnswer answer = settings(
                device,
                absence(
                        "1",
                        Element.of(
                                Settings.OOF_MESSAGE,
                                Element.of(Settings.APPLIES_TO_INTERNAL),
                                Element.of(Settings.ENABLED, "0"))));

        assertThat(status(answer, Settings.OOF)).isEqualTo(1);
        assertThat(world.alice.absence().reply(Audience.INTERNAL))
                .contains(new Reply(false, BodyType.TEXT, "Back on Monday"));
    }

    @From12_0
    void anAbsenceMayBeTimed(Version version) {
        TestDevice device = device(version);
        settings(device, absence("2", Element.of(Settings.START_TIME, START), Element.of(Settings.END_TIME, END)));

        assertThat(world.alice.absence().period())
                .contains(new Absence.Period(
                        Instant.parse("2026-12-24T00:00:00Z"), Instant.parse("2026-12-27T00:00:00Z")));
        assertThat(asked(device, "TEXT").text(Settings.START_TIME)).contains(START);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC03")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC08")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC11")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC12")
    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC17")
    @From12_0
    void whatIsWrongAboutAnAbsenceIsTold(Version version) {
        TestDevice device = device(version);
        Element start = Element.of(Settings.START_TIME, START);
        Element end = Element.of(Settings.END_TIME, END);
        Element untyped = Element.of(
                Settings.OOF_MESSAGE,
                Element.of(Settings.APPLIES_TO_INTERNAL),
                Element.of(Settings.ENABLED, "1"),
                Element.of(Settings.REPLY_MESSAGE, "Away"));
        Element toNobody = Element.of(Settings.OOF_MESSAGE, Element.of(Settings.ENABLED, "1"));
        Element known = message(Settings.APPLIES_TO_EXTERNAL_KNOWN, "1", "Hello friend", "TEXT");
        Element unknown = message(Settings.APPLIES_TO_EXTERNAL_UNKNOWN, "1", "Hello stranger", "TEXT");

        assertThat(status(settings(device, absence("2", start)), Settings.OOF)).isEqualTo(2);
        assertThat(status(settings(device, absence("2", end)), Settings.OOF)).isEqualTo(2);
        assertThat(status(settings(device, absence("1", start, end)), Settings.OOF))
                .isEqualTo(1);
        assertThat(status(settings(device, absence("2")), Settings.OOF)).isEqualTo(5);
        assertThat(status(
                        settings(
                                device,
                                absence(
                                        "2",
                                        Element.of(Settings.START_TIME, END),
                                        Element.of(Settings.END_TIME, START))),
                        Settings.OOF))
                .isEqualTo(5);
        assertThat(status(settings(device, absence("7")), Settings.OOF)).isEqualTo(5);
        assertThat(status(settings(device, absence("1", untyped)), Settings.OOF))
                .isEqualTo(2);
        assertThat(status(settings(device, absence("1", toNobody)), Settings.OOF))
                .isEqualTo(2);
        assertThat(status(
                        settings(device, absence("1", message(Settings.APPLIES_TO_INTERNAL, "1", "x", "RTF"))),
                        Settings.OOF))
                .isEqualTo(5);
        assertThat(status(settings(device, absence("1", known, known)), Settings.OOF))
                .isEqualTo(6);
        assertThat(status(settings(device, absence("1", known, unknown)), Settings.OOF))
                .isEqualTo(6);
        assertThat(status(settings(device, get(Settings.OOF, Element.of(Settings.BODY_TYPE, "MP3"))), Settings.OOF))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"DENIED,3", "UNAVAILABLE,4", "INVALID,5", "CONFLICT,6", "READ_ONLY,7"})
    void whyAnAbsenceIsRefusedIsToldAndTheRestIsDone(Reason reason, int expected) {
        TestDevice device = device(Version.V14_1);
        faults.next("OutOfOffice.answerWith", Fault.refuses(reason));

        TestAnswer answer = settings(device, absence("1"), get(Settings.USER_INFORMATION));

        assertThat(answer.status(Settings.STATUS)).isEqualTo(1);
        assertThat(status(answer, Settings.OOF)).isEqualTo(expected);
        assertThat(status(answer, Settings.USER_INFORMATION)).isEqualTo(1);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC16")
    @From12_0
    void theDevicesPasswordIsKeptAndCleared(Version version) {
        TestDevice device = device(version);
        DeviceId id = new DeviceId("phone");

        assertThat(status(password(device, "1234"), Settings.DEVICE_PASSWORD)).isEqualTo(1);
        assertThat(world.alice.devicePasswords()).containsEntry(id, "1234");
        assertThat(status(password(device, "x".repeat(257)), Settings.DEVICE_PASSWORD))
                .isEqualTo(5);
        assertThat(world.alice.devicePasswords()).containsEntry(id, "1234");
        assertThat(status(password(device, ""), Settings.DEVICE_PASSWORD)).isEqualTo(1);
        assertThat(world.alice.devicePasswords()).isEmpty();
    }

    private static TestAnswer password(TestDevice device, String password) {
        return settings(device, set(Settings.DEVICE_PASSWORD, Element.of(Settings.PASSWORD, password)));
    }

    @From12_0
    void aPasswordThatThePolicyDoesNotAskForIsNotKept(Version version) {
        World careful = World.with(Ability.DEVICE_PASSWORDS);
        TestDevice device = careful.device(version).provision();

        assertThat(status(password(device, "1234"), Settings.DEVICE_PASSWORD)).isEqualTo(7);
        assertThat(careful.alice.devicePasswords()).isEmpty();
    }

    @From12_0
    void whatTheDriverCannotDoIsDenied(Version version) {
        TestDevice device = World.with().device(version).provision();

        TestAnswer answer = settings(device, get(Settings.OOF), get(Settings.USER_INFORMATION));

        assertThat(status(answer, Settings.OOF)).isEqualTo(3);
        assertThat(status(answer, Settings.USER_INFORMATION)).isEqualTo(3);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC13")
    @From12_0
    void propertiesAreAnsweredInTheirOrder(Version version) {
        TestAnswer answer = settings(
                device(version),
                get(Settings.USER_INFORMATION),
                set(Settings.DEVICE_INFORMATION, Element.of(Settings.MODEL, "Phone 5")),
                get(Settings.OOF));

        assertThat(answer.root().children())
                .extracting(Element::tag)
                .containsExactly(Settings.STATUS, Settings.USER_INFORMATION, Settings.DEVICE_INFORMATION, Settings.OOF);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC02")
    @From12_0
    void whatIsMalformedIsToldWithoutMore(Version version) {
        TestDevice device = device(version);

        for (Element[] properties : new Element[][] {
            {},
            {Element.of(Settings.DEVICE_PASSWORD)},
            {Element.of(Settings.OOF)},
            {Element.of(Settings.USER_INFORMATION)},
            {Element.of(Settings.DEVICE_INFORMATION)},
            {get(Settings.OOF), absence("0")}
        }) {
            TestAnswer answer = settings(device, properties);

            assertThat(answer.status(Settings.STATUS)).isEqualTo(2);
            assertThat(answer.root().children()).hasSize(1);
        }
        assertThat(world.alice.absence()).isEqualTo(Absence.NONE);
    }

    @org.junit.jupiter.api.Tag("MSASCMD_S16_TC14")
    @org.junit.jupiter.api.Tag("MSASRM_S01_TC03")
    @From12_0
    void thereAreNoTemplatesOfRightsManagement(Version version) {
        TestAnswer answer = settings(device(version), get(Settings.RIGHTS_MANAGEMENT_INFORMATION));

        if (version.before(Version.V14_1)) {
            assertThat(answer.status(Settings.STATUS)).isEqualTo(2);
        } else {
            assertThat(status(answer, Settings.RIGHTS_MANAGEMENT_INFORMATION)).isEqualTo(1);
            assertThat(answer.root()
                            .require(Settings.RIGHTS_MANAGEMENT_INFORMATION)
                            .require(Settings.GET)
                            .require(RightsManagement.RIGHTS_MANAGEMENT_TEMPLATES)
                            .children())
                    .isEmpty();
        }
    }
}
