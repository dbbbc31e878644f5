package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Response;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a device is offered: with OPTIONS, and when it begins anew. */
class OptionsTest {

    private static final String ALL = "2.5,12.0,12.1,14.0,14.1,16.0,16.1";
    private static final String PHONE = "Cmd=&User=alice&DeviceId=phone&DeviceType=Test";

    private static Response options(World world, String query) {
        return Said.ask(world, "OPTIONS", query, Map.of("User-Agent", "TestDevice/1"));
    }

    private static String versions(Response response) {
        assertThat(response.status()).isEqualTo(200);
        return response.headers().get("MS-ASProtocolVersions");
    }

    private static DeviceKey phone(World world) {
        return world.alice.user().on(new DeviceId("phone"));
    }

    @Test
    @Tag("MSASHTTP_S04_TC01")
    void theAnswerNamesVersionsAndCommandsAndHasNoBody() {
        Response response = options(World.with(), "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers())
                .containsEntry("MS-ASProtocolVersions", ALL)
                .containsEntry("Public", "OPTIONS,POST")
                .containsEntry("Allow", "OPTIONS,POST")
                .containsEntry("Cache-Control", "private")
                .doesNotContainKeys("Content-Type", "X-MS-RP");
        assertThat(response.headers().get("MS-ASProtocolCommands").split(","))
                .contains("Sync", "FolderSync", "GetItemEstimate", "Ping", "Provision")
                .doesNotHaveDuplicates();
    }

    @Test
    void anyQueryIsAnswered() {
        World world = World.with();

        for (String query : List.of(
                "",
                PHONE,
                PackedQuery.of(Version.V14_1, 0).text(),
                "!!!",
                "%",
                "Cmd=Nonsense",
                "DeviceId=../../etc&DeviceType=%00",
                "x".repeat(9_000))) {
            assertThat(versions(options(world, query))).as(query).isEqualTo(ALL);
        }
    }

    @Test
    void askingLeavesNothingBehind() {
        World world = World.with();

        options(world, PHONE);
        options(world, "");

        assertThat(world.devices.devicesOf(world.alice.user().login())).isEmpty();
    }

    @Test
    void aDeviceThatIsPinnedIsOfferedThatVersionOnlyHoweverItNamesItself() {
        World world = World.with();
        world.ready(Version.V14_1);
        world.devices.update(phone(world), device -> device.withPinned(Version.V14_1));

        assertThat(versions(options(world, PHONE))).isEqualTo("14.1");
        assertThat(versions(options(world, PHONE.replace("phone", "PHONE")))).isEqualTo("14.1");
        assertThat(versions(options(world, PackedQuery.of(Version.V16_1, 9).text())))
                .isEqualTo("14.1");
        assertThat(versions(options(world, PHONE.replace("phone", "tablet")))).isEqualTo(ALL);
        assertThat(versions(options(world, ""))).isEqualTo(ALL);
    }

    @Test
    void whatIsOfferedMayDependOnTheDevice() {
        World world = World.built(builder -> builder.versions((user, device) ->
                device.type().equals("Old") || device.userAgent().equals("Old/1")
                        ? EnumSet.of(Version.V12_1, Version.V2_5)
                        : Set.of(Version.V14_0)));

        assertThat(versions(options(world, PHONE))).isEqualTo("14.0");
        assertThat(versions(options(world, PHONE.replace("Test", "Old")))).isEqualTo("2.5,12.1");
        assertThat(versions(Said.ask(world, "OPTIONS", "", Map.of("User-Agent", "Old/1"))))
                .isEqualTo("2.5,12.1");
    }

    @Test
    void commandsThatExistInNoneOfTheVersionsAreNotOffered() {
        World old = World.built(builder -> builder.versions((user, device) -> EnumSet.of(Version.V2_5)));
        World all = World.with();

        List<String> known =
                List.of(options(all, "").headers().get("MS-ASProtocolCommands").split(","));
        List<String> few =
                List.of(options(old, "").headers().get("MS-ASProtocolCommands").split(","));

        assertThat(known).containsAll(few);
        assertThat(few).doesNotContain("Find", "ItemOperations", "Settings");
    }

    @Test
    void whatTheDriverCannotDoIsNotOffered() {
        Overheard picky = new Overheard("Picky", FolderVersions.class);
        World without = World.built(builder -> builder.command(picky));
        World with = World.built(builder -> builder.command(picky), Ability.FOLDER_VERSIONS);

        assertThat(options(without, "").headers().get("MS-ASProtocolCommands")).doesNotContain("Picky");
        assertThat(options(with, "").headers().get("MS-ASProtocolCommands")).contains("Picky");
        assertThat(Said.ask(without, "POST", PHONE.replace("Cmd=", "Cmd=Picky"), Map.of("MS-ASProtocolVersion", "12.1"))
                        .status())
                .isEqualTo(501);
        assertThat(picky.times()).isZero();
    }

    @Test
    void aDriverThatIsAwayIs503() {
        Faults faults = new Faults();
        World world = World.built(
                driver -> faults.wrap(Driver.class, driver),
                builder -> builder.command(new Overheard("Picky", FolderVersions.class)));

        faults.next("Driver.open", Fault.refuses(DriverException.Reason.UNAVAILABLE));
        Response response = options(world, "");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsKey("Retry-After");
    }

    @EveryVersion
    void aDeviceThatBeginsAnewIsToldWhatThereIs(Version version) {
        World world = World.with();
        var device = world.device(version).provision();

        var first = device.folderSync();
        var next = device.folderSync();

        assertThat(first.headers())
                .containsEntry("X-MS-RP", ALL)
                .containsEntry("MS-ASProtocolVersions", ALL)
                .containsEntry(
                        "MS-ASProtocolCommands", options(world, PHONE).headers().get("MS-ASProtocolCommands"));
        assertThat(next.headers()).doesNotContainKeys("X-MS-RP", "MS-ASProtocolVersions", "MS-ASProtocolCommands");
    }

    @EveryVersion
    void aDeviceThatIsPinnedIsNotToldOfOtherVersions(Version version) {
        World world = World.with();
        var device = world.ready(version);
        world.devices.update(phone(world), known -> known.withPinned(version));

        assertThat(device.forgetFolders().folderSync().headers()).containsEntry("X-MS-RP", version.wire());
    }

    @EveryVersion
    void aRefusalAnnouncesNothing(Version version) {
        var device = World.with().ready(version);

        var refused = device.send(
                "FolderSync",
                Element.of(
                        FolderHierarchy.FOLDER_SYNC,
                        Element.of(FolderHierarchy.SYNC_KEY, "{0f8fad5b-d9cb-469f-a165-70867728950e}7")));

        assertThat(refused.status(FolderHierarchy.STATUS)).isEqualTo(9);
        assertThat(refused.headers()).doesNotContainKey("X-MS-RP");
    }
}
