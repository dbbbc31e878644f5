package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.activesync4j.Response;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Content;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a 12.1 device sends is named in the query, in words or packed in base64: both do the same. */
class SentByQueryTest {

    private static final String TO_CARL = "To: carl@elsewhere.net\r\nSubject: Look\r\n\r\nLook at this\r\n";
    private static final Map<String, Integer> TAGS =
            Map.of("AttachmentName", 0, "CollectionId", 1, "ItemId", 3, "LongId", 4, "Occurrence", 6, "SaveInSent", 7);
    private static final Map<String, Integer> CODES =
            Map.of("SendMail", 1, "SmartForward", 2, "SmartReply", 3, "GetAttachment", 4);

    private final World world = World.with(Ability.MAIL_SENDER, Ability.MAILBOX_SEARCH, Ability.ATTACHMENT_SOURCE);

    /** How a query is written. */
    enum Form {
        WORDS {
            @Override
            String query(String command, Map<String, String> parameters) {
                StringBuilder query = new StringBuilder("Cmd=" + command + "&User=a&DeviceId=phone&DeviceType=Test");
                parameters.forEach((name, value) -> query.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
                return query.toString();
            }
        },
        PACKED {
            @Override
            String query(String command, Map<String, String> parameters) {
                PackedQuery query = PackedQuery.of(Version.V12_1, CODES.get(command));
                parameters.forEach((name, value) -> {
                    if (name.equals("SaveInSent")) {
                        query.with(TAGS.get(name), (byte) 1);
                    } else {
                        query.with(TAGS.get(name), value);
                    }
                });
                return query.text();
            }
        };

        abstract String query(String command, Map<String, String> parameters);
    }

    private static Map<String, String> parameters(String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return parameters;
    }

    private static Response send(Form form, TestDevice device, String command, Map<String, String> parameters) {
        Map<String, String> headers = Map.of("MS-ASProtocolVersion", "12.1", "Content-Type", "message/rfc822");
        byte[] mime = command.equals("GetAttachment") ? new byte[0] : TO_CARL.getBytes(StandardCharsets.UTF_8);
        return device.raw(form.query(command, parameters), headers, mime);
    }

    private String sentMime() {
        assertThat(world.groupware.postOffice().sent()).hasSize(1);
        return world.groupware.postOffice().sent().get(0).mime();
    }

    private static String text(Response response) {
        try (InputStream in = response.body().orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            response.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    @Tag("MSASHTTP_S01_TC05")
    @Tag("MSASHTTP_S01_TC06")
    void aMailIsAnsweredAndACopyKept(Form form) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch", "At noon?"));
        TestDevice device = world.ready(Version.V12_1);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        Response response = send(
                form,
                device,
                "SmartReply",
                parameters("CollectionId", inbox.id(), "ItemId", inbox.find("Lunch"), "SaveInSent", "T"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(sentMime()).containsSubsequence("Look at this", "At noon?");
        assertThat(world.alice.sentItems().titles()).containsExactly("Look");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    @Tag("MSASHTTP_S01_TC07")
    @Tag("MSASHTTP_S01_TC08")
    void whatASearchHasFoundIsForwarded(Form form) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch", "At noon?"));
        TestDevice device = world.ready(Version.V12_1);
        String found = Finding.longId(Finding.results(Finding.items(device, Finding.all(Finding.text("noon"))))
                .get(0));

        Response response = send(form, device, "SmartForward", parameters("LongId", found));

        assertThat(response.status()).isEqualTo(200);
        assertThat(sentMime()).containsSubsequence("Look at this", "At noon?");
        assertThat(world.alice.sentItems().titles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    @Tag("MSASHTTP_S01_TC09")
    @Tag("MSASHTTP_S01_TC10")
    void oneDayOfASeriesIsForwarded(Form form) {
        world.alice
                .calendar()
                .add(Item.of(Event.SCHEMA)
                        .with(Event.SUBJECT, "Review")
                        .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-03T10:00:00Z")))
                        .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-03T11:00:00Z")))
                        .with(Event.RECURRENCE, Recurrence.of(new Recurrence.Daily()))
                        .with(Event.BODY, Body.text("Room 5")));
        TestDevice device = world.ready(Version.V12_1);
        TestCollection calendar = device.collection(FolderKind.CALENDAR).drain();
        Map<String, String> parameters = parameters(
                "CollectionId",
                calendar.id(),
                "ItemId",
                calendar.find("Review"),
                "Occurrence",
                "2026-03-04T10:00:00.000Z");

        Response response = send(form, device, "SmartForward", parameters);

        assertThat(response.status()).isEqualTo(200);
        assertThat(sentMime()).contains("Look at this", "Start: Wed, 4 Mar 2026");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    @Tag("MSASHTTP_S01_TC03")
    @Tag("MSASHTTP_S01_TC04")
    void anAttachmentIsSentAsItIs(Form form) {
        ItemId mail = world.alice.inbox().deliver(Letter.plain("bob@example.org", "Recipe", "see below"));
        world.alice.inbox().attach(mail, "cake.txt", Content.text("flour, butter, eggs"));
        TestDevice device = world.ready(Version.V12_1);
        Element attachments = device.collection(FolderKind.INBOX)
                .drain()
                .item("Recipe")
                .element(AirSyncBase.ATTACHMENTS)
                .orElseThrow();
        String reference = attachments
                .require(AirSyncBase.ATTACHMENT)
                .require(AirSyncBase.FILE_REFERENCE)
                .text();

        Response response = send(form, device, "GetAttachment", parameters("AttachmentName", reference));

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("flour, butter, eggs");
    }
}
