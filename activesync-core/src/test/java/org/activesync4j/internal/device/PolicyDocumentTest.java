package org.activesync4j.internal.device;

import static org.activesync4j.state.PolicyElement.ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED;
import static org.activesync4j.state.PolicyElement.APPROVED_APPLICATIONS;
import static org.activesync4j.state.PolicyElement.DEVICE_PASSWORD_ENABLED;
import static org.activesync4j.state.PolicyElement.MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS;
import static org.activesync4j.state.PolicyElement.MAX_INACTIVITY_TIME_DEVICE_LOCK;
import static org.activesync4j.state.PolicyElement.MIN_DEVICE_PASSWORD_LENGTH;
import static org.activesync4j.state.PolicyElement.UNAPPROVED_IN_ROM_APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {

    private static final String NOTHING_REQUIRED = "<wap-provisioningdoc><characteristic type=\"SecurityPolicy\">"
            + "<parm name=\"4131\" value=\"1\"/></characteristic></wap-provisioningdoc>";

    /** What permits everything, as a device of 12.1 reads it; worked out from the table of defaults by hand. */
    private static final String EVERYTHING_PERMITTED =
            "DevicePasswordEnabled=0 AlphanumericDevicePasswordRequired=0 PasswordRecoveryEnabled=0"
                    + " RequireStorageCardEncryption=0 AttachmentsEnabled=1 MinDevicePasswordLength="
                    + " MaxInactivityTimeDeviceLock= MaxDevicePasswordFailedAttempts= MaxAttachmentSize="
                    + " AllowSimpleDevicePassword=1 DevicePasswordExpiration=0 DevicePasswordHistory=0"
                    + " AllowStorageCard=1 AllowCamera=1 RequireDeviceEncryption=0 AllowUnsignedApplications=1"
                    + " AllowUnsignedInstallationPackages=1 MinDevicePasswordComplexCharacters=1 AllowWiFi=1"
                    + " AllowTextMessaging=1 AllowPOPIMAPEmail=1 AllowBluetooth=2 AllowIrDA=1"
                    + " RequireManualSyncWhenRoaming=0 AllowDesktopSync=1 MaxCalendarAgeFilter=0 AllowHTMLEmail=1"
                    + " MaxEmailAgeFilter=0 MaxEmailBodyTruncationSize=-1 MaxEmailHTMLBodyTruncationSize=-1"
                    + " RequireSignedSMIMEMessages=0 RequireEncryptedSMIMEMessages=0 RequireSignedSMIMEAlgorithm=0"
                    + " RequireEncryptionSMIMEAlgorithm=0 AllowSMIMEEncryptionAlgorithmNegotiation=2"
                    + " AllowSMIMESoftCerts=1 AllowBrowser=1 AllowConsumerEmail=1 AllowRemoteDesktop=1"
                    + " AllowInternetSharing=1";

    private static final String EVERYTHING_PERMITTED_IN_12_0 =
            "DevicePasswordEnabled=0 AlphanumericDevicePasswordRequired=0 PasswordRecoveryEnabled=0"
                    + " AttachmentsEnabled=1 MinDevicePasswordLength= MaxInactivityTimeDeviceLock="
                    + " MaxDevicePasswordFailedAttempts= MaxAttachmentSize= AllowSimpleDevicePassword=1"
                    + " DevicePasswordExpiration=0 DevicePasswordHistory=0";

    static Stream<Version> versionsWithElements() {
        return Stream.of(Version.values()).filter(version -> version.atLeast(Version.V12_0));
    }

    static Stream<Arguments> everyElementAndVersion() {
        return versionsWithElements()
                .flatMap(version -> PolicyElement.ALL.stream().map(element -> Arguments.of(element, version)));
    }

    @ParameterizedTest
    @MethodSource("versionsWithElements")
    void aDeviceIsToldThatEverythingIsPermitted(Version version) {
        assertThat(outline(Policy.NONE, version))
                .isEqualTo(version == Version.V12_0 ? EVERYTHING_PERMITTED_IN_12_0 : EVERYTHING_PERMITTED);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyElementAndVersion")
    void anElementIsSentFromItsVersionOnAsItWasSet(PolicyElement<?> element, Version version) {
        Element doc = document(unusual(element, Policy.NONE), version);

        if (version.atLeast(element.since())) {
            assertThat(texts(doc.require(element.tag()))).isEqualTo(unusualTexts(element));
        } else {
            assertThat(doc.has(element.tag())).isFalse();
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyElementAndVersion")
    void theFingerprintChangesWithWhatIsSentAndOnlyWithThat(PolicyElement<?> element, Version version) {
        String before = new PolicyDocument(Policy.NONE, version).fingerprint();
        String after = new PolicyDocument(unusual(element, Policy.NONE), version).fingerprint();

        assertThat(after.equals(before)).isEqualTo(version.before(element.since()));
    }

    @Test
    void theFingerprintKnowsNothingOfEnforcement() {
        String strict =
                new PolicyDocument(Policy.DEMANDED.enforced(Policy.Enforcement.STRICT), Version.V14_1).fingerprint();

        assertThat(strict).isEqualTo(new PolicyDocument(Policy.NONE, Version.V14_1).fingerprint());
    }

    @Test
    void elementsStandInTheOrderOfTheSchema() {
        Policy everything = Policy.NONE;
        for (PolicyElement<?> element : PolicyElement.ALL) {
            everything = unusual(element, everything);
        }

        List<Tag> tags = document(everything, Version.V16_1).children().stream()
                .map(Element::tag)
                .toList();

        assertThat(tags)
                .containsExactlyElementsOf(
                        PolicyElement.ALL.stream().map(PolicyElement::tag).toList());
    }

    @Test
    void anEmptyListOfProgramsIsSentAsOne() {
        Policy none = Policy.NONE.with(APPROVED_APPLICATIONS, List.of());

        assertThat(document(none, Version.V14_1)
                        .require(Provision.APPROVED_APPLICATION_LIST)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void entriesOfAListStandInTheirOwnElements() {
        Policy policy = Policy.NONE.with(UNAPPROVED_IN_ROM_APPLICATIONS, List.of("a.exe", "b.exe"));

        Element list = document(policy, Version.V14_1).require(Provision.UNAPPROVED_IN_ROM_APPLICATION_LIST);

        assertThat(list.children(Provision.APPLICATION_NAME))
                .extracting(Element::text)
                .containsExactly("a.exe", "b.exe");
    }

    @Test
    void aDeviceOf25ReadsThatNoPasswordIsRequired() {
        assertThat(wap(Policy.NONE)).isEqualTo(NOTHING_REQUIRED);
    }

    @Test
    void aDeviceOf25IsNotToldOfPasswordsThatAreNotRequired() {
        assertThat(wap(Policy.NONE.with(MIN_DEVICE_PASSWORD_LENGTH, 6))).isEqualTo(NOTHING_REQUIRED);
    }

    @Test
    void aDeviceOf25ReadsWhatThePasswordHasToBe() {
        Policy policy = Policy.DEMANDED
                .with(DEVICE_PASSWORD_ENABLED, true)
                .with(ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED, true)
                .with(MIN_DEVICE_PASSWORD_LENGTH, 6)
                .with(MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS, 8)
                .with(MAX_INACTIVITY_TIME_DEVICE_LOCK, 301);

        assertThat(wap(policy)).isEqualTo("""
                        <wap-provisioningdoc>\
                        <characteristic type="SecurityPolicy"><parm name="4131" value="0"/></characteristic>\
                        <characteristic type="Registry">\
                        <characteristic type="HKLM\\Comm\\Security\\Policy\\LASSD\\AE\\{50C13377-C66D-400C-889E-C316FC4AB374}">\
                        <parm name="AEFrequencyType" value="1"/><parm name="AEFrequencyValue" value="6"/>\
                        </characteristic>\
                        <characteristic type="HKLM\\Comm\\Security\\Policy\\LASSD">\
                        <parm name="DeviceWipeThreshold" value="8"/></characteristic>\
                        <characteristic type="HKLM\\Comm\\Security\\Policy\\LASSD\\LAP\\lap_pw">\
                        <parm name="MinimumPasswordLength" value="6"/></characteristic>\
                        <characteristic type="HKLM\\Comm\\Security\\Policy\\LASSD\\LAP\\lap_pw">\
                        <parm name="PasswordComplexity" value="0"/></characteristic>\
                        </characteristic></wap-provisioningdoc>""");
    }

    @ParameterizedTest
    @ValueSource(ints = {9999, 10_000, Integer.MAX_VALUE})
    void aDeviceOf25IsNotLockedAfterATimeThatMeansNever(int seconds) {
        Policy policy = Policy.DEMANDED.with(DEVICE_PASSWORD_ENABLED, true);

        assertThat(wap(policy.with(MAX_INACTIVITY_TIME_DEVICE_LOCK, seconds)))
                .isEqualTo(wap(policy))
                .contains("<parm name=\"AEFrequencyType\" value=\"0\"/>");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60})
    void aDeviceOf25IsLockedAfterAMinuteAtTheEarliest(int seconds) {
        Policy policy =
                Policy.DEMANDED.with(DEVICE_PASSWORD_ENABLED, true).with(MAX_INACTIVITY_TIME_DEVICE_LOCK, seconds);

        assertThat(wap(policy)).contains("<parm name=\"AEFrequencyValue\" value=\"1\"/>");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void everyVersionHasOneForm(Version version) {
        assertThat(new PolicyDocument(Policy.NONE, version).type())
                .isEqualTo(version == Version.V2_5 ? PolicyType.WAP : PolicyType.ELEMENTS);
    }

    private static String wap(Policy policy) {
        return data(policy, Version.V2_5).text();
    }

    private static Element document(Policy policy, Version version) {
        return data(policy, version).require(Provision.EAS_PROVISION_DOC);
    }

    private static Element data(Policy policy, Version version) {
        WbxmlWriter writer = new WbxmlWriter();
        new PolicyDocument(policy, version).print(writer);
        try (Document document = Document.read(writer.finish().toByteArray())) {
            return document.root();
        }
    }

    private static String outline(Policy policy, Version version) {
        List<String> settings = new ArrayList<>();
        for (Element element : document(policy, version).children()) {
            settings.add(element.tag().name() + "=" + element.text());
        }
        return String.join(" ", settings);
    }

    private static List<String> texts(Element element) {
        List<Element> entries = element.children();
        return entries.isEmpty()
                ? List.of(element.text())
                : entries.stream().map(Element::text).toList();
    }

    /** Sets an element to something that it is not by itself. */
    @SuppressWarnings("unchecked")
    private static Policy unusual(PolicyElement<?> element, Policy policy) {
        if (element.entry().isPresent()) {
            return policy.with((PolicyElement<List<String>>) element, List.of("one", "two"));
        }
        if (usual(element) instanceof Boolean usual) {
            return policy.with((PolicyElement<Boolean>) element, !usual);
        }
        return policy.with((PolicyElement<Integer>) element, unusualNumber(element));
    }

    private static Object usual(PolicyElement<?> element) {
        return element.unset().isPresent() ? element.unset().get() : "nothing";
    }

    private static int unusualNumber(PolicyElement<?> element) {
        return element == PolicyElement.ALLOW_BLUETOOTH
                        || element == PolicyElement.REQUIRE_SIGNED_SMIME_ALGORITHM
                        || element == PolicyElement.ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION
                ? 1
                : 4;
    }

    private static List<String> unusualTexts(PolicyElement<?> element) {
        if (element.entry().isPresent()) {
            return List.of("one", "two");
        }
        if (usual(element) instanceof Boolean usual) {
            return List.of(usual ? "0" : "1");
        }
        return List.of(Integer.toString(unusualNumber(element)));
    }
}
