package org.activesync4j.testkit.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.activesync4j.DeviceId;
import org.activesync4j.Response;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.state.Device;
import org.activesync4j.state.Policy;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around the body of a request: the query in its two forms, and the headers. */
class EnvelopeTest {

    private static final String WBXML = "application/vnd.ms-sync.wbxml";
    private static final String PLAIN = "Cmd=%s&User=alice&DeviceId=phone&DeviceType=Test";
    private static final byte[] NOTHING = {};
    private static final byte[] FOLDER_SYNC = new WbxmlWriter()
            .node(Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, "0")))
            .finish()
            .toByteArray();

    private static Map<String, String> speaking(Version version, String... more) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("MS-ASProtocolVersion", version.wire());
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }

    private static Call heard(String command, String query, Map<String, String> headers) {
        Overheard overheard = new Overheard(command);
        World world = World.built(builder -> builder.command(overheard));
        Response response = world.device(Version.V14_1).raw(query, headers, NOTHING);
        assertThat(response.status()).as(query).isEqualTo(200);
        return overheard.last();
    }

    private static Call heard(String command, String query) {
        return heard(command, query, speaking(Version.V12_1));
    }

    private static int refused(String query, Map<String, String> headers) {
        World world = World.with();
        int code = world.device(Version.V14_1).raw(query, headers, FOLDER_SYNC).status();
        assertThat(world.devices.devicesOf(world.alice.user().login())).isEmpty();
        return code;
    }

    private static String plain(String command) {
        return String.format(PLAIN, command);
    }

    @EveryVersion
    @Tag("MSASHTTP_S01_TC01")
    void anAnswerSaysWhatItIsOnlyIfThereIsSomething(Version version) {
        World world = World.built(builder -> builder.command(new Overheard("Silence")));
        TestDevice device = world.device(version);

        Response full = device.raw(plain("FolderSync"), speaking(version, "Content-Type", WBXML), FOLDER_SYNC);
        Response empty = device.raw(plain("Silence"), speaking(version), NOTHING);

        assertThat(full.status()).isEqualTo(200);
        assertThat(full.headers()).containsEntry("Content-Type", WBXML).containsEntry("Cache-Control", "private");
        assertThat(full.body().orElseThrow().mediaType()).isEqualTo(WBXML);
        assertThat(full.body().orElseThrow().length()).isPresent();
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.headers()).doesNotContainKey("Content-Type");
    }

    @EveryVersion
    void aPlainQueryIsReadInAnyOrderAndLetterCase(Version version) {
        String[] queries = {
            "Cmd=Sync&User=alice&DeviceId=phone&DeviceType=Test",
            "DeviceType=Test&DeviceId=phone&User=alice&Cmd=Sync",
            "cmd=sync&USER=alice&deviceid=PHONE&DEVICETYPE=Test",
            "&Cmd=SYNC&&DeviceId=pho%6Ee&DeviceType=Te%73t&strange=x&novalue&=nothing",
        };

        for (String query : queries) {
            Call call = heard("Sync", query, speaking(version));

            assertThat(call.version()).isEqualTo(version);
            assertThat(call.command()).isEqualToIgnoringCase("Sync");
            assertThat(call.device()).isEqualTo(new DeviceId("phone"));
            assertThat(call.deviceType()).isEqualTo("Test");
        }
    }

    @Test
    void aDeviceTypeMayHaveSpacesAndLetters() {
        assertThat(heard("Sync", "Cmd=Sync&DeviceId=phone&DeviceType=Windows+Mail%20Caf%C3%A9")
                        .deviceType())
                .isEqualTo("Windows Mail Café");
    }

    @Test
    void aQueryThatIsNotUrlEncodedIs400() {
        for (String broken : List.of("%", "%4", "%zz")) {
            assertThat(refused(plain("FolderSync") + "&x=" + broken, speaking(Version.V14_1)))
                    .as(broken)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @Tag("MSASHTTP_S01_TC11")
    @Tag("MSASHTTP_S01_TC12")
    @Tag("MSASHTTP_S01_TC13")
    @Tag("MSASHTTP_S01_TC14")
    @CsvSource({
        "0, Sync",
        "1, SendMail",
        "2, SmartForward",
        "3, SmartReply",
        "4, GetAttachment",
        "5, GetHierarchy",
        "6, CreateCollection",
        "7, DeleteCollection",
        "8, MoveCollection",
        "9, FolderSync",
        "10, FolderCreate",
        "11, FolderDelete",
        "12, FolderUpdate",
        "13, MoveItems",
        "14, GetItemEstimate",
        "15, MeetingResponse",
        "16, Search",
        "17, Settings",
        "18, Ping",
        "19, ItemOperations",
        "20, Provision",
        "21, ResolveRecipients",
        "22, ValidateCert",
        "23, Find"
    })
    void aCommandIsKnownByItsCodeAsByItsName(int code, String name) {
        assertThat(heard(name, PackedQuery.of(Version.V12_1, code).text(), Map.of())
                        .command())
                .isEqualTo(name);
        assertThat(heard(name, plain(name)).command()).isEqualTo(name);
    }

    @Test
    void aCodeThatStandsForNoCommandIs501() {
        assertThat(refused(PackedQuery.of(Version.V14_1, 24).text(), Map.of())).isEqualTo(501);
        assertThat(refused(PackedQuery.of(Version.V14_1, 255).text(), Map.of())).isEqualTo(501);
    }

    @From12_1
    void aQueryInBase64NamesVersionDeviceAndKey(Version version) {
        Call call = heard("Sync", PackedQuery.of(version, 0, 3_000_000_000L).text(), speaking(Version.V2_5));

        assertThat(call.version()).isEqualTo(version);
        assertThat(call.device()).isEqualTo(new DeviceId("phone"));
        assertThat(call.deviceType()).isEqualTo("Test");
        assertThat(call.policyKey()).contains(3_000_000_000L);
    }

    @Test
    void theExampleOfTheSpecificationIsUnderstood() {
        Call call = heard("Sync", "jAAJBAp2MTQwRGV2aWNlAApTbWFydFBob25l", Map.of());

        assertThat(call.version()).isEqualTo(Version.V14_0);
        assertThat(call.command()).isEqualTo("Sync");
        assertThat(call.device()).isEqualTo(new DeviceId("v140Device"));
        assertThat(call.deviceType()).isEqualTo("SmartPhone");
        assertThat(call.policyKey()).isEmpty();
    }

    @Test
    void paddingMayBeMissingOrEscapedAndTheUrlsAlphabetIsUnderstood() {
        PackedQuery query = PackedQuery.of(Version.V14_1, 4).with(0, "??>???~");
        String text = query.text();
        assertThat(text).contains("+", "/").endsWith("==");

        for (String form : List.of(
                text,
                text.replace("=", ""),
                text.replace("=", "%3D").replace("/", "%2F").replace("+", "%2B"),
                text.replace('/', '_').replace('+', '-'))) {
            assertThat(heard("GetAttachment", form, Map.of()).parameters())
                    .as(form)
                    .containsEntry("AttachmentName", "??>???~");
        }
    }

    @Test
    void aDeviceIdThatIsNotTextIsTakenAsHexadecimalDigits() {
        byte[] guid = HexFormat.of().parseHex("000102030405060708090a0b0c0d0eff");

        assertThat(heard("Sync", PackedQuery.of(Version.V12_1, 0, guid).text(), Map.of())
                        .device())
                .isEqualTo(new DeviceId("000102030405060708090a0b0c0d0eff"));
    }

    @Test
    @Tag("MSASHTTP_S02_TC01")
    void aQueryInBase64ThatEndsTooEarlyIs400() {
        String whole = PackedQuery.of(Version.V14_1, 9, 7).text();
        int length = java.util.Base64.getDecoder().decode(whole).length;

        for (int cut = 0; cut < length; cut++) {
            assertThat(refused(PackedQuery.of(Version.V14_1, 9, 7).cut(cut), Map.of()))
                    .as("%d bytes", cut)
                    .isEqualTo(400);
        }
    }

    @Test
    void aQueryInBase64ThatMakesNoSenseIs400() {
        assertThat(refused("!!!!", Map.of())).isEqualTo(400);
        assertThat(refused(PackedQuery.withKeyOf(Version.V14_1, 9, 3).text(), Map.of()))
                .isEqualTo(400);
        assertThat(refused(
                        PackedQuery.of(Version.V14_1, 9)
                                .with(1, "x".repeat(100))
                                .cut(40),
                        Map.of()))
                .isEqualTo(400);
    }

    private static void parameter(String command, int code, int tag, String name, String value) {
        assertThat(heard(
                                command,
                                PackedQuery.of(Version.V12_1, code)
                                        .with(tag, value)
                                        .text(),
                                Map.of())
                        .parameters())
                .containsEntry(name, value);
        assertThat(heard(command, plain(command) + "&" + name + "=" + value.replace(" ", "%20"))
                        .parameters())
                .containsEntry(name, value);
        assertThat(heard(command, plain(command) + "&" + name.toLowerCase(java.util.Locale.ROOT) + "=" + value)
                        .parameters())
                .containsKey(name);
    }

    @Test
    @Tag("MSASHTTP_S01_TC03")
    @Tag("MSASHTTP_S01_TC04")
    void anAttachmentIsNamedInEitherForm() {
        parameter("GetAttachment", 4, 0, "AttachmentName", "5:1 att/0");
    }

    @Test
    @Tag("MSASHTTP_S01_TC05")
    @Tag("MSASHTTP_S01_TC06")
    void aMailThatIsAnsweredIsNamedInEitherForm() {
        parameter("SmartReply", 3, 1, "CollectionId", "5");
        parameter("SmartReply", 3, 3, "ItemId", "5:1");
    }

    @Test
    @Tag("MSASHTTP_S01_TC05")
    @Tag("MSASHTTP_S01_TC06")
    void thatACopyIsWantedIsSaidInEitherForm() {
        for (int bits = 0; bits < 4; bits++) {
            String wanted = (bits & 1) == 1 ? "T" : "F";

            Call packed = heard(
                    "SendMail",
                    PackedQuery.of(Version.V12_1, 1).with(7, (byte) bits).text(),
                    Map.of());
            Call plain = heard("SendMail", plain("SendMail") + "&SaveInSent=" + wanted);

            assertThat(packed.parameters()).containsEntry("SaveInSent", wanted);
            assertThat(plain.parameters()).containsEntry("SaveInSent", wanted);
        }
    }

    @Test
    @Tag("MSASHTTP_S01_TC07")
    @Tag("MSASHTTP_S01_TC08")
    void aResultOfASearchIsNamedInEitherForm() {
        parameter("SmartForward", 2, 4, "LongId", "RgAAAAB");
    }

    @Test
    @Tag("MSASHTTP_S01_TC09")
    @Tag("MSASHTTP_S01_TC10")
    void anOccurrenceIsNamedInEitherForm() {
        parameter("SmartForward", 2, 6, "Occurrence", "2026-03-02T10:00:00.000Z");
    }

    @Test
    void aParameterThatNobodyKnowsIsPassedOver() {
        Call call = heard(
                "Sync",
                PackedQuery.of(Version.V12_1, 0)
                        .with(99, "what is this")
                        .with(1, "5")
                        .text(),
                Map.of());

        assertThat(call.parameters()).containsEntry("CollectionId", "5");
    }

    @ParameterizedTest
    @Tag("MSASHTTP_S03_TC01")
    @CsvSource({"T, true", "F, false", "'', false", "t, false"})
    void thatPartsAreAcceptedIsSaidByAHeader(String header, boolean accepted) {
        Map<String, String> headers = speaking(Version.V14_1, "MS-ASAcceptMultiPart", header);

        assertThat(heard("ItemOperations", plain("ItemOperations"), headers).acceptsMultipart())
                .isEqualTo(accepted);
    }

    @Test
    @Tag("MSASHTTP_S03_TC01")
    void thatPartsAreAcceptedIsSaidByABit() {
        for (int bits = 0; bits < 4; bits++) {
            Call call = heard(
                    "ItemOperations",
                    PackedQuery.of(Version.V12_1, 19).with(7, (byte) bits).text(),
                    Map.of());

            assertThat(call.acceptsMultipart()).isEqualTo((bits & 2) == 2);
        }
    }

    @EveryVersion
    @Tag("MSASHTTP_S03_TC02")
    void aClientIsRememberedByItsNameForItself(Version version) {
        World world = World.with();
        TestDevice device = world.device(version).provision();
        assertThat(known(world).userAgent()).isEqualTo("TestDevice/1");

        device.withHeader("User-Agent", "TestDevice/2 " + "x".repeat(300)).folderSync();

        assertThat(known(world).userAgent()).startsWith("TestDevice/2 xx").hasSize(256);
    }

    private static Device known(World world) {
        return world.devices.find(world.alice.user().on(new DeviceId("phone"))).orElseThrow();
    }

    @EveryVersion
    @Tag("MSASHTTP_S03_TC03")
    void aPolicyKeyCountsInEitherForm(Version version) {
        World world = World.built(builder -> builder.policies((user, device) -> Policy.DEMANDED));
        TestDevice device = world.device(version).provision();
        long key = known(world).provisioning().agreed().orElseThrow().key().value();
        Map<String, String> wbxml = Map.of("Content-Type", WBXML);

        assertThat(isIn(device.raw(
                        plain("FolderSync"), speaking(version, "X-MS-PolicyKey", Long.toString(key)), FOLDER_SYNC)))
                .isTrue();
        assertThat(isIn(device.raw(plain("FolderSync"), speaking(version, "X-MS-PolicyKey", "1"), FOLDER_SYNC)))
                .isFalse();
        if (version.atLeast(Version.V12_1)) {
            assertThat(isIn(device.raw(PackedQuery.of(version, 9, key).text(), wbxml, FOLDER_SYNC)))
                    .isTrue();
            assertThat(isIn(device.raw(PackedQuery.of(version, 9, 1).text(), wbxml, FOLDER_SYNC)))
                    .isFalse();
        }
    }

    /** Whether the answer is more than a status. */
    private static boolean isIn(Response response) {
        return response.status() == 200
                && response.body().orElseThrow().length().orElseThrow() > 40;
    }

    @Test
    void aPolicyKeyThatIsNoNumberIs400() {
        assertThat(refused(plain("FolderSync"), speaking(Version.V14_1, "X-MS-PolicyKey", "secret")))
                .isEqualTo(400);
    }

    @Test
    void aRequestThatNamesNoVersionOrNoneThatExistsIs400() {
        assertThat(refused(plain("FolderSync"), Map.of())).isEqualTo(400);
        for (String version : List.of("", "14.2", "99", "x", "2.0", "14.1.1")) {
            assertThat(refused(plain("FolderSync"), Map.of("MS-ASProtocolVersion", version)))
                    .as(version)
                    .isEqualTo(400);
        }
    }

    @Test
    void aDeviceOfTheFirstVersionIsToldSoByACodeOfItsOwn() {
        assertThat(refused(plain("FolderSync"), Map.of("MS-ASProtocolVersion", "1.0")))
                .isEqualTo(505);
    }

    @EveryVersion
    void bothNamesOfTheContentTypeAreUnderstoodWithAnyParameters(Version version) {
        for (String type : new String[] {
            WBXML,
            "application/vnd.ms-sync",
            "Application/VND.MS-Sync.WBXML; charset=utf-8",
            "application/vnd.ms-sync.wbxml;charset=\"UTF-8\"",
            ""
        }) {
            TestDevice device = World.with().device(version);

            assertThat(isIn(device.raw(plain("FolderSync"), speaking(version, "Content-Type", type), FOLDER_SYNC)))
                    .as(type)
                    .isTrue();
        }
    }

    @Test
    void headersAreReadInAnyLetterCase() {
        Map<String, String> headers = new HashMap<>();
        headers.put("ms-asprotocolversion", " 14.1 ");
        headers.put("x-ms-policykey", "7");
        headers.put("ACCEPT-LANGUAGE", "de-CH, en;q=0.5");

        Call call = heard("Sync", plain("Sync"), headers);

        assertThat(call.version()).isEqualTo(Version.V14_1);
        assertThat(call.policyKey()).contains(7L);
        assertThat(call.locale().toLanguageTag()).isEqualTo("de-CH");
    }

    @ParameterizedTest
    @CsvSource({"1033, en", "1031, de", "2055, de", "1036, fr", "1041, ja", "0, und", "1023, und", "65535, und"})
    void aQueryInBase64NamesTheLanguageByAWindowsLocaleId(int localeId, String language) {
        String query = PackedQuery.of(Version.V14_1, 0).in(localeId).text();

        assertThat(heard("Sync", query, Map.of()).locale().toLanguageTag()).isEqualTo(language);
        assertThat(heard("Sync", query, Map.of("Accept-Language", "pt-BR"))
                        .locale()
                        .toLanguageTag())
                .isEqualTo("pt-BR");
    }

    @Test
    void aLanguageThatMakesNoSenseIsPassedOver() {
        Map<String, String> headers = speaking(Version.V14_1, "Accept-Language", ";;q=x");

        assertThat(heard("Sync", plain("Sync"), headers).locale().toLanguageTag())
                .isEqualTo("und");
    }

    @EveryVersion
    void anUnknownCommandIs501AtEveryVersionForItHasNoRootToAnswerWith(Version version) {
        assertThat(refused(plain("Nonsense"), speaking(version))).isEqualTo(501);
    }

    @Test
    void anUnknownMethodIs501() {
        World world = World.with();

        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "PROPFIND", "HEAD")) {
            assertThat(Said.ask(world, method, plain("FolderSync"), speaking(Version.V14_1))
                            .status())
                    .as(method)
                    .isEqualTo(501);
        }
    }

    @EveryVersion
    void aDeviceThatIsNamedByOthersInAnotherLetterCaseIsTheSame(Version version) {
        World world = World.with();
        TestDevice device = world.device(version);
        byte[] id = "PHONE".getBytes(US_ASCII);
        device.raw(plain("FolderSync"), speaking(version), FOLDER_SYNC);

        Response response = version.before(Version.V12_1)
                ? device.raw(plain("FolderSync").replace("phone", "Phone"), speaking(version), FOLDER_SYNC)
                : device.raw(PackedQuery.of(version, 9, id).text(), Map.of(), FOLDER_SYNC);

        assertThat(response.status()).isEqualTo(200);
        assertThat(world.devices.devicesOf(world.alice.user().login())).hasSize(1);
    }

    @Test
    void versionsAreReadAsDevicesWriteThem() {
        assertThat(Arrays.stream(new String[] {"14", "14.0", " 14.0"})
                        .map(text -> heard("Sync", plain("Sync"), Map.of("MS-ASProtocolVersion", text))
                                .version()))
                .containsOnly(Version.V14_0);
    }
}
