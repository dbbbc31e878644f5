package org.activesync4j.testkit.response;

import java.util.List;
import org.activesync4j.wbxml.page.Settings;

/** What the answer to Settings promises, [MS-ASCMD] 2.2.1.18. */
final class SettingsRules {

    static final List<Rule> ALL = List.of(
            Rule.at(Settings.SETTINGS, "must carry nothing else when it failed", SettingsRules::isAlone)
                    .when(settings -> !settings.says(Settings.STATUS, "1")),
            Rule.at(Settings.OOF, "must carry no Get when it failed", oof -> !oof.has(Settings.GET))
                    .when(oof -> !oof.says(Settings.STATUS, "1")),
            Rule.at(Settings.USER_INFORMATION, "must carry no Get when it failed", user -> !user.has(Settings.GET))
                    .when(user -> !user.says(Settings.STATUS, "1")),
            Rule.together(Settings.GET, Settings.START_TIME, Settings.END_TIME),
            Rule.at(Settings.GET, "must carry StartTime when OofState is 2", get -> get.has(Settings.START_TIME))
                    .when(get -> get.says(Settings.OOF_STATE, "2")),
            Rule.at(
                    Settings.OOF_MESSAGE,
                    "must name its audience",
                    message -> message.has(Settings.APPLIES_TO_INTERNAL)
                            || message.has(Settings.APPLIES_TO_EXTERNAL_KNOWN)
                            || message.has(Settings.APPLIES_TO_EXTERNAL_UNKNOWN)));

    private SettingsRules() {}

    private static boolean isAlone(Spot settings) {
        return settings.children().size() == 1;
    }
}
