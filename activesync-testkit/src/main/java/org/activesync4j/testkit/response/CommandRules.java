package org.activesync4j.testkit.response;

import java.util.List;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.activesync4j.wbxml.page.Move;
import org.activesync4j.wbxml.page.Ping;
import org.activesync4j.wbxml.page.Search;

/** What the answers to the commands promise that have no class of their own here, [MS-ASCMD] 2.2.1. */
final class CommandRules {

    static final List<Rule> ALL = List.of(
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
            Rule.onlyWith(Move.RESPONSE, Move.STATUS, "3", Move.DST_MSG_ID),
            Rule.onlyWith(Ping.PING, Ping.STATUS, "2", Ping.FOLDERS),
            Rule.onlyWith(Ping.PING, Ping.STATUS, "5", Ping.HEARTBEAT_INTERVAL),
            Rule.onlyWith(Ping.PING, Ping.STATUS, "6", Ping.MAX_FOLDERS),
            Rule.onlyWith(ItemOperations.FETCH, ItemOperations.STATUS, "1", ItemOperations.PROPERTIES),
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
            Rule.at(
                            MeetingResponse.RESULT,
                            "must carry no CalendarId when it failed",
                            result -> !result.has(MeetingResponse.CALENDAR_ID))
                    .when(result -> !result.says(MeetingResponse.STATUS, "1")));

    private CommandRules() {}

    private static boolean namesItem(Spot fetch) {
        return fetch.has(AirSync.SERVER_ID)
                || fetch.has(Search.LONG_ID)
                || fetch.has(DocumentLibrary.LINK_ID)
                || fetch.has(AirSyncBase.FILE_REFERENCE);
    }
}
