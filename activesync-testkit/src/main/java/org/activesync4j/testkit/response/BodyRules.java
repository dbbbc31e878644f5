package org.activesync4j.testkit.response;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;

/** What bodies and attachments promise, [MS-ASAIRS] 2.2.2. */
final class BodyRules {

    static final List<Rule> ALL = List.of(
            Rule.at(
                            AirSyncBase.BODY,
                            "must tell its EstimatedDataSize when it is truncated",
                            body -> body.has(AirSyncBase.ESTIMATED_DATA_SIZE))
                    .when(body -> body.says(AirSyncBase.TRUNCATED, "1")),
            Rule.at(
                            AirSyncBase.BODY,
                            "must carry no Preview beside Data of Type 1",
                            body -> !body.has(AirSyncBase.PREVIEW) || !body.has(AirSyncBase.DATA))
                    .when(body -> body.says(AirSyncBase.TYPE, "1")),
            Rule.at(AirSyncBase.BODY, "must be of Type 1 or 2", body -> body.says(AirSyncBase.TYPE, "1", "2"))
                    .when(BodyRules::isOfCalendar)
                    .since(Version.V16_0),
            Rule.at(
                            AirSyncBase.ATTACHMENT,
                            "must carry Method and EstimatedDataSize, and no ClientId",
                            attachment -> attachment.has(AirSyncBase.METHOD)
                                    && attachment.has(AirSyncBase.ESTIMATED_DATA_SIZE)
                                    && !attachment.has(AirSyncBase.CLIENT_ID))
                    .when(attachment -> !isOfResponse(attachment)));

    private BodyRules() {}

    private static boolean isOfCalendar(Spot body) {
        return body.parent().filter(item -> item.holdsOf(Calendar.PAGE)).isPresent();
    }

    private static boolean isOfResponse(Spot attachment) {
        return attachment.parent().stream().flatMap(Spot::around).anyMatch(around -> around.is(AirSync.RESPONSES))
                && attachment.parent().stream().flatMap(Spot::around).noneMatch(around -> around.is(AirSync.FETCH));
    }
}
