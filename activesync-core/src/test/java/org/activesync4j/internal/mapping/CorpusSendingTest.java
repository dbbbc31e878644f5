package org.activesync4j.internal.mapping;

import static org.activesync4j.internal.mapping.Mails.bytes;
import static org.activesync4j.internal.mapping.Mails.composer;
import static org.activesync4j.internal.mapping.Mails.content;
import static org.activesync4j.internal.mapping.Mails.original;
import static org.activesync4j.internal.mapping.Mails.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Awkward mails of other projects, as what is sent and as what is answered: nothing fails, and nothing gets lost. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class CorpusSendingTest {

    static List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("corpus"), "mail"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itIsSentOrRefusedForAReason(Path file) throws IOException {
        Content mime = Content.of(Files.readAllBytes(file));

        try (Outgoing sent = composer().send(mime)) {
            expectWholeLines(bytes(sent.mime()));
            Header header = MimeWalk.header(sent.mime());
            assertThat(header.first("Bcc")).isEmpty();
            assertThat(header.lines()).filteredOn(line -> line.is("From")).hasSize(1);
        } catch (UnfitMail unfit) {
            assertThat(unfit.reason()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itIsAnsweredAndForwarded(Path file) throws IOException {
        String mime = Files.readString(file, StandardCharsets.ISO_8859_1);
        Content written = content(written("My own words"));

        try (Outgoing reply = composer().reply(written, original(mime));
                Outgoing forward = composer().forward(written, original(mime))) {
            expectWholeLines(bytes(reply.mime()));
            Item item = ReceivedMail.item(forward.mime());
            assertThat(new String(bytes(forward.mime()), StandardCharsets.UTF_8))
                    .contains("My own words");
            assertThat(item.get(Email.TO)).contains("bob@example.com");
        } catch (UnfitMail unfit) {
            assertThat(unfit.reason()).isEqualTo(UnfitMail.Reason.NOT_MIME);
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void damagedItHarmsNobody(Path file) throws IOException {
        byte[] mime = Files.readAllBytes(file);
        long seed = file.getFileName().toString().hashCode();
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            byte[] damaged = mime.clone();
            for (int i = 0; i < 20 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try (Outgoing sent = composer().send(Content.of(damaged))) {
                expectWholeLines(bytes(sent.mime()));
            } catch (UnfitMail unfit) {
                assertThat(unfit.reason()).as("seed %s", seed).isNotNull();
            }
            String text = new String(damaged, StandardCharsets.ISO_8859_1);
            try (Outgoing forward = composer().forward(content(written("Look")), original(text))) {
                expectWholeLines(bytes(forward.mime()));
            } catch (UnfitMail unfit) {
                assertThat(unfit.reason()).as("seed %s", seed).isEqualTo(UnfitMail.Reason.NOT_MIME);
            }
        }
    }

    private static void expectWholeLines(byte[] mime) {
        for (int i = 0; i < mime.length; i++) {
            boolean whole = mime[i] == '\r'
                    ? i + 1 < mime.length && mime[i + 1] == '\n'
                    : mime[i] != '\n' || mime[i - 1] == '\r';
            if (!whole) {
                throw new AssertionError("a lone line end at " + i);
            }
        }
    }
}
