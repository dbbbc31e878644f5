package org.activesync4j.testkit.response;

import java.util.List;
import org.activesync4j.wbxml.page.Find;
import org.activesync4j.wbxml.page.Gal;
import org.activesync4j.wbxml.page.ResolveRecipients;
import org.activesync4j.wbxml.page.Search;

/** What the answers to Search, Find and ResolveRecipients promise, [MS-ASCMD] 2.2.1. */
final class FindingRules {

    static final List<Rule> ALL = List.of(
            Rule.onlyWith(Search.SEARCH, Search.STATUS, "1", Search.RESPONSE),
            Rule.together(Search.STORE, Search.RANGE, Search.TOTAL),
            Rule.onlyWith(Find.FIND, Find.STATUS, "1", Find.RESPONSE),
            Rule.together(Find.RESPONSE, Find.RANGE, Find.TOTAL),
            Rule.at(
                            ResolveRecipients.RESPONSE,
                            "must carry no Recipient when there is none",
                            response -> !response.has(ResolveRecipients.RECIPIENT))
                    .when(response -> response.says(ResolveRecipients.STATUS, "4")),
            Rule.onlyWith(
                    ResolveRecipients.AVAILABILITY, ResolveRecipients.STATUS, "1", ResolveRecipients.MERGED_FREE_BUSY),
            Rule.onlyWith(ResolveRecipients.PICTURE, ResolveRecipients.STATUS, "1", ResolveRecipients.DATA),
            Rule.onlyWith(Gal.PICTURE, Gal.STATUS, "1", Gal.DATA));

    private FindingRules() {}
}
