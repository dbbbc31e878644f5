package org.activesync4j.testkit.groupware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.activesync4j.Owner;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.CalendarEntry;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.activesync4j.spi.MeetingReply;
import org.activesync4j.spi.MeetingReply.Notice;
import org.activesync4j.spi.MeetingResponder;

/** Answers the invitations that came as mail. An answer is given once under its key. */
record Answering(Groupware groupware, Owner viewer) implements MeetingResponder {

    private static final Pattern ADDRESS = Pattern.compile("[^<>\\s]+@[^<>\\s]+");

    @Override
    public Optional<CalendarEntry> respond(FolderId folder, ItemId item, MeetingReply reply, CreationKey key) {
        Person person = groupware.user(viewer.value());
        if (person.answered().containsKey(key.value())) {
            return Optional.empty();
        }
        Item invitation = groupware.change(change -> {
            FolderData data = groupware.require(folder, viewer);
            Item found = data.require(item).item();
            require(found, person, reply);
            data.moveTo(trash(), item, change);
            return found;
        });
        person.answered().put(key.value(), reply);
        reply.notice().ifPresent(notice -> tell(invitation, reply, notice, person, key));
        return Optional.empty();
    }

    private static void require(Item invitation, Person person, MeetingReply reply) {
        boolean meeting = invitation
                .get(Email.MESSAGE_CLASS)
                .filter(Letter.INVITATION::equals)
                .isPresent();
        if (!meeting || organizer(invitation).equals(new MailAddress(person.address()))) {
            throw new DriverException(Reason.INVALID, "not an invitation to this user");
        }
        if (reply.occurrence().isPresent()) {
            throw new DriverException(Reason.CONFLICT, "the meeting happens only once");
        }
    }

    private FolderData trash() {
        return groupware.foldersOf(viewer).stream()
                .filter(folder -> folder.kind == FolderKind.DELETED_ITEMS)
                .findFirst()
                .orElseThrow();
    }

    private static MailAddress organizer(Item invitation) {
        Matcher matcher = ADDRESS.matcher(invitation.get(Email.FROM).orElse(""));
        if (!matcher.find()) {
            throw new DriverException(Reason.INVALID, "an invitation from nobody");
        }
        return new MailAddress(matcher.group());
    }

    private void tell(Item invitation, MeetingReply reply, Notice notice, Person person, CreationKey key) {
        MailAddress organizer = organizer(invitation);
        String mime = String.join(
                "\r\n",
                "From: " + person.address(),
                "To: " + organizer,
                "Subject: " + reply.answer() + ": "
                        + invitation.get(Email.SUBJECT).orElse(""),
                "Message-ID: <" + key.value() + "@example.org>",
                "",
                notice.proposal()
                                .map(times -> "Better " + times.start() + " to " + times.end() + "\r\n")
                                .orElse("")
                        + notice.text().map(Answering::text).orElse(""));
        groupware
                .postOffice()
                .send(
                        Content.of(mime.getBytes(StandardCharsets.UTF_8), BodyType.MIME.mediaType()),
                        new MailEnvelope(new MailAddress(person.address()), Set.of(organizer)),
                        key,
                        false);
    }

    private static String text(Body body) {
        try (InputStream in = body.content(body.nativeType()).orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
