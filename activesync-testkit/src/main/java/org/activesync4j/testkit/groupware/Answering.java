package org.activesync4j.testkit.groupware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.activesync4j.Owner;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.Patch;
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
import org.activesync4j.spi.MeetingReply.Answer;
import org.activesync4j.spi.MeetingReply.Notice;
import org.activesync4j.spi.MeetingResponder;

/** Answers invitations, in the mail and in the calendar. An answer is given once under its key. */
record Answering(Groupware groupware, Owner viewer) implements MeetingResponder {

    private static final Pattern ADDRESS = Pattern.compile("[^<>\\s]+@[^<>\\s]+");

    private static final int SAID_PERHAPS = 2;
    private static final int SAID_YES = 3;

    @Override
    public Optional<CalendarEntry> respond(FolderId folder, ItemId item, MeetingReply reply, CreationKey key) {
        Person person = groupware.user(viewer.value());
        if (person.answered().containsKey(key.value())) {
            return Optional.ofNullable(person.meetings().get(key.value()));
        }
        Replied replied = groupware.change(change -> {
            FolderData data = groupware.require(folder, viewer);
            Item found = data.require(item).item();
            return data.kind.isMail()
                    ? byMail(data, item, found, reply, change)
                    : inCalendar(data, item, found, reply, change);
        });
        person.answered().put(key.value(), reply);
        replied.event().ifPresent(event -> person.meetings().put(key.value(), event));
        reply.notice().ifPresent(notice -> tell(replied, notice, person, key));
        return replied.event();
    }

    /** An answer that was given. */
    private record Replied(MeetingReply reply, MailAddress organizer, String subject, Optional<CalendarEntry> event) {}

    private Replied byMail(FolderData mails, ItemId item, Item mail, MeetingReply reply, Change change) {
        boolean meeting =
                mail.get(Email.MESSAGE_CLASS).filter(Letter.INVITATION::equals).isPresent();
        MailAddress organizer = organizer(mail.get(Email.FROM).orElse(""));
        if (!meeting
                || organizer.equals(
                        new MailAddress(groupware.user(viewer.value()).address()))) {
            throw new DriverException(Reason.INVALID, "not an invitation to this user");
        }
        mails.moveTo(folder(FolderKind.DELETED_ITEMS), item, change);
        String subject = mail.get(Email.SUBJECT).orElse("");
        Optional<CalendarEntry> event = mail.get(Email.MEETING_REQUEST)
                .flatMap(request -> entered(event(request, subject, organizer), reply.answer(), change));
        return new Replied(reply, organizer, subject, event);
    }

    private static Item event(Item request, String subject, MailAddress organizer) {
        return Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, subject)
                .with(Event.ORGANIZER_EMAIL, organizer.value())
                .with(Event.START_TIME, request.get(MeetingRequest.START_TIME).orElseThrow())
                .with(Event.END_TIME, request.get(MeetingRequest.END_TIME).orElseThrow())
                .with(Event.UID, request.get(MeetingRequest.UID).orElseThrow())
                .with(Event.MEETING_STATUS, Event.RECEIVED);
    }

    /** There is one event for each UID. */
    private Optional<CalendarEntry> entered(Item event, Answer answer, Change change) {
        FolderData calendar = folder(FolderKind.CALENDAR);
        Optional<ItemId> there = calendar.present().entrySet().stream()
                .filter(each -> each.getValue().item().get(Event.UID).equals(event.get(Event.UID)))
                .map(Map.Entry::getKey)
                .findFirst();
        if (answer == Answer.DECLINED) {
            there.ifPresent(id -> calendar.remove(id, change));
            return Optional.empty();
        }
        Item answered = event.with(said(answer));
        ItemId id = there.map(known -> calendar.replace(known, answered, change))
                .orElseGet(() -> calendar.add(answered, change));
        return Optional.of(new CalendarEntry(calendar.id, id));
    }

    private Replied inCalendar(FolderData calendar, ItemId item, Item event, MeetingReply reply, Change change) {
        if (event.get(Event.MEETING_STATUS)
                .filter(status -> status == Event.RECEIVED)
                .isEmpty()) {
            throw new DriverException(Reason.INVALID, "not a meeting that somebody else has called");
        }
        MailAddress organizer = organizer(event.get(Event.ORGANIZER_EMAIL).orElse(""));
        reply.occurrence().ifPresent(occurrence -> requireOccurrence(event, occurrence));
        String subject = event.get(Event.SUBJECT).orElse("");
        if (reply.answer() == Answer.DECLINED && reply.occurrence().isEmpty()) {
            calendar.remove(item, change);
            return new Replied(reply, organizer, subject, Optional.empty());
        }
        Item after = reply.occurrence()
                .map(occurrence -> occurring(occurrence, reply.answer()).applyTo(event))
                .orElseGet(() -> event.with(said(reply.answer())));
        ItemId id = calendar.replace(item, after, change);
        return new Replied(reply, organizer, subject, Optional.of(new CalendarEntry(calendar.id, id)));
    }

    private static void requireOccurrence(Item event, InstanceId occurrence) {
        if (!event.has(Event.RECURRENCE)) {
            throw new DriverException(Reason.CONFLICT, "the meeting happens only once");
        }
        if (!Event.takesPlace(event, occurrence)) {
            throw new DriverException(Reason.NOT_FOUND, "the meeting does not happen then");
        }
    }

    private static Patch occurring(InstanceId occurrence, Answer answer) {
        Deviation deviation =
                answer == Answer.DECLINED ? new Deviation.Removed() : new Deviation.Edit(Patch.of(said(answer)));
        return new Patch(Item.of(Event.SCHEMA), Set.of(), Map.of(occurrence, deviation));
    }

    private static Item said(Answer answer) {
        boolean yes = answer == Answer.ACCEPTED;
        return Item.of(Event.SCHEMA)
                .with(Event.BUSY_STATUS, yes ? Event.BUSY : Event.TENTATIVE)
                .with(Event.RESPONSE_TYPE, yes ? SAID_YES : SAID_PERHAPS);
    }

    private FolderData folder(FolderKind kind) {
        return groupware.foldersOf(viewer).stream()
                .filter(folder -> folder.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    private static MailAddress organizer(String said) {
        Matcher matcher = ADDRESS.matcher(said);
        if (!matcher.find()) {
            throw new DriverException(Reason.INVALID, "a meeting that nobody has called");
        }
        return new MailAddress(matcher.group());
    }

    private void tell(Replied replied, Notice notice, Person person, CreationKey key) {
        String mime = String.join(
                "\r\n",
                "From: " + person.address(),
                "To: " + replied.organizer(),
                "Subject: " + replied.reply().answer() + ": " + replied.subject(),
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
                        new MailEnvelope(new MailAddress(person.address()), Set.of(replied.organizer())),
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
