package org.activesync4j.internal.command.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.activesync4j.DeviceId;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Outcome.Done;
import org.activesync4j.command.Passage;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.gate.Gate;
import org.activesync4j.internal.gate.Knock;
import org.activesync4j.internal.gate.Verdict;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.state.Access;
import org.activesync4j.state.Compliance;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceInformation.Field;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Provisioning;
import org.activesync4j.state.Wipe;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Notation;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionCommandTest {

    private static final String ELEMENTS = "MS-EAS-Provisioning-WBXML";
    private static final String WAP = "MS-WAP-Provisioning-XML";
    private static final String MODEL = "Settings:DeviceInformation { Set { Model \"X1\" } } ";

    private final ProvisionCommand command = new ProvisionCommand();

    static Stream<Version> from141On() {
        return Stream.of(Version.values()).filter(version -> version.atLeast(Version.V14_1));
    }

    static Stream<Version> before161() {
        return Stream.of(Version.values()).filter(version -> version.before(Version.V16_1));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceGetsItsPolicyInTwoPhasesAndThenComesIn(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        exchange.demand(Policy.DEMANDED.with(PolicyElement.DEVICE_PASSWORD_ENABLED, true));

        Element first = ask(exchange);
        String temporary = policy(first).require(Provision.POLICY_KEY).text();
        Element second = acknowledge(exchange, temporary, 1);
        String key = policy(second).require(Provision.POLICY_KEY).text();

        assertThat(outline(first)).isEqualTo(expectedPolicy(version, temporary, version.atLeast(Version.V14_1), true));
        assertThat(outline(second)).isEqualTo(expectedPolicy(version, key, false, false));
        assertThat(key).isNotEqualTo(temporary).matches("[1-9][0-9]{0,9}");
        assertThat(comesIn(exchange, Long.parseLong(key))).isTrue();
        assertThat(comesIn(exchange, Long.parseLong(temporary))).isFalse();
    }

    private static String expectedPolicy(Version version, String key, boolean informed, boolean document) {
        return "Provision{" + (informed ? "DeviceInformation{Status=1}" : "") + "Status=1Policies{Policy{PolicyType="
                + type(version) + "Status=1PolicyKey=" + key + (document ? "Data" : "") + "}}}";
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void withoutAPolicyADeviceIsToldThatEverythingIsPermitted(Version version) {
        FakeExchange exchange = new FakeExchange(version);

        Element data = policy(ask(exchange)).require(Provision.DATA);

        if (version == Version.V2_5) {
            assertThat(data.text()).contains("<parm name=\"4131\" value=\"1\"/>");
        } else {
            Element doc = data.require(Provision.EAS_PROVISION_DOC);
            assertThat(doc.text(Provision.DEVICE_PASSWORD_ENABLED)).contains("0");
            assertThat(doc.require(Provision.MIN_DEVICE_PASSWORD_LENGTH).isEmpty())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whereThereIsNoPolicyBothPhasesSaySoAndWhatWasAgreedIsOver(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        String temporary = key(ask(exchange));
        acknowledge(exchange, temporary, 1);
        exchange.demand(Policy.ABSENT);

        for (Element answer : new Element[] {ask(exchange), acknowledge(exchange, temporary, 1)}) {
            assertThat(answer.text(Provision.STATUS)).contains("1");
            assertThat(outline(policy(answer))).isEqualTo("Policy{PolicyType=" + type(version) + "Status=2}");
        }
        assertThat(exchange.device().provisioning()).isEqualTo(Provisioning.NONE);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void anAcknowledgementWithAnotherKeyHasPolicyStatus5AndChangesNothing(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        ask(exchange);
        Device before = exchange.device();

        for (String wrong : new String[] {"1234567890", "0", "-1", "no number", "99999999999999999999"}) {
            Element answer = acknowledge(exchange, wrong, 1);

            assertThat(answer.text(Provision.STATUS)).contains("1");
            assertThat(outline(policy(answer))).isEqualTo("Policy{PolicyType=" + type(version) + "Status=5}");
        }
        assertThat(exchange.device()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void anAcknowledgementOfNothingHasPolicyStatus5(Version version) {
        FakeExchange exchange = new FakeExchange(version);

        assertThat(policy(acknowledge(exchange, "77", 1)).text(Provision.STATUS))
                .contains("5");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void anUnknownPolicyTypeHasPolicyStatus3(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        Device before = exchange.device();

        for (String type : new String[] {"Something", "", version == Version.V2_5 ? ELEMENTS : WAP}) {
            Element answer = send(exchange, "Policies { Policy { PolicyType \"" + type + "\" } }");

            assertThat(answer.text(Provision.STATUS)).contains("1");
            assertThat(policy(answer).text(Provision.STATUS)).contains("3");
            assertThat(policy(answer).has(Provision.DATA)).isFalse();
        }
        assertThat(exchange.device()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Policies",
                "Policies { Policy }",
                "Policies { Policy { PolicyKey \"1\" Status \"1\" } }",
                "Policies { Policy { PolicyType \"MS-EAS-Provisioning-WBXML\" PolicyKey \"1\" Status \"0\" } }",
                "Policies { Policy { PolicyType \"MS-EAS-Provisioning-WBXML\" PolicyKey \"1\" Status \"5\" } }",
                "Policies { Policy { PolicyType \"MS-EAS-Provisioning-WBXML\" PolicyKey \"1\" Status \"x\" } }",
                "RemoteWipe",
                "RemoteWipe { Status \"done\" }"
            })
    void aMalformedRequestHasStatus2AndChangesNothing(String body) {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        Device before = exchange.device();

        assertThatThrownBy(() -> send(exchange, MODEL + body))
                .isInstanceOfAny(ProtocolException.class, WbxmlException.class);
        assertThat(command.malformed()).isEqualTo(Status.of(2));
        assertThat(exchange.device()).isEqualTo(before);
    }

    @Test
    void aRequestWithoutABodyIsMalformed() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);

        assertThatThrownBy(() -> command.decode(call(exchange, Optional.empty(), Optional.empty())))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> command.decode(call(exchange, Optional.of(Notation.parse("Sync")), Optional.empty())))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @MethodSource("from141On")
    void aDeviceOf141OrLaterThatDoesNotSayWhatItIsHasStatus165(Version version) {
        FakeExchange exchange = new FakeExchange(version);

        assertRefused(exchange, 165, "Policies { Policy { PolicyType \"" + ELEMENTS + "\" } }");
        assertRefused(
                exchange, 165, "Settings:DeviceInformation Policies { Policy { PolicyType \"" + ELEMENTS + "\" } }");
    }

    @Test
    void whatADeviceSaysAboutItselfIsKept() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);

        send(exchange, """
                Settings:DeviceInformation { Set {
                  Model " X1\\n" IMEI "35" FriendlyName "Ann's" OS "OS 9" OSLanguage "de" PhoneNumber "+49 1"
                  UserAgent "Mail/1" EnableOutboundSMS "0" MobileOperator "Op" } }
                Policies { Policy { PolicyType "MS-EAS-Provisioning-WBXML" } }""");

        assertThat(exchange.device().information().values())
                .isEqualTo(Map.of(
                        Field.MODEL, "X1",
                        Field.IMEI, "35",
                        Field.FRIENDLY_NAME, "Ann's",
                        Field.OS, "OS 9",
                        Field.OS_LANGUAGE, "de",
                        Field.PHONE_NUMBER, "+49 1",
                        Field.USER_AGENT, "Mail/1",
                        Field.ENABLE_OUTBOUND_SMS, "0",
                        Field.MOBILE_OPERATOR, "Op"));
    }

    @Test
    void whatADeviceDoesNotSayAgainStays() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        send(exchange, "Settings:DeviceInformation { Set { Model \"X1\" OS \"OS 9\" } }");

        send(exchange, "Settings:DeviceInformation { Set { Model \"X2\" OS } }");

        assertThat(exchange.device().information().values()).isEqualTo(Map.of(Field.MODEL, "X2", Field.OS, "OS 9"));
    }

    @Test
    void deviceInformationThatIsTooLongIsMalformed() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        String body = "Settings:DeviceInformation { Set { Model \"%s\" } }";

        send(exchange, body.formatted("x".repeat(1024)));

        assertThatThrownBy(() -> send(exchange, body.formatted("x".repeat(1025))))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aRequestWithoutAnyPartAsksWhetherAWipeIsPending(Version version) {
        FakeExchange exchange = new FakeExchange(version);

        assertThat(outline(send(exchange, ""))).isEqualTo("Provision{Status=1}");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceThatKeepsThePolicyInPartIsRefusedWith139UnlessThatIsEnough(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        exchange.demand(Policy.DEMANDED);
        String temporary = key(ask(exchange));
        Device before = exchange.device();

        assertRefused(exchange, 139, acknowledgement(version, temporary, 2));
        assertRefused(exchange, 139, acknowledgement(version, temporary, 3));
        assertThat(exchange.device()).isEqualTo(before);

        exchange.demand(Policy.DEMANDED.accepting(Compliance.PARTIAL));
        acknowledge(exchange, temporary, 2);
        assertThat(agreed(exchange).compliance()).isEqualTo(Compliance.PARTIAL);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceThatOthersManageIsRefusedWith145UnlessThatIsAllowed(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        exchange.demand(Policy.DEMANDED);
        String temporary = key(ask(exchange));

        assertRefused(exchange, 145, acknowledgement(version, temporary, 4));

        exchange.demand(Policy.DEMANDED.accepting(Compliance.EXTERNALLY_MANAGED));
        acknowledge(exchange, temporary, 4);
        assertThat(agreed(exchange).compliance()).isEqualTo(Compliance.EXTERNALLY_MANAGED);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aRequestWhoseAnswerWasLostIsAnsweredAsBefore(Version version) {
        FakeExchange exchange = new FakeExchange(version);

        Element asked = ask(exchange);
        Element askedAgain = ask(exchange);
        Element acknowledged = acknowledge(exchange, key(asked), 1);
        Element acknowledgedAgain = acknowledge(exchange, key(asked), 1);

        assertThat(askedAgain).isEqualTo(asked);
        assertThat(acknowledgedAgain).isEqualTo(acknowledged);
    }

    @Test
    void aPolicyThatChangedBetweenThePhasesIsFetchedAgain() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        exchange.demand(Policy.DEMANDED);
        String temporary = key(ask(exchange));
        exchange.demand(Policy.DEMANDED.with(PolicyElement.ALLOW_CAMERA, false));

        String key = key(acknowledge(exchange, temporary, 1));

        assertThat(comesIn(exchange, Long.parseLong(key))).isFalse();
        assertThat(key(ask(exchange))).isNotEqualTo(temporary);
    }

    @Test
    void thePolicyInForceStaysInForceUntilTheNextIsAccepted() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        exchange.demand(Policy.DEMANDED);
        String key = key(acknowledge(exchange, key(ask(exchange)), 1));

        String temporary = key(ask(exchange));
        assertThat(comesIn(exchange, Long.parseLong(key))).isTrue();
        acknowledge(exchange, temporary, 1);

        assertThat(comesIn(exchange, Long.parseLong(key))).isFalse();
    }

    @Test
    void theTemporaryKeyMayStandInTheHeaderOnly() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        long temporary = Long.parseLong(key(ask(exchange)));

        Element answer = send(
                exchange,
                "Policies { Policy { Status \"1\" PolicyType \"" + ELEMENTS + "\" } }",
                Optional.of(temporary));

        assertThat(policy(answer).text(Provision.STATUS)).contains("1");
    }

    @Test
    void aKeyWrittenWithASignIsTheSameKey() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        Device device = exchange.device();
        Provisioning.Offer high =
                new Provisioning.Offer(new PolicyKey(4_294_967_295L), "f", Version.V14_1, FakeExchange.START);
        exchange.devices().update(device.key(), old -> old.withProvisioning(Provisioning.NONE.offer(high)));

        assertThat(policy(acknowledge(exchange, "-1", 1)).text(Provision.STATUS))
                .contains("1");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aWipeIsToldUntilTheDeviceSaysThatItIsDone(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        wipe(exchange, Wipe.Scope.WHOLE_DEVICE);
        exchange.later(FakeExchange.START.plusSeconds(5));

        assertThat(outline(send(exchange, ""))).isEqualTo("Provision{Status=1RemoteWipe}");
        assertThat(wipeOf(exchange).stage()).isEqualTo(Wipe.Stage.SENT);
        assertThat(wipeOf(exchange).sentAt()).contains(FakeExchange.START.plusSeconds(5));
        assertThat(outline(send(exchange, "Policies { Policy { PolicyType \"" + type(version) + "\" } }")))
                .isEqualTo("Provision{Status=1RemoteWipe}");

        assertThat(outline(send(exchange, "RemoteWipe { Status \"2\" }"))).isEqualTo("Provision{Status=2RemoteWipe}");
        assertThat(wipeOf(exchange).stage()).isEqualTo(Wipe.Stage.FAILED);

        assertThat(outline(send(exchange, "RemoteWipe { Status \"1\" }"))).isEqualTo("Provision{Status=1}");
        assertThat(wipeOf(exchange).stage()).isEqualTo(Wipe.Stage.ACKNOWLEDGED);
    }

    @Test
    void aDeviceThatWasWipedIsShutOutAndForgotten() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        acknowledge(exchange, key(ask(exchange)), 1);
        exchange.state().save(exchange.key(), "folders", 0, new byte[] {1}, Map.of());
        wipe(exchange, Wipe.Scope.WHOLE_DEVICE);

        send(exchange, "RemoteWipe { Status \"1\" }");

        assertThat(exchange.device().access().verdict()).isEqualTo(Access.Verdict.BLOCKED);
        assertThat(exchange.device().provisioning()).isEqualTo(Provisioning.NONE);
        assertThat(exchange.state().load(exchange.key(), Set.of("folders"))).isEmpty();
        assertThat(exchange.rung).containsExactly(Topics.device(exchange.key()));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aWordWhoseAnswerWasLostIsTakenAgainAndNoOther(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        wipe(exchange, Wipe.Scope.WHOLE_DEVICE);
        Element lost = send(exchange, "RemoteWipe { Status \"1\" }");
        Device wiped = exchange.device();

        assertThat(send(exchange, "RemoteWipe { Status \"1\" }")).isEqualTo(lost);

        assertRefused(exchange, 129, "");
        assertRefused(exchange, 129, "RemoteWipe { Status \"2\" }");
        assertRefused(exchange, 129, "AccountOnlyRemoteWipe { Status \"1\" }");
        assertRefused(exchange, 129, MODEL + "Policies { Policy { PolicyType \"" + type(version) + "\" } }");
        assertThat(exchange.device()).isEqualTo(wiped);
    }

    @Test
    void aWipeOfTheAccountHasItsOwnElement() {
        FakeExchange exchange = new FakeExchange(Version.V16_1);
        wipe(exchange, Wipe.Scope.ACCOUNT_ONLY);

        assertThat(outline(send(exchange, ""))).isEqualTo("Provision{Status=1AccountOnlyRemoteWipe}");
        assertThat(outline(send(exchange, "AccountOnlyRemoteWipe { Status \"2\" }")))
                .isEqualTo("Provision{Status=2AccountOnlyRemoteWipe}");
        assertThat(outline(send(exchange, "AccountOnlyRemoteWipe { Status \"1\" }")))
                .isEqualTo("Provision{Status=1}");
        assertThat(exchange.device().access().verdict()).isEqualTo(Access.Verdict.BLOCKED);
    }

    @ParameterizedTest
    @MethodSource("before161")
    void aWipeOfTheAccountIsNeverToldToADeviceThatCannotUnderstandIt(Version version) {
        FakeExchange exchange = new FakeExchange(version);
        wipe(exchange, Wipe.Scope.ACCOUNT_ONLY);

        assertRefused(exchange, 129, "");
        assertThat(outline(send(exchange, "AccountOnlyRemoteWipe { Status \"2\" }")))
                .isEqualTo("Provision{Status=2}");
    }

    @Test
    void aWipeThatNobodyAskedForChangesNothing() {
        FakeExchange exchange = new FakeExchange(Version.V16_1);
        Device before = exchange.device();

        assertThat(outline(send(exchange, "RemoteWipe { Status \"1\" }"))).isEqualTo("Provision{Status=2}");
        assertThat(exchange.device()).isEqualTo(before);
        assertThat(exchange.rung).isEmpty();
    }

    @Test
    void aWipeOfAnotherScopeIsNoAnswerToTheOneThatIsPending() {
        FakeExchange exchange = new FakeExchange(Version.V16_1);
        wipe(exchange, Wipe.Scope.ACCOUNT_ONLY);
        Device before = exchange.device();

        assertThat(outline(send(exchange, "RemoteWipe { Status \"1\" }")))
                .isEqualTo("Provision{Status=2AccountOnlyRemoteWipe}");
        assertThat(exchange.device()).isEqualTo(before);
    }

    @Test
    void aStatusBesideTheWipeIsTheWipes() {
        FakeExchange exchange = new FakeExchange(Version.V12_1);
        wipe(exchange, Wipe.Scope.WHOLE_DEVICE);

        assertThat(outline(send(exchange, "Status \"1\" RemoteWipe"))).isEqualTo("Provision{Status=1}");
        assertThat(wipeOf(exchange).stage()).isEqualTo(Wipe.Stage.ACKNOWLEDGED);
    }

    @Test
    void aWipeComesBeforeADemandForInformation() {
        FakeExchange exchange = new FakeExchange(Version.V14_1);
        wipe(exchange, Wipe.Scope.WHOLE_DEVICE);

        assertThat(outline(send(exchange, "Policies { Policy { PolicyType \"" + ELEMENTS + "\" } }")))
                .isEqualTo("Provision{Status=1RemoteWipe}");
    }

    @Test
    void aDeviceThatWasRemovedMeanwhileComesAgain() {
        FakeExchange exchange = new FakeExchange(Version.V12_1);
        exchange.removeAfterReading();

        assertRefused(exchange, 111, "Policies { Policy { PolicyType \"" + ELEMENTS + "\" } }");
    }

    @Test
    void provisionIsLetThroughWithoutAKey() {
        assertThat(command.passage()).isEqualTo(Passage.PROVISIONING);
        assertThat(Stream.of(Version.values()).allMatch(command::existsIn)).isTrue();
    }

    private Element ask(FakeExchange exchange) {
        String information = exchange.version().atLeast(Version.V14_1) ? MODEL : "";
        return send(exchange, information + "Policies { Policy { PolicyType \"" + type(exchange.version()) + "\" } }");
    }

    private Element acknowledge(FakeExchange exchange, String key, int status) {
        return send(exchange, acknowledgement(exchange.version(), key, status));
    }

    private static String acknowledgement(Version version, String key, int status) {
        return "Policies { Policy { PolicyType \"" + type(version) + "\" PolicyKey \"" + key + "\" Status \"" + status
                + "\" } }";
    }

    private static String type(Version version) {
        return version == Version.V2_5 ? WAP : ELEMENTS;
    }

    private void assertRefused(FakeExchange exchange, int status, String body) {
        assertThatThrownBy(() -> send(exchange, body))
                .isInstanceOfSatisfying(
                        StatusException.class,
                        refused -> assertThat(refused.status().code()).isEqualTo(status));
    }

    private Element send(FakeExchange exchange, String body) {
        return send(exchange, body, Optional.empty());
    }

    private Element send(FakeExchange exchange, String body, Optional<Long> header) {
        ProvisionRequest request = command.decode(call(exchange, Optional.of(document(body)), header));
        Done<ProvisionAnswer> done = (Done<ProvisionAnswer>) command.handle(request, exchange);
        Reply.Document reply = (Reply.Document) command.encode(done.answer(), exchange.version());
        WbxmlWriter writer = new WbxmlWriter();
        reply.print().accept(writer);
        try (Document answer = Document.read(writer.finish().toByteArray())) {
            return answer.root();
        }
    }

    private static Element document(String body) {
        return Notation.parse("Provision:Provision { " + body + " }");
    }

    private static Call call(FakeExchange exchange, Optional<Element> document, Optional<Long> policyKey) {
        return new Call(
                exchange.version(),
                "Provision",
                new DeviceId("dev1"),
                "Phone",
                "",
                policyKey,
                Map.of(),
                Locale.ROOT,
                false,
                document,
                Optional.empty());
    }

    private static Element policy(Element answer) {
        return answer.require(Provision.POLICIES).require(Provision.POLICY);
    }

    private static String key(Element answer) {
        return policy(answer).require(Provision.POLICY_KEY).text();
    }

    private static Provisioning.Agreement agreed(FakeExchange exchange) {
        return exchange.device().provisioning().agreed().orElseThrow();
    }

    private static Wipe wipeOf(FakeExchange exchange) {
        return exchange.device().wipe().orElseThrow();
    }

    private static void wipe(FakeExchange exchange, Wipe.Scope scope) {
        Instant then = FakeExchange.START;
        UnaryOperator<Device> wiping = device -> device.withWipe(Wipe.requested(scope, "admin", then));
        exchange.devices().update(exchange.key(), wiping);
    }

    private static boolean comesIn(FakeExchange exchange, long key) {
        Knock knock = new Knock(exchange.version(), Optional.of(key), Passage.PROVISIONED);
        Policy policy = exchange.policies().policyFor(exchange.user(), exchange.device());
        SortedSet<Version> all = new TreeSet<>(Set.of(Version.values()));
        return Gate.judge(knock, exchange.device(), policy, all, exchange.now()).equals(Verdict.PASS);
    }

    /** Names and texts in their order; of the policy itself only that it is there. */
    private static String outline(Element element) {
        Tag tag = element.tag();
        if (tag.equals(Provision.DATA)) {
            return "Data";
        }
        String text = element.text().isEmpty() ? "" : "=" + element.text();
        StringBuilder children = new StringBuilder();
        element.children().forEach(child -> children.append(outline(child)));
        return tag.name() + text + (children.isEmpty() ? "" : "{" + children + "}");
    }
}
