package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;

/** The first version of every stored form, byte by byte: these records must be readable for ever. */
class FirstFormatsTest {

    private static final Digest DIGEST = new Digest(0x0011223344556677L, 0x8899aabbccddeeffL);
    private static final Instant TIME = Instant.ofEpochSecond(1_774_958_400);

    private static final Held PLAIN =
            Held.shown(new ItemId("17.4"), new Fingerprint(0x0102030405060708L, false, 0, 0), Until.of(TIME));
    private static final Held FULL = new Held(
            new LocalId("~zbuhucfklvxnebcdfd5gu2l2xd"),
            new ItemId("a b"),
            new Fingerprint(0x0102030405060708L, true, 0x0a0b0c0d, 0x1a1b1c1d),
            Until.OPEN,
            Kind.OWN,
            Standing.STALE);

    private static final Line LINE = new Line(
            new Asked(Asked.Kind.ADD, "c1", DIGEST),
            "abcdefghijklmnopqrstuvwxyz",
            TIME,
            TIME.plusSeconds(50),
            Line.Age.CARRIED_OVER,
            Set.of(7L, 8L),
            Optional.of(new Answer(1, "5:17.4", Optional.of(PLAIN), new TreeMap<>(Map.of("a", "ref")), bytes("xy"))));

    private static final String HELD_PLAIN = """
            00                             flags: SHOWN
            04 31 37 2e 34                 local id 17.4
            01 02 03 04 05 06 07 08        content
            82 dd dd 9c 0d                 until: 2 + 2 * 1774958400
            """;

    private static final String HELD_FULL = """
            3c                             flags: STALE, read, marked, with a driver's id
            1b 7e 7a 62 75 68 75 63 66 6b 6c 76 78 6e 65 62 63 64 66 64 35 67 75 32 6c 32 78 64
            03 61 20 62                    the driver's id
            01 02 03 04 05 06 07 08        content
            0a 0b 0c 0d                    flag
            1a 1b 1c 1d                    categories
            01                             until: open
            """;

    private static final String LINE_HEX = """
            01                             kind ADD
            02 63 31                       client id c1
            00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff
            1a 61 62 63 64 65 66 67 68 69 6a 6b 6c 6d 6e 6f 70 71 72 73 74 75 76 77 78 79 7a
            c0 ee ae ce 06                 written
            f2 ee ae ce 06                 lease
            01                             carried over
            01 01 07                       told in 7
            01 01 08                       told in 8
            02 2a                          answer
              01                             status
              06 35 3a 31 37 2e 34           server id 5:17.4
              02 13                          held
            """ + HELD_PLAIN + """
              04 06 01 61 03 72 65 66        attachment a: ref
              06 03 02 78 79                 more
            """;

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hex(String commented) {
        StringBuilder hex = new StringBuilder();
        commented.lines().forEach(line -> {
            for (String word : line.strip().split(" ")) {
                if (!word.matches("[0-9a-f]{2}")) {
                    break;
                }
                hex.append(word);
            }
        });
        return HexFormat.of().parseHex(hex);
    }

