package org.activesync4j.testkit.response;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;

/** What an answer to Sync promises apart from the items, [MS-ASCMD] 2.2.1.21. */
final class SyncRules {

    /** The order in which clients expect what is in a Collection, although the schema allows any. */
    private static final List<Tag> ORDER =
            List.of(AirSync.CLASS, AirSync.SYNC_KEY, AirSync.COLLECTION_ID, AirSync.STATUS, AirSync.MORE_AVAILABLE);

    static final List<Rule> ALL = List.of(
            Rule.at(
                    AirSync.SYNC,
                    "must carry Limit with Status 14 or 15, and only then",
                    sync -> sync.says(AirSync.STATUS, "14", "15") == sync.has(AirSync.LIMIT)),
            Rule.at(
                    AirSync.SYNC,
                    "must carry no Collections when it failed",
                    sync -> !sync.has(AirSync.COLLECTIONS)
                            || !sync.has(AirSync.STATUS)
                            || sync.says(AirSync.STATUS, "1")),
            Rule.at(
                    AirSync.COLLECTION,
                    "must begin with Class, SyncKey, CollectionId, Status, MoreAvailable in this order",
                    SyncRules::isInOrder),
            Rule.at(AirSync.COLLECTION, "must name its Class", collection -> collection.has(AirSync.CLASS))
                    .before(Version.V12_0)
                    .when(SyncRules::succeeded),
            Rule.at(
                            AirSync.COLLECTION,
                            "must have another SyncKey than 0",
                            collection -> !collection.says(AirSync.SYNC_KEY, "0"))
                    .when(SyncRules::succeeded),
            Rule.at(
                            AirSync.COLLECTION,
                            "must bring no changes when it failed",
                            collection -> !collection.has(AirSync.COMMANDS) && !collection.has(AirSync.MORE_AVAILABLE))
                    .when(collection -> !succeeded(collection)),
            Rule.at(AirSync.COMMANDS, "must name an item once", SyncRules::namesItemsOnce),
            Rule.at(AirSync.ADD, "must carry ServerId when it succeeded", add -> add.has(AirSync.SERVER_ID))
                    .when(add -> add.isIn(AirSync.RESPONSES) && succeeded(add)),
            Rule.at(AirSync.CHANGE, "must be answered only when it failed", change -> !succeeded(change))
                    .when(change -> change.isIn(AirSync.RESPONSES))
                    .before(Version.V16_0),
            Rule.at(AirSync.DELETE, "must be answered only when it failed", delete -> !succeeded(delete))
                    .when(delete -> delete.isIn(AirSync.RESPONSES))
                    .before(Version.V16_0),
            Rule.at(
                            AirSync.FETCH,
                            "must carry ServerId and ApplicationData when it succeeded",
                            fetch -> fetch.has(AirSync.SERVER_ID) && fetch.has(AirSync.APPLICATION_DATA))
                    .when(SyncRules::succeeded),
            Rule.at(
                            AirSync.FETCH,
                            "must carry no ApplicationData when it failed",
                            fetch -> !fetch.has(AirSync.APPLICATION_DATA))
                    .when(fetch -> !succeeded(fetch)));

    private SyncRules() {}

    private static boolean succeeded(Spot spot) {
        return spot.says(AirSync.STATUS, "1");
    }

    private static boolean isInOrder(Spot collection) {
        List<Integer> places = collection.element().children().stream()
                .map(child -> ORDER.contains(child.tag()) ? ORDER.indexOf(child.tag()) : ORDER.size())
                .toList();
        return places.equals(places.stream().sorted(Comparator.naturalOrder()).toList());
    }

    private static boolean namesItemsOnce(Spot commands) {
        Stream<String> ids = commands.children().stream().flatMap(command -> command.text(AirSync.SERVER_ID).stream());
        return ids.allMatch(new HashSet<>()::add);
    }
}
