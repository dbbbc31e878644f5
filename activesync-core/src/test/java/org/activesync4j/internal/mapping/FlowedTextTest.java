package org.activesync4j.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.activesync4j.internal.mapping.Outline.Node;
import org.junit.jupiter.api.Test;

/** Lines that were broken to be joined again are joined. */
class FlowedTextTest {

    private static String joined(String... lines) {
        return FlowedText.joined(String.join("\r\n", lines), false);
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    @Test
    void aLineThatEndsWithABlankGoesOn() {
        assertThat(joined("a long ", "line that ", "ends here", "", "next"))
                .isEqualTo(lines("a long line that ends here", "", "next"));
    }

    @Test
    void theBlankMayBeNoneOfTheText() {
        assertThat(FlowedText.joined("日本 \n語\n", true)).isEqualTo("日本語\n");
    }

    @Test
    void whatIsQuotedIsJoinedAtItsDepth() {
        assertThat(joined("> a quoted ", "> line", ">> deeper ", ">> still", "mine"))
                .isEqualTo(lines("> a quoted line", ">> deeper still", "mine"));
    }

    @Test
    void aLineThatGoesOnAtAnotherDepthDoesNot() {
        assertThat(joined("> quoted ", "mine")).isEqualTo(lines("> quoted ", "mine"));
    }

    @Test
    void aBlankBeforeALineProtectsIt() {
        assertThat(joined(" From me", " >no quote", "  two")).isEqualTo(lines("From me", ">no quote", " two"));
    }

    @Test
    void aSignatureBeginsOnALineOfItsOwn() {
        assertThat(joined("bye ", "-- ", "Ann")).isEqualTo(lines("bye ", "-- ", "Ann"));
    }

    @Test
    void theLastLineMayGoOnToNothing() {
        assertThat(joined("a ", "")).isEqualTo("a ");
        assertThat(joined("a ")).isEqualTo("a ");
        assertThat(joined("")).isEmpty();
    }

    @Test
    void onlyWhatSaysSoIsJoined() throws IOException {
        assertThat(read("text/plain; format=flowed")).isEqualTo("a b");
        assertThat(read("text/plain; Format=\"Flowed\"; DelSp=Yes")).isEqualTo("ab");
        assertThat(read("text/plain; format=fixed")).isEqualTo("a \r\nb");
        assertThat(read("text/html; format=flowed")).isEqualTo("a \r\nb");
    }

    private static String read(String type) throws IOException {
        Outline outline = Outline.of(Mails.content("Content-Type: " + type + "\r\n\r\na \r\nb"), MimeWalk.NOTHING);
        return ((Node.Leaf) outline.root()).text().orElseThrow();
    }
}