    private static String shown(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    @Test
    void aPage() {
        Paging paging = new Paging(Given.EPOCH, 2);
        byte[] page = hex("50 01                          page, version 1\n" + HELD_PLAIN
                + HELD_FULL
                + "76 21 98 16                    checksum, with epoch, 2 (of 4 pages) and 3");

        assertThat(shown(PageFormat.write(paging, 3, List.of(FULL, PLAIN)))).isEqualTo(shown(page));
        assertThat(PageFormat.read(paging, 3, page)).containsExactly(PLAIN, FULL);
    }

    @Test
    void aHead() {
        Point base = new Point(
                6,
                new Token("t6"),
                "v6",
                3,
                new Tally(DIGEST, 300, 1, Until.UNKNOWN),
                true,
                Optional.of(new Doubt(TIME, DIGEST)),
                Optional.of(new Resume(Until.OPEN, new LocalId("17.4"))));
        Point next = new Point(
                7, Token.START, "", 0, new Tally(DIGEST, 2, 0, Until.OPEN), false, Optional.empty(), Optional.empty());
        Delta delta = new Delta(new TreeMap<>(Map.of(
                PLAIN.local(),
                new Delta.Put(PLAIN, Author.SERVER),
                FULL.local(),
                new Delta.Put(FULL, Author.DEVICE),
                new LocalId("x"),
                new Delta.Drop())));
        Head head = new Head(
                Given.EPOCH,
                7,
                2,
                "Email",
                base,
                List.of(new Round(next, delta)),
                new Ledger(List.of(LINE)),
                new Repeats(2, 100),
                bytes("op"),
                bytes("su"));
        byte[] stored =
                hex("""
                43 01                          head, version 1
                0f 8f ad 5b d9 cb 46 9f a1 65 70 86 77 28 95 0e
                07                             counter
                02                             4 pages
                05 45 6d 61 69 6c              Email
                02 3c                          base
                  06                             number
                  02 74 36                       token t6
                  02 76 36                       version v6
                  03                             filter type
                  00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff
                  ac 02                          300 entries
                  01                             1 of them unsettled
                  00                             earliest: unknown
                  01                             more is available
                  01 15 c0 ee ae ce 06           doubt, since
                    00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff
                  03 06 01 04 31 37 2e 34        resume after the open 17.4
                04 69                          round
                  02 18                          point
                    07 00 00 00                    number, token, version, filter type
                    00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff
                    02 00 01 00                    entries, unsettled, earliest: open, no more
                  04 14 00                       put by the server
                """ + HELD_PLAIN + """
                  06 02 01 78                    drop x
                  04 33 01                       put by the device
                """ + HELD_FULL + "06 6c                          line\n" + LINE_HEX + """
                08 03 02 6f 70                 options
                0a 03 02 73 75                 supported
                01 02 02 64                    repeats: twice with a window of 100
                21 5c ee 8c                    checksum
                """);

        assertThat(shown(head.encode())).isEqualTo(shown(stored));
        assertThat(Head.decode(stored)).isEqualTo(head);
    }

    @Test
    void theLedgerOfCommandsWithoutKey() {
        Ledger ledger = new Ledger(List.of(LINE));
        byte[] stored = hex("44 01                          ledger, version 1\n"
                + "06 6c                          line\n"
                + LINE_HEX
                + "60 79 b8 2c                    checksum");

        assertThat(shown(ledger.encode())).isEqualTo(shown(stored));
        assertThat(Ledger.decode(stored)).isEqualTo(ledger);
    }

    @Test
    void aHierarchy() {
        FolderNumber one = new FolderNumber(1);
        FolderNumber two = new FolderNumber(2);
        Listing held = Listing.EMPTY.with(new ListedFolder(one, Optional.empty(), "Inbox", FolderKind.INBOX));
        Listing next = Listing.EMPTY.with(new ListedFolder(two, Optional.of(one), "Work", FolderKind.USER_MAIL));
        Hierarchy hierarchy = new Hierarchy(
                Given.EPOCH,
                9,
                new TreeMap<>(Map.of(one, new FolderId("INBOX"), two, new FolderId("w"))),
                2,
                8,
                held,
                List.of(new Hierarchy.FolderRound(9, next)),
                Ledger.EMPTY);
        byte[] stored = hex("""
                46 01                          hierarchy, version 1
                0f 8f ad 5b d9 cb 46 9f a1 65 70 86 77 28 95 0e
                09 02 08                       counter, last number, presented
                02 07 01 05 49 4e 42 4f 58     1 is INBOX
                02 03 02 01 77                 2 is w
                04 09 01 00 02                 holds 1 at the top, an Inbox
                  05 49 6e 62 6f 78
                06 0e 09                       round 9
                  04 08 02 01 0c                 2 beneath 1, user's mail
                    04 57 6f 72 6b
                  08 01 01                       1 is gone
                09 69 ca 2e                    checksum
                """);

        assertThat(shown(hierarchy.encode())).isEqualTo(shown(stored));
        assertThat(Hierarchy.decode(stored)).isEqualTo(hierarchy);
    }

    @Test
    void cachedRequests() {
        CachedRequests requests = new CachedRequests(
                Optional.of(new CachedRequests.CachedSync(
                        List.of(
                                new CachedRequests.CachedCollection(
                                        new FolderNumber(1), OptionalInt.of(100), true, false, true),
                                new CachedRequests.CachedCollection(
                                        new FolderNumber(300), OptionalInt.empty(), false, true, false)),
                        OptionalInt.of(512),
                        Duration.ofSeconds(60))),
                Optional.of(new CachedRequests.CachedPing(
                        Duration.ofSeconds(540),
                        List.of(new CachedRequests.PingFolder(new FolderNumber(1), "Email")))));
        byte[] stored = hex("""
                52 01                          requests, version 1
                02 12 80 04 3c                 Sync: 512 items in all, 60 s
                  02 05 01 64 01 00 01           1: 100 items, changes, deletes for good, conversations
                  02 06 ac 02 00 00 01 00        300: no window, no changes, deletes as moves
                04 0b 9c 04                    Ping: 540 s
                  02 07 01 05 45 6d 61 69 6c     1: Email
                7b 14 3a c3                    checksum
                """);

        assertThat(shown(requests.encode())).isEqualTo(shown(stored));
        assertThat(CachedRequests.decode(stored)).isEqualTo(requests);
    }

    @Test
    void foundItems() {
        FoundItems found = new FoundItems(List.of(
                new FoundItems.Found(new ServerId(new FolderNumber(1), new LocalId("17.4")), new ItemId("17.4")),
                new FoundItems.Found(
                        new ServerId(new FolderNumber(300), new LocalId("~zbuhucfklvxnebcdfd5gu2l2xd")),
                        new ItemId("a b"))));
        byte[] stored = hex("""
                53 01                          found items, version 1
                02 07 01                       in folder 1
                  04 31 37 2e 34                 local id 17.4
                  00                             which is the driver's id
                02 22 ac 02                    in folder 300
                  1b 7e 7a 62 75 68 75 63 66 6b 6c 76 78 6e 65 62 63 64 66 64 35 67 75 32 6c 32 78 64
                  03 61 20 62                    the driver's id
                ba 3f ef 68                    checksum
                """);

        assertThat(shown(found.encode())).isEqualTo(shown(stored));
        assertThat(FoundItems.decode(stored)).isEqualTo(found);
    }
}
