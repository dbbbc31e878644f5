package org.activesync4j.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.activesync4j.examples.benchmarks.Content.Script;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.Ping;

/** The documents to be measured. The same each time: what is by chance has a fixed seed. */
public enum Subject {
    /** An answer to Sync with 100 mails of 0.5 KB. */
    MAIL_100 {
        @Override
        Content content() {
            return mails(100, 500, LATIN);
        }
    },
    /** An answer to Sync with 512 mails of 5 KB. */
    MAIL_512_5K {
        @Override
        Content content() {
            return mails(512, 5_000, LATIN);
        }
    },
    /** An answer to Sync with 100 mails of 0.5 KB in Latin, Cyrillic and Chinese. */
    MAIL_100_MIXED {
        @Override
        Content content() {
            return mails(100, 500, MIXED);
        }
    },
    /** An answer to Sync with 512 mails of 5 KB in Latin, Cyrillic and Chinese. */
    MAIL_512_5K_MIXED {
        @Override
        Content content() {
            return mails(512, 5_000, MIXED);
        }
    },
    /** An answer to Sync with 512 contacts. */
    CONTACTS {
        @Override
        Content content() {
            return sync(512, Subject::contact);
        }
    },
    /** An answer to Sync with 512 events. */
    EVENTS {
        @Override
        Content content() {
            return sync(512, Subject::event);
        }
    },
    /** An answer to FolderSync with 1,000 folders. */
    FOLDERS {
        @Override
        Content content() {
            Script script = new Script();
            return script.in(
                            FolderHierarchy.FOLDER_SYNC,
                            () -> script.text(FolderHierarchy.STATUS, "1")
                                    .text(FolderHierarchy.SYNC_KEY, "1")
                                    .in(FolderHierarchy.CHANGES, () -> {
                                        script.text(FolderHierarchy.COUNT, "1000");
                                        IntStream.range(0, 1_000).forEach(number -> folder(script, number));
                                    }))
                    .content();
        }
    },
    /** A mail of 10 MB as inline string. */
    MIME_STRING {
        @Override
        Content content() {
            Script script = new Script();
            return script.in(ItemOperations.ITEM_OPERATIONS, () -> script.text(AirSyncBase.DATA, mime()))
                    .content();
        }
    },
    /** A mail of 10 MB as opaque data. */
    MIME_OPAQUE {
        @Override
        Content content() {
            Script script = new Script();
            byte[] bytes = mime().getBytes(StandardCharsets.US_ASCII);
            return script.in(ComposeMail.SEND_MAIL, () -> script.data(ComposeMail.MIME, bytes))
                    .content();
        }
    },
    /** A request to Ping for six folders. */
    TINY {
        @Override
        Content content() {
            Script script = new Script();
            return script.in(
                            Ping.PING,
                            () -> script.text(Ping.HEARTBEAT_INTERVAL, "900")
                                    .in(
                                            Ping.FOLDERS,
                                            () -> IntStream.range(0, 6)
                                                    .forEach(number -> script.in(
                                                            Ping.FOLDER,
                                                            () -> script.text(Ping.ID, "folder-number-" + number)
                                                                    .text(Ping.CLASS, "Email")))))
                    .content();
        }
    };

    private static final int MIME_SIZE = 10 << 20;
    private static final String[] LATIN =
            "the quick brown fox jumps over a lazy dog while meetings minutes and budgets are sent to everybody"
                    .split(" ");
    private static final String[] MIXED =
            "the quick brown Grüße aus München съешь ещё этих мягких французских булок 会议 纪要 已经 发送 给 大家 了".split(" ");

    abstract Content content();

    private static Content mails(int count, int size, String[] words) {
        return sync(count, (script, random) -> mail(script, random, size, words));
    }

    private interface Item {
        void write(Script script, Random random);
    }

    private static Content sync(int count, Item item) {
        Script script = new Script();
        Random random = new Random(1);
        IntConsumer add = number -> script.in(
                AirSync.ADD,
                () -> script.text(AirSync.SERVER_ID, "5:" + (1_000 + number))
                        .in(AirSync.APPLICATION_DATA, () -> item.write(script, random)));
        return script.in(
                        AirSync.SYNC,
                        () -> script.in(
                                AirSync.COLLECTIONS,
                                () -> script.in(
                                        AirSync.COLLECTION,
                                        () -> script.text(AirSync.SYNC_KEY, "1307199584")
                                                .text(AirSync.COLLECTION_ID, "5")
                                                .text(AirSync.STATUS, "1")
                                                .in(
                                                        AirSync.COMMANDS,
                                                        () -> IntStream.range(0, count)
                                                                .forEach(add)))))
                .content();
    }

