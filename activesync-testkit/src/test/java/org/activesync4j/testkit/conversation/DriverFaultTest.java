package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestDevice.TestFolder;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a driver does wrong, with whichever call, during whichever command: it is never taken for one that has nothing,
 * and once it is well again the device holds what the server has.
 */
class DriverFaultTest {

    private static final Duration LONGER_THAN_ANY_DEADLINE = Duration.ofMinutes(2);
    private static final int TIMES = 2;
    private static final List<String> CALLS = List.of(
            "Driver.open",
            "Account.folders",
            "Account.look",
            "Account.get",
            "Account.create",
            "Account.update",
            "Account.delete",
            "FolderVersions.versions",
            "BulkReader.get");
    private static final List<String> LOOKING =
            List.of("Driver.open", "Account.folders", "Account.look", "FolderVersions.versions");

    /** A scene: what there was, what has changed on both sides, and how the driver fails. */
    private static final class Scene {

        private final Faults faults = new Faults();
        private final World world;
        private final TestDevice device;
        private final TestCollection contacts;

        Scene(Version version, Ability... abilities) {
            world = World.with(driver -> faults.wrap(Driver.class, driver), abilities);
            for (String name : List.of("Ann", "Ben", "Cid", "Dan")) {
                world.alice.contacts().add(name);
            }
            device = world.ready(version);
            contacts = device.collection(FolderKind.CONTACTS).drain();
            contacts.sync();
            world.alice.contacts().edit("Ben", ben -> ben.with(Contact.JOB_TITLE, "Baker"));
            world.alice.contacts().delete("Cid");
            world.alice.contacts().add("Eve");
            world.alice.contacts().add("Fay");
            world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        }

        void sync() {
            contacts.add("Guy");
            contacts.change(
                    contacts.find("Ann"), Element.of(Contacts.FILE_AS, "Ann"), Element.of(Contacts.JOB_TITLE, "Chef"));
            contacts.delete(contacts.find("Dan"));
            for (int time = 1; time <= TIMES; time++) {
                contacts.sync();
                nothingIsLost();
                world.advanceSeconds(30);
            }
        }

        void folderSync() {
            int shown = device.folders().size();
            for (int time = 1; time <= TIMES; time++) {
                device.folderSync();
                assertThat(device.folders()).hasSizeGreaterThanOrEqualTo(shown);
                world.advanceSeconds(30);
            }
        }

        void ping() {
            for (int time = 1; time <= TIMES; time++) {
                var ping = device.ping(300, contacts);
                world.advanceSeconds(40);
                ping.hangUp();
            }
        }

        void estimate() {
            for (int time = 1; time <= TIMES; time++) {
                device.send("GetItemEstimate", asked());
                world.advanceSeconds(30);
            }
        }

        private Element asked() {
            Element key = Element.of(AirSync.SYNC_KEY, contacts.key());
            Element id = Element.of(GetItemEstimate.COLLECTION_ID, contacts.id());
            Element collection = device.version().before(Version.V14_0)
                    ? Element.of(
                            GetItemEstimate.COLLECTION,
                            Element.of(GetItemEstimate.CLASS, "Contacts"),
                            id,
                            Said.filter(0),
                            key)
                    : Element.of(GetItemEstimate.COLLECTION, key, id);
            return Element.of(GetItemEstimate.GET_ITEM_ESTIMATE, Element.of(GetItemEstimate.COLLECTIONS, collection));
        }

        /** Who still has the item does not lose it, whatever the driver says. */
        private void nothingIsLost() {
            assertThat(contacts.titles()).contains("Ann", "Ben");
        }

        /** What could not be read for its own sake is tried again when it changes, and not before. */
        void touchAll() {
            for (String title : world.alice.contacts().titles()) {
                world.alice.contacts().edit(title, item -> item.with(Contact.DEPARTMENT, "Kitchen"));
            }
        }

        void allIsWellInTheEnd() {
            world.advance(LONGER_THAN_ANY_DEADLINE);
            device.folderSync();
            contacts.drain();

            assertThat(device.folders())
                    .extracting(TestFolder::name)
                    .containsExactlyInAnyOrderElementsOf(shownToAnother());
            assertThat(contacts.titles()).doesNotHaveDuplicates().contains("Ann", "Ben", "Eve", "Fay");
            assertThat(onDevice()).isEqualTo(onServer());
            assertThat(device.ping(300, contacts).isWaiting()).isTrue();
        }

