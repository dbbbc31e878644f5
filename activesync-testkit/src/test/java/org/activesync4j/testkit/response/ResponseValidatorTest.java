package org.activesync4j.testkit.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResponseValidatorTest {

    static final List<String> COMMANDS = Tables.COMMANDS;

    private static final int VARIANTS = 16;

    @Test
    void aRightAnswerHasNoViolations() {
        assertThat(check("Ping", Version.V14_1, "Ping:Ping { Status \"2\" Folders { Folder \"5\" } }"))
                .isEmpty();
    }

    @Test
    void allViolationsOfADocumentAreReportedAtOnceInItsOrder() {
        String answer = """
                Sync {
                  Limit "x"
                  Status "77"
                  Collections {
                    Collection { SyncKey "2" CollectionId "5" Status "1" Class "Email" }
                    Collection { SyncKey "2" CollectionId "6" Status "1" Commands }
                  }
                }
                """;

        assertThat(check("Sync", Version.V14_0, answer))
                .containsExactly(
                        "/Sync/Limit excludes AirSync:Collections, but found both",
                        "/Sync/Status must come before AirSync:Limit, but found '77'",
                        "/Sync/Limit must be a number 1.., but found 'x'",
                        "/Sync/Status must be one of 1, 3..5, 12, 16, 13..15, 101..156, 160..163, 177, but found '77'",
                        "/Sync/Collections/Collection[1]/Class is sent only before 14.0, not in 14.0, but found 'Email'",
                        "/Sync/Collections/Collection[2]/Commands must hold elements, but found nothing",
                        "/Sync must carry Limit with Status 14 or 15, and only then, but found Limit 'x', Status '77',"
                                + " Collections …",
                        "/Sync must carry no Collections when it failed, but found Limit 'x', Status '77', Collections …",
                        "/Sync/Collections/Collection[1] must begin with Class, SyncKey, CollectionId, Status,"
                                + " MoreAvailable in this order, but found SyncKey '2', CollectionId '5', Status '1',"
                                + " Class 'Email'");
    }

    @Test
    void anUnknownCommandIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> check("GetAttachment", Version.V2_5, "Sync"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no command with an answer: GetAttachment");
    }

    @Test
    void theRootIsThatOfTheCommand() {
        assertThat(check("Ping", Version.V14_1, "Sync"))
                .containsExactly("/Sync must be Ping:Ping, but found AirSync:Sync");
    }

    @ParameterizedTest
    @CsvSource({
        "Settings, 2.5, 12.0, Settings:Settings { Status '1' }",
        "SendMail, 12.1, 14.0, ComposeMail:SendMail { Status '120' }",
        "Find, 16.0, 16.1, Find:Find { Status '2' }"
    })
    void aCommandHasItsVersions(String command, String without, String with, String answer) {
        assertThat(check(command, version(without), answer))
                .singleElement()
                .asString()
                .contains("is sent only from " + with);
        assertThat(check(command, version(with), answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // what came with a version
        "12.0, AirSyncBase:Body { Type '1' Data 'x' }",
        "12.0, Email:Flag",
        "12.0, Email:ContentClass 'urn:content-classes:message'",
        "14.0, Email:Categories { Category 'x' }",
        "14.0, Email2:LastVerbExecuted '1'",
        "14.1, AirSyncBase:BodyPart { Status '1' Type '2' EstimatedDataSize '0' }",
        "14.1, Email2:AccountId 'x'",
        "16.0, Email2:Bcc 'x'",
        "14.0, Calendar:ResponseType '3'",
        "14.1, Calendar:OnlineMeetingConfLink 'x'",
        "14.1, Calendar:Reminder",
        "16.0, Calendar:BusyStatus '4'",
        "16.0, AirSyncBase:Location { DisplayName 'x' }",
        "14.0, Contacts:Alias 'x'",
        "12.0, Tasks:OrdinalDate '2026-12-03T02:07:31.000Z'",
        "14.0, Notes:Subject 'x'"
    })
    void anElementIsNotSentBeforeItsVersion(String since, String item) {
        assertThat(versionsOf(item)).first().isEqualTo(version(since));
        assertThat(versionsOf(item)).last().isEqualTo(Version.V16_1);
    }

    @ParameterizedTest
    @CsvSource({
        // what went with a version
        "2.5, Email:Body 'x'",
        "2.5, Email:MIMEData 'x'",
        "2.5, Email:Attachments { Attachment { AttName 'x' AttSize '1' AttMethod '1' } }",
        "2.5, Contacts:Body 'x'",
        "2.5, Calendar:BodyTruncated '1'",
        "2.5, Tasks:CompressedRTF 'YQ=='",
        "14.1, Calendar:Location 'x'"
    })
    void anElementIsNotSentAfterItsVersion(String last, String item) {
        assertThat(versionsOf(item)).first().isEqualTo(Version.V2_5);
        assertThat(versionsOf(item)).last().isEqualTo(version(last));
    }

    @ParameterizedTest
    @CsvSource({
        // the two forms of a date
        "true,  Email:DateReceived '2026-12-03T02:07:31.000Z'",
        "false, Email:DateReceived '20261203T020731Z'",
        "true,  Calendar:StartTime '20261203T020731Z'",
        "false, Calendar:StartTime '2026-12-03T02:07:31.000Z'",
        "true,  Tasks:DueDate '2026-12-03T02:07:31.000Z'",
        "false, Tasks:DueDate '20261203T020731Z'",
        "true,  Notes:LastModifiedDate '20261203T020731Z'",
        "false, Notes:LastModifiedDate '2026-12-03T02:07:31.000Z'",
        "false, Email:DateReceived '2026-12-03T02:07:31Z'",
        "false, Email:DateReceived '2026-02-30T02:07:31.000Z'",
        // numbers, claims and words
        "true,  Email:Read '0'",
        "false, Email:Read 'true'",
        "false, Email:Read",
        "true,  Email:Importance '2'",
        "false, Email:Importance '3'",
        "false, Email:Importance '02'",
        "false, Email:Importance #32",
        "true,  Contacts:WeightedRank '-5'",
        "false, Contacts:WeightedRank '2147483648'",
        "true,  Calendar:MeetingStatus '15'",
        "false, Calendar:MeetingStatus '4'",
        // texts and bytes
        "true,  Email:To",
        "false, Email:To { Cc 'x' }",
        "true,  Contacts:Picture 'YWJj'",
        "false, Contacts:Picture 'YWJ'",
        "true,  Email2:ConversationId #00112233445566778899AABBCCDDEEFF",
        "false, Email2:ConversationId '0123456789abcdef'",
        "false, Email2:ConversationId #00",
        "true,  Email2:ConversationIndex #0011223344",
        "false, Email2:ConversationIndex #001122334455",
        "true,  AirSyncBase:Location { Latitude '-48.25' }",
        "false, AirSyncBase:Location { Latitude '90.5' }",
        "false, Calendar:Timezone 'AAAA'",
        // containers
        "true,  AirSyncBase:Body { Type '2' EstimatedDataSize '1' Truncated '1' Data 'x' Preview 'x' }",
        "false, AirSyncBase:Body { Data 'x' Type '2' }",
        "false, AirSyncBase:Body",
        "false, AirSyncBase:Body 'x'",
        "false, AirSyncBase:Body { Type '2' Data 'x' ItemOperations:Part '1' }",
        "true,  Email:Flag",
        "false, Email:Flag 'x'",
        "true,  Calendar:Attendees { Attendee { Name 'x' Email 'y' } }",
        "false, Calendar:Attendees { Attendee { Email 'y' } }",
        "false, Calendar:Subject 'x' Calendar:Subject 'y'",
        "false, Calendar:Subject 'x' Email:Subject 'y'"
    })
    void aValueIsOfItsKind(boolean right, String item) {
        assertThat(isRight(item, Version.V16_1)).isEqualTo(right);
    }

    @Test
    void zoneIsTheBase64Of172Bytes() {
        String zone = java.util.Base64.getEncoder().encodeToString(new byte[172]);

        assertThat(isRight("Calendar:Timezone '" + zone + "'", Version.V14_1)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void whateverTheTablesAllowIsRight(String command) {
        assertThat(answers(command))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.violations())
                        .as(() -> answer.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"WITH_STRANGER", "WITH_TEXT"})
    void whatBelongsNowhereIsFoundEverywhere(Mutation mutation) {
        List<Answer> answers = new ArrayList<>();
        for (String command : COMMANDS) {
            answers(command)
                    .limit(2)
                    .forEach(answer -> Spot.root(answer.document)
                            .all()
                            .flatMap(spot -> mutation.at(spot).stream())
                            .map(changed -> new Answer(command, answer.version, changed))
                            .forEach(answers::add));
        }

        assertThat(answers).isNotEmpty().noneMatch(answer -> answer.violations().isEmpty());
    }

    private record Answer(String command, Version version, Element document) {
        List<Violation> violations() {
            return ResponseValidator.structure(command, version, Spot.root(document));
        }
    }

    private static Stream<Answer> answers(String command) {
        Row root = ResponseValidator.root(command);
        return Stream.of(Version.values())
                .filter(root::isIn)
                .flatMap(version -> IntStream.range(0, VARIANTS)
                        .boxed()
                        .flatMap(
                                variant -> Stream.of(new Wish.Everything(variant), new Wish.Chance(new Random(variant)))
                                        .map(wish -> Documents.make(root, version, wish, new Random(variant))))
                        .map(document -> new Answer(command, version, document)));
    }

    private static List<Version> versionsOf(String item) {
        return Stream.of(Version.values())
                .filter(version -> isRight(item, version))
                .toList();
    }

    private static boolean isRight(String item, Version version) {
        Element sync = parse("""
                Sync { Collections { Collection { SyncKey "2" CollectionId "5" Status "1"
                  Commands { Add { ServerId "5:1" ApplicationData { %s } } } } } }
                """.formatted(item));
        return ResponseValidator.structure("Sync", version, Spot.root(sync)).isEmpty();
    }

    private static List<String> check(String command, Version version, String answer) {
        return ResponseValidator.check(command, version, parse(answer)).stream()
                .map(Violation::toString)
                .toList();
    }

    private static Element parse(String notation) {
        return Notation.parse(notation.replace('\'', '"'));
    }

    private static Version version(String wire) {
        return Version.parse(wire).orElseThrow();
    }
}
