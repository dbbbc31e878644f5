package org.activesync4j.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that stand in the low ten bits of a Windows locale id ([MS-LCID] 2.1); countries are not told apart. */
final class Languages {

    private static final int PRIMARY = 0x3ff;

    /** By number; what no device is known to be set to is left empty. */
    private static final List<String> TAGS = List.of(
            "", "ar", "bg", "ca", "zh", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hu", "is", //
            "it", "ja", "ko", "nl", "nb", "pl", "pt", "rm", "ro", "ru", "hr", "sk", "sq", "sv", "th", "tr", //
            "ur", "id", "uk", "be", "sl", "et", "lv", "lt", "", "fa", "vi", "hy", "az", "eu", "", "mk");

    private Languages() {}

    static Optional<Locale> named(int localeId) {
        int language = localeId & PRIMARY;
        return Optional.of(language)
                .filter(number -> number < TAGS.size())
                .map(TAGS::get)
                .filter(tag -> !tag.isEmpty())
                .map(Locale::forLanguageTag);
    }
}