        /** What a device is shown that has seen nothing of all this. */
        private List<String> shownToAnother() {
            TestDevice other =
                    world.device(world.alice, device.version(), "other").provision();
            other.folderSync();
            assertThat(other.folders()).extracting(TestFolder::name).contains("Projects");
            return other.folders().stream().map(TestFolder::name).toList();
        }

        private Map<String, String> onDevice() {
            Map<String, String> all = new TreeMap<>();
            contacts.items()
                    .values()
                    .forEach(item -> all.put(
                            item.title(),
                            item.text(Contacts.JOB_TITLE).orElse("") + "/"
                                    + item.text(Contacts.DEPARTMENT).orElse("")));
            return all;
        }

        private Map<String, String> onServer() {
            Map<String, String> all = new TreeMap<>();
            for (Item item : world.alice.contacts().items().values()) {
                all.put(
                        item.get(Contact.FILE_AS).orElse(""),
                        item.get(Contact.JOB_TITLE).orElse("") + "/"
                                + item.get(Contact.DEPARTMENT).orElse(""));
            }
            return all;
        }
    }

    /** A command during which the driver fails. */
    enum During {
        SYNC(Scene::sync, CALLS),
        FOLDER_SYNC(Scene::folderSync, List.of("Driver.open", "Account.folders")),
        PING(Scene::ping, LOOKING),
        ESTIMATE(Scene::estimate, LOOKING);

        private final Consumer<Scene> act;
        private final List<String> calls;

        During(Consumer<Scene> act, List<String> calls) {
            this.act = act;
            this.calls = calls;
        }
    }

    private static Map<String, Function<Scene, Fault>> faults() {
        Map<String, Function<Scene, Fault>> faults = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            faults.put("refuses with " + reason, scene -> Fault.refuses(reason));
        }
        faults.put("is away for a while", scene -> call -> {
            throw DriverException.unavailable("as the test wants it", Duration.ofSeconds(7));
        });
        faults.put("breaks", scene -> Fault.breaks());
        faults.put("breaks afterwards", scene -> Fault.breaksAfterwards());
        faults.put("returns null", scene -> Fault.returnsNull());
        faults.put("answers late", scene -> Fault.late(scene.world.clock, LONGER_THAN_ANY_DEADLINE));
        faults.put("calls back from another thread", scene -> Fault.callsBackFromAnotherThread());
        faults.put("looks half", scene -> Fault.looksHalf(1));
        return faults;
    }

    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        for (During during : During.values()) {
            for (String call : during.calls) {
                faults().keySet().stream()
                        .filter(fault -> canHappen(call, fault) && !isLie(call, fault))
                        .forEach(fault -> all.add(Arguments.of(call, fault, during)));
            }
        }
        return all.stream();
    }

    private static boolean canHappen(String call, String fault) {
        return switch (fault) {
            case "looks half" -> call.equals("Account.look");
            case "calls back from another thread" -> call.equals("Account.look") || call.equals("Account.update");
            default -> true;
        };
    }

    /** Who says that something is deleted that is not says so once, and nobody can tell: that is no failure, but a lie. */
    private static boolean isLie(String call, String fault) {
        return call.equals("Account.delete")
                && List.of("refuses with NOT_FOUND", "returns null").contains(fault);
    }

    private static Ability[] abilities(String call) {
        return switch (call) {
            case "FolderVersions.versions" -> new Ability[] {Ability.FOLDER_VERSIONS};
            case "BulkReader.get" -> new Ability[] {Ability.BULK_READER};
            default -> new Ability[] {Ability.TOKENS};
        };
    }

    private static void play(String call, String fault, During during, Version version, Ability... abilities) {
        Scene scene = new Scene(version, abilities);
        scene.faults.always(call, faults().get(fault).apply(scene));
        during.act.accept(scene);
        scene.faults.clear();
        if (call.endsWith(".get")) {
            scene.touchAll();
        }
        scene.allIsWellInTheEnd();
    }

    @ParameterizedTest(name = "{0} {1} during {2}")
    @MethodSource("all")
    void aDriverThatFailsHarmsNothing(String call, String fault, During during) {
        play(call, fault, during, Version.V14_1, abilities(call));
    }

    @ParameterizedTest(name = "{0} {1} during {2}")
    @MethodSource("all")
    void aSimpleDriverThatFailsHarmsNothingOnAnOldDevice(String call, String fault, During during) {
        play(call, fault, during, Version.V2_5);
    }
}
