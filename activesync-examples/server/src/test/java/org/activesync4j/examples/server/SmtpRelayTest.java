package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpRelayTest {

    private static final String MAIL = "From: a@example.org\r\nSubject: Hi\r\nX-Odd:  kept\r\n\r\nHello\r\n";
    private static final MailEnvelope ENVELOPE =
            new MailEnvelope(new MailAddress("a@example.org"), Set.of(new MailAddress("x@elsewhere.net")));

    @TempDir
    private Path folder;

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            new SmtpRelay("127.0.0.1", server.getSmtp().getPort()).send(ENVELOPE, mail());

            assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
                assertThat(message.getHeader("X-Odd")).containsExactly("kept");
                assertThat(GreenMailUtil.getBody(message)).isEqualTo("Hello");
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void aRelayThatIsNotThereIsTriedAgainLater() throws Exception {
        int nobody;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        SmtpRelay relay = new SmtpRelay("127.0.0.1", nobody);
        Path mail = mail();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> relay.send(ENVELOPE, mail));
    }

    private Path mail() throws IOException {
        return Files.writeString(folder.resolve("mail.eml"), MAIL);
    }
}
