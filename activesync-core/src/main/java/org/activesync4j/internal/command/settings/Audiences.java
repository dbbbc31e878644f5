package org.activesync4j.internal.command.settings;

import java.util.EnumMap;
import java.util.Map;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Settings;

/** What names each audience on the wire, in the order in which they are told. */
final class Audiences {

    static final Map<Audience, Tag> TAGS = new EnumMap<>(Map.of(
            Audience.INTERNAL, Settings.APPLIES_TO_INTERNAL,
            Audience.EXTERNAL_KNOWN, Settings.APPLIES_TO_EXTERNAL_KNOWN,
            Audience.EXTERNAL_UNKNOWN, Settings.APPLIES_TO_EXTERNAL_UNKNOWN));

    private Audiences() {}
}
