package org.activesync4j.examples.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.item.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaildirTest {

    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path root;

    private Maildir inbox;
    private Maildir other;

    @BeforeEach
    void create() throws Exception {
        inbox = new Maildir(root);
        inbox.create();
        other = new Maildir(root.resolve(".Other"));
        other.create();
    }

    private static MessageName name(String file) {
        return MessageName.of(file);
    }

    private Path drop(String file) throws Exception {
        return Files.writeString(root.resolve(file), "Subject: " + file + "\r\n\r\n");
    }

    @Test
    void namesAreTakenApartAndPutTogether() {
        assertThat(name("1.M2P3.host,S=4,W=5:2,FSa"))
                .isEqualTo(new MessageName("1.M2P3.host", ",S=4,W=5", Set.of('F', 'S', 'a')));
        assertThat(name("1.M2P3.host")).isEqualTo(new MessageName("1.M2P3.host", "", Set.of()));
        assertThat(name("1.host,U=7:2,SFR").file()).isEqualTo("1.host,U=7:2,FRS");
        assertThat(MessageName.isOne(".hidden")).isFalse();
        assertThat(MessageName.isOne("1.host:1,experimental")).isTrue();
    }

    @Test
    void newAndCurrentMessagesAreListedAndTrashedOnesAreNot() throws Exception {
        drop("new/1.host");
        drop("cur/2.host:2,S");
        drop("cur/3.host:2,ST");
        drop("tmp/4.host");
        Files.createSymbolicLink(root.resolve("cur/5.host"), Path.of("/etc/passwd"));

        assertThat(inbox.messages()).containsOnlyKeys("1.host", "2.host");
    }

    @Test
    void aFlagRenamesTheFileAndKeepsTheId() throws Exception {
        drop("new/1.host,S=9");

        inbox.flag("1.host", found -> found.with('S', true));
        inbox.flag("1.host", found -> found.with('F', true));

        assertThat(Files.list(root.resolve("cur"))).containsExactly(root.resolve("cur/1.host,S=9:2,FS"));
        assertThat(Files.list(root.resolve("new"))).isEmpty();
        assertThat(inbox.find("1.host")).isPresent();
        assertThat(inbox.find("1.hos")).isEmpty();
    }

    @Test
    void aMessageIsDeliveredOnceAndWhole() throws Exception {
        Files.writeString(root.resolve("tmp/key"), "left by a crash");

        Maildir.Message message = inbox.add(
                new MessageName("key", "", Set.of('D')),
                Durable.Writing.of(Content.text("Subject: one\r\n\r\n")),
                EIGHT);

        assertThat(inbox.messages()).containsExactly(Map.entry("key", message));
        assertThat(message.received()).isEqualTo(EIGHT);
        assertThat(message.file()).hasContent("Subject: one\r\n\r\n");
        assertThat(Files.list(root.resolve("tmp"))).isEmpty();
    }

    @Test
    void aMoveTakesFlagsAlongUnderAnotherName() throws Exception {
        drop("cur/1.host:2,FS");

        inbox.move("1.host", other, found -> found.called("key"));

        assertThat(inbox.messages()).isEmpty();
        assertThat(other.messages().values())
                .extracting(Maildir.Message::name)
                .containsExactly(new MessageName("key", "", Set.of('F', 'S')));
        assertThat(inbox.move("1.host", other, found -> found.called("key"))).isEmpty();
    }

    @Test
    void keywordsAreLettersAsDovecotHasThem() throws Exception {
        Files.writeString(root.resolve("dovecot-keywords"), "0 $Forwarded\n1 Work\n");
        Keywords keywords = new Keywords(root);

        MessageName changed = keywords.with(name("1.host:2,Sab"), List.of("Red category", "work"));

        assertThat(keywords.of(name("1.host:2,Sab"))).containsExactly("Work");
        assertThat(changed.flags()).containsExactly('S', 'a', 'b', 'c');
        assertThat(keywords.of(changed)).containsExactly("Work", "Red_category");
        assertThat(root.resolve("dovecot-keywords")).hasContent("0 $Forwarded\n1 Work\n2 Red_category\n");
        assertThat(keywords.of(keywords.with(changed, List.of()))).isEmpty();
        assertThat(Keywords.version(changed.flags())).isEqualTo("abc");
    }

    @Test
    void moreKeywordsThanLettersAreDropped() throws Exception {
        Keywords keywords = new Keywords(root);
        MessageName changed = name("1.host");
        for (int i = 0; i < 30; i++) {
            changed = keywords.with(changed, List.of("k" + i));
        }

        assertThat(keywords.of(changed)).isEmpty();
        assertThat(keywords.of(keywords.with(changed, List.of("k25")))).containsExactly("k25");
    }
}