    private static void mail(Script script, Random random, int size, String[] words) {
        script.text(Email.TO, "\"Anna Example\" <anna@example.org>")
                .text(Email.FROM, "\"" + text(random, words, 12) + "\" <someone@example.com>")
                .text(Email.SUBJECT, text(random, words, 40))
                .text(Email.DATE_RECEIVED, time(random))
                .text(Email.DISPLAY_TO, "Anna Example")
                .text(Email.IMPORTANCE, "1")
                .text(Email.READ, "1")
                .in(
                        AirSyncBase.BODY,
                        () -> script.text(AirSyncBase.TYPE, "1")
                                .text(AirSyncBase.ESTIMATED_DATA_SIZE, Integer.toString(size))
                                .text(AirSyncBase.DATA, text(random, words, size)))
                .text(Email.MESSAGE_CLASS, "IPM.Note")
                .text(Email.INTERNET_CPID, "65001")
                .text(Email.CONTENT_CLASS, "urn:content-classes:message")
                .text(AirSyncBase.NATIVE_BODY_TYPE, "1");
    }

    private static void contact(Script script, Random random) {
        Tag[] tags = {
            Contacts.FIRST_NAME,
            Contacts.LAST_NAME,
            Contacts.FILE_AS,
            Contacts.COMPANY_NAME,
            Contacts.DEPARTMENT,
            Contacts.JOB_TITLE,
            Contacts.BUSINESS_ADDRESS_CITY,
            Contacts.BUSINESS_ADDRESS_STREET,
            Contacts.BUSINESS_ADDRESS_COUNTRY,
            Contacts.HOME_ADDRESS_CITY,
            Contacts.HOME_ADDRESS_STREET
        };
        for (Tag tag : tags) {
            script.text(tag, text(random, LATIN, 10));
        }
        script.text(Contacts.EMAIL1_ADDRESS, "person" + random.nextInt(100_000) + "@example.org")
                .text(Contacts.MOBILE_PHONE_NUMBER, "+49 170 " + (1_000_000 + random.nextInt(1_000_000)))
                .text(Contacts.BUSINESS_PHONE_NUMBER, "+49 30 " + (100_000 + random.nextInt(100_000)))
                .text(Contacts.BIRTHDAY, time(random))
                .text(Contacts.WEB_PAGE, "https://www.example.org/")
                .text(Contacts.BUSINESS_ADDRESS_POSTAL_CODE, Integer.toString(10_000 + random.nextInt(80_000)));
    }

    private static void event(Script script, Random random) {
        script.text(Calendar.TIMEZONE, "xP///0MARQBUAAAA".repeat(14))
                .text(Calendar.DT_STAMP, compact(random))
                .text(Calendar.START_TIME, compact(random))
                .text(Calendar.END_TIME, compact(random))
                .text(Calendar.SUBJECT, text(random, LATIN, 30))
                .text(Calendar.UID, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()))
                .text(Calendar.LOCATION, text(random, LATIN, 12))
                .text(Calendar.ALL_DAY_EVENT, "0")
                .text(Calendar.BUSY_STATUS, "2")
                .text(Calendar.SENSITIVITY, "0")
                .text(Calendar.MEETING_STATUS, "1")
                .text(Calendar.ORGANIZER_EMAIL, "anna@example.org")
                .in(
                        Calendar.ATTENDEES,
                        () -> IntStream.range(0, 3)
                                .forEach(number -> script.in(
                                        Calendar.ATTENDEE,
                                        () -> script.text(Calendar.EMAIL, "person" + number + "@example.org")
                                                .text(Calendar.NAME, text(random, LATIN, 14))
                                                .text(Calendar.ATTENDEE_STATUS, "3")
                                                .text(Calendar.ATTENDEE_TYPE, "1"))))
                .in(
                        Calendar.RECURRENCE,
                        () -> script.text(Calendar.TYPE, "1")
                                .text(Calendar.INTERVAL, "1")
                                .text(Calendar.DAY_OF_WEEK, "4"));
    }

    private static void folder(Script script, int number) {
        script.in(
                FolderHierarchy.ADD,
                () -> script.text(FolderHierarchy.SERVER_ID, Integer.toString(number))
                        .text(FolderHierarchy.PARENT_ID, Integer.toString(number / 10))
                        .text(FolderHierarchy.DISPLAY_NAME, "Folder " + number)
                        .text(FolderHierarchy.TYPE, "12"));
    }

    private static String mime() {
        Random random = new Random(2);
        return text(random, LATIN, 1 << 16).repeat(MIME_SIZE >> 16).substring(0, MIME_SIZE);
    }

    private static String text(Random random, String[] words, int length) {
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? "\r\n" : " ");
        }
        return text.substring(0, length);
    }

    private static String time(Random random) {
        return "2026-%02d-%02dT%02d:%02d:00.000Z"
                .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
    }

    private static String compact(Random random) {
        return time(random).replaceAll("[-:]|\\.000", "");
    }
}
