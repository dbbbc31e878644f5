package org.activesync4j.wbxml;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents to start from when looking for inputs that break something. */
final class Seeds {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{2}( [0-9a-f]{2})*");
    private static final String HEADER = "03 01 6a 00";
    private static final int GROWN = 100;

    private static final List<String> CONVERSATIONS = List.of(
            "FolderHierarchy:FolderSync { SyncKey \"0\" }",
            """
            FolderHierarchy:FolderSync { Status "1" SyncKey "1" Changes { Count "2"
              Add { ServerId "1" ParentId "0" DisplayName "Inbox" Type "2" }
              Add { ServerId "2" ParentId "0" DisplayName "Календарь" Type "8" } } }""",
            """
            Sync { Collections { Collection { SyncKey "7" CollectionId "5" DeletesAsMoves GetChanges WindowSize "25"
              Options { FilterType "5" MIMESupport "0" AirSyncBase:BodyPreference { Type "2" TruncationSize "32768" } }
              Commands { Add { ClientId "c1" ApplicationData { Contacts:FirstName "Zoë" Contacts:LastName "王" } }
                Change { ServerId "5:9" ApplicationData { Email:Read "1" Email:Flag } } Delete { ServerId "5:3" } } } }
              HeartbeatInterval "470" }""",
            """
            Sync { Collections { Collection { SyncKey "8" CollectionId "5" Status "1" MoreAvailable
              Commands { Add { ServerId "5:1" ApplicationData {
                Email:To "a@example.org" Email:Subject "Grüße 😀" Email:DateReceived "2009-07-29T19:25:37.817Z"
                Email:Read "0" AirSyncBase:Body { Type "1" EstimatedDataSize "5" Data "Hallo\\r\\n" }
                Email2:ConversationId #0123456789abcdef } } } } } }""",
            "Ping:Ping { HeartbeatInterval \"900\" Folders { Folder { Id \"5\" Class \"Email\" } Folder { Id \"7\" Class \"Calendar\" } } }",
            "Provision:Provision { Policies { Policy { PolicyType \"MS-EAS-Provisioning-WBXML\" PolicyKey \"1307199584\" Status \"1\" } } }",
            "ComposeMail:SendMail { ClientId \"633916348086136194\" SaveInSentItems Mime #46726f6d3a20614062 }",
            "ItemOperations:ItemOperations { Fetch { Store \"Mailbox\" AirSyncBase:FileReference \"5:1:0\" Options { Range \"0-99\" } } }",
            "Settings:Settings { DeviceInformation { Set { Model \"x\" IMEI \"1\" FriendlyName \"Phone\" } } UserInformation { Get } }",
            "Search:Search { Store { Name \"GAL\" Query \"anna\" Options { Range \"0-99\" RebuildResults } } }",
            "MeetingResponse:MeetingResponse { Request { UserResponse \"1\" CollectionId \"5\" RequestId \"5:2\" } }");

    private Seeds() {}

    /** Returns every document that a test has in hexadecimal digits, conversations, and trees grown by chance. */
    static List<byte[]> all(Random random) {
        List<byte[]> seeds = new ArrayList<>(documents());
        Stream.generate(() -> wire(grow(random, 4))).limit(GROWN).forEach(seeds::add);
        return seeds;
    }

    /** Returns the ones that are always the same. */
    static List<byte[]> documents() {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(new byte[0]);
        digits().forEach(digits -> seeds.add(Samples.hex(digits)));
        CONVERSATIONS.forEach(notation -> seeds.add(wire(Notation.parse(notation))));
        return seeds;
    }

    /** Returns conversations in the notation for people. */
    static List<String> notations() {
        return CONVERSATIONS;
    }

    /** Returns conversations as XML. */
    static List<String> xml() {
        return CONVERSATIONS.stream().map(Notation::parse).map(Xml::print).toList();
    }

    private static byte[] wire(Element element) {
        return new WbxmlWriter().node(element).toByteArray();
    }

    private static Set<String> digits() {
        Set<String> digits = new LinkedHashSet<>();
        Stream.of(HostileInputTest.class, RoundTripTest.class)
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .flatMap(Seeds::cells)
                .filter(cell -> DIGITS.matcher(cell).matches())
                .map(cell -> cell.startsWith("03 01 6a") || cell.equals("03") ? cell : HEADER + ' ' + cell)
                .forEach(digits::add);
        return digits;
    }

    private static Stream<String> cells(Method test) {
        CsvSource table = test.getAnnotation(CsvSource.class);
        return table == null
                ? Stream.empty()
                : table.textBlock()
                        .lines()
                        .flatMap(line -> Stream.of(line.split("\\|")))
                        .map(String::strip);
    }

    private static Element grow(Random random, int levels) {
        Tag tag = tag(random);
        int children = levels == 0 ? 0 : random.nextInt(5);
        if (children > 0) {
            return Element.of(
                    tag,
                    Stream.generate(() -> grow(random, levels - 1))
                            .limit(children)
                            .toList());
        }
        return tag.isOpaque() || random.nextInt(10) == 0
                ? Element.of(tag, bytes(random))
                : Element.of(tag, text(random));
    }

    private static Tag tag(Random random) {
        List<CodePage> pages = CodePages.all();
        List<Tag> tags = pages.get(random.nextInt(pages.size())).tags();
        return tags.get(random.nextInt(tags.size()));
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(Random random) {
        int highest = List.of(0x7F, 0x7FF, 0xD7FF, 0x1F9FF).get(random.nextInt(4));
        return random.ints(random.nextInt(30), ' ', highest)
                .filter(code -> Character.getType(code) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
