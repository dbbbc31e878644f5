package org.activesync4j.internal.body;

import java.io.IOException;

/** The first characters of a body as one line of plain text. */
final class Preview {

    /** So much of a stored body is enough for the longest preview of all but the oddest HTML. */
    private static final int SOURCE = 256 * 1024;

    private Preview() {}

    static String of(Forms forms, int characters) throws IOException {
        String line = forms.plainBeginning(SOURCE).strip().replaceAll("\\s+", " ");
        boolean longer = line.codePointCount(0, line.length()) > characters;
        return longer ? line.substring(0, line.offsetByCodePoints(0, characters)) : line;
    }
}
