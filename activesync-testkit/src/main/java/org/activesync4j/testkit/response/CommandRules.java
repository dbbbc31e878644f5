package org.activesync4j.testkit.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.Find;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.Gal;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.activesync4j.wbxml.page.Move;
import org.activesync4j.wbxml.page.Ping;
import org.activesync4j.wbxml.page.Provision;
import org.activesync4j.wbxml.page.ResolveRecipients;
import org.activesync4j.wbxml.page.Search;
import org.activesync4j.wbxml.page.Settings;

/** What the answers to the commands other than Sync promise, [MS-ASCMD] 2.2.1 and [MS-ASPROV] 2.2. */
final class CommandRules {

    private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String WAP = "MS-WAP-Provisioning-XML";
    private static final String WBXML = "MS-EAS-Provisioning-WBXML";

    static final List<Rule> ALL = List.of(
            onlyWith(FolderHierarchy.FOLDER_SYNC, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            onlyWith(FolderHierarchy.FOLDER_SYNC, FolderHierarchy.STATUS, "1", FolderHierarchy.CHANGES),
            onlyWith(FolderHierarchy.FOLDER_CREATE, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            onlyWith(FolderHierarchy.FOLDER_CREATE, FolderHierarchy.STATUS, "1", FolderHierarchy.SERVER_ID),
            onlyWith(FolderHierarchy.FOLDER_DELETE, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            onlyWith(FolderHierarchy.FOLDER_UPDATE, FolderHierarchy.STATUS, "1", FolderHierarchy.SYNC_KEY),
            Rule.at(FolderHierarchy.SERVER_ID, "must be a short decimal number", CommandRules::isShortNumber)
                    .when(id -> !isOfRecipientCache(id)),
            Rule.at(FolderHierarchy.CHANGES, "must count its changes", CommandRules::countsChanges),
            Rule.at(FolderHierarchy.CHANGES, "must name a folder once", CommandRules::namesFoldersOnce),
            Rule.at(
                    GetItemEstimate.GET_ITEM_ESTIMATE,
                    "must carry either a failure or Responses",
                    estimate -> estimate.has(GetItemEstimate.STATUS) != estimate.has(GetItemEstimate.RESPONSE)
                            && !estimate.says(GetItemEstimate.STATUS, "1")),
            Rule.at(
                            GetItemEstimate.RESPONSE,
                            "must carry an Estimate when it succeeded",
                            response -> response.children(GetItemEstimate.COLLECTION).stream()
                                    .anyMatch(collection -> collection.has(GetItemEstimate.ESTIMATE)))
                    .when(response -> response.says(GetItemEstimate.STATUS, "1")),
            onlyWith(Move.RESPONSE, Move.STATUS, "3", Move.DST_MSG_ID),
            onlyWith(Ping.PING, Ping.STATUS, "2", Ping.FOLDERS),
            onlyWith(Ping.PING, Ping.STATUS, "5", Ping.HEARTBEAT_INTERVAL),
            onlyWith(Ping.PING, Ping.STATUS, "6", Ping.MAX_FOLDERS),
            onlyWith(ItemOperations.FETCH, ItemOperations.STATUS, "1", ItemOperations.PROPERTIES),
            Rule.at(ItemOperations.FETCH, "must name what was fetched", CommandRules::namesItem)
                    .when(fetch -> fetch.says(ItemOperations.STATUS, "1")),
            Rule.at(
                            ItemOperations.PROPERTIES,
                            "must carry ContentType, and Data or Part, for an attachment",
                            properties -> properties.has(AirSyncBase.CONTENT_TYPE)
                                    && (properties.has(ItemOperations.DATA) || properties.has(ItemOperations.PART)))
                    .when(properties -> properties
                            .parent()
                            .filter(of -> of.has(AirSyncBase.FILE_REFERENCE))
                            .isPresent()),
            onlyWith(Search.SEARCH, Search.STATUS, "1", Search.RESPONSE),
            together(Search.STORE, Search.RANGE, Search.TOTAL),
            onlyWith(Find.FIND, Find.STATUS, "1", Find.RESPONSE),
            together(Find.RESPONSE, Find.RANGE, Find.TOTAL),
            Rule.at(Settings.SETTINGS, "must carry nothing else when it failed", CommandRules::isAlone)
                    .when(settings -> !settings.says(Settings.STATUS, "1")),
            Rule.at(Settings.OOF, "must carry no Get when it failed", oof -> !oof.has(Settings.GET))
                    .when(oof -> !oof.says(Settings.STATUS, "1")),
            Rule.at(Settings.USER_INFORMATION, "must carry no Get when it failed", user -> !user.has(Settings.GET))
                    .when(user -> !user.says(Settings.STATUS, "1")),
            together(Settings.GET, Settings.START_TIME, Settings.END_TIME),
            Rule.at(Settings.GET, "must carry StartTime when OofState is 2", get -> get.has(Settings.START_TIME))
                    .when(get -> get.says(Settings.OOF_STATE, "2")),
            Rule.at(
                    Settings.OOF_MESSAGE,
                    "must name its audience",
                    message -> message.has(Settings.APPLIES_TO_INTERNAL)
                            || message.has(Settings.APPLIES_TO_EXTERNAL_KNOWN)
                            || message.has(Settings.APPLIES_TO_EXTERNAL_UNKNOWN)),
            onlyWith(Provision.POLICY, Provision.STATUS, "1", Provision.POLICY_KEY),
            Rule.at(Provision.POLICY, "must carry no Data when it failed", policy -> !policy.has(Provision.DATA))
                    .when(policy -> !policy.says(Provision.STATUS, "1")),
            Rule.at(Provision.POLICY, "must be of type " + WAP, policy -> policy.says(Provision.POLICY_TYPE, WAP))
                    .when(policy -> policy.says(Provision.STATUS, "1"))
                    .before(Version.V12_0),
            Rule.at(Provision.POLICY, "must be of type " + WBXML, policy -> policy.says(Provision.POLICY_TYPE, WBXML))
                    .when(policy -> policy.says(Provision.STATUS, "1"))
                    .since(Version.V12_0),
            Rule.at(
                    Provision.EAS_PROVISION_DOC,
                    "must carry MinDevicePasswordLength, bare if there is no limit",
                    document -> document.has(Provision.MIN_DEVICE_PASSWORD_LENGTH)),
            Rule.at(
                            ResolveRecipients.RESPONSE,
                            "must carry no Recipient when there is none",
                            response -> !response.has(ResolveRecipients.RECIPIENT))
                    .when(response -> response.says(ResolveRecipients.STATUS, "4")),
            onlyWith(ResolveRecipients.AVAILABILITY, ResolveRecipients.STATUS, "1", ResolveRecipients.MERGED_FREE_BUSY),
            onlyWith(ResolveRecipients.PICTURE, ResolveRecipients.STATUS, "1", ResolveRecipients.DATA),
            onlyWith(Gal.PICTURE, Gal.STATUS, "1", Gal.DATA),
            Rule.at(
                            MeetingResponse.RESULT,
                            "must carry no CalendarId when it failed",
                            result -> !result.has(MeetingResponse.CALENDAR_ID))
                    .when(result -> !result.says(MeetingResponse.STATUS, "1")));

    private CommandRules() {}

    private static Rule onlyWith(Tag at, Tag status, String success, Tag what) {
        String promise = "must carry %s with Status %s, and only then".formatted(what.name(), success);
        return Rule.at(at, promise, spot -> spot.says(status, success) == spot.has(what));
    }

    private static Rule together(Tag at, Tag one, Tag other) {
        String promise = "must carry both %s and %s, or neither".formatted(one.name(), other.name());
        return Rule.at(at, promise, spot -> spot.has(one) == spot.has(other));
    }

    /** Some clients keep folder ids as integers. */
    private static boolean isShortNumber(Spot id) {
        return SHORT_NUMBER.matcher(new Leaf(id.element()).text()).matches();
    }

    private static boolean isOfRecipientCache(Spot id) {
        return id.parent()
                .filter(folder -> folder.says(FolderHierarchy.TYPE, "19"))
                .isPresent();
    }

    private static boolean countsChanges(Spot changes) {
        long number = changes.children().stream()
                .filter(Predicate.not(child -> child.is(FolderHierarchy.COUNT)))
                .count();
        return changes.text(FolderHierarchy.COUNT).equals(Optional.of(Long.toString(number)));
    }

    private static boolean namesFoldersOnce(Spot changes) {
        return changes.children().stream()
                .flatMap(change -> change.text(FolderHierarchy.SERVER_ID).stream())
                .allMatch(new HashSet<>()::add);
    }

    private static boolean namesItem(Spot fetch) {
        return fetch.has(AirSync.SERVER_ID)
                || fetch.has(Search.LONG_ID)
                || fetch.has(DocumentLibrary.LINK_ID)
                || fetch.has(AirSyncBase.FILE_REFERENCE);
    }

    private static boolean isAlone(Spot settings) {
        return settings.children().size() == 1;
    }
}
