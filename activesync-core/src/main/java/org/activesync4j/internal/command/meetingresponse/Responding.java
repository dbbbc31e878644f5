package org.activesync4j.internal.command.meetingresponse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Once;
import org.activesync4j.internal.collection.Once.Task;
import org.activesync4j.internal.collection.Once.Told;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.ShownItems;
import org.activesync4j.internal.collection.ShownItems.Shown;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Bytes;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.CalendarEntry;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.MeetingReply;
import org.activesync4j.spi.MeetingResponder;

/** Does what one MeetingResponse asks for: each answer once. */
final class Responding {

    private static final String EVENTS = "Calendar";

    private final Exchange exchange;
    private final List<Response> responses;
    private final Loaded loaded;
    private final ShownItems items;

    Responding(Exchange exchange, ItemClasses classes, List<Response> responses) {
        this.exchange = exchange;
        this.responses = responses;
        this.loaded = new Loaded(
                exchange,
                classes,
                responses.stream()
                        .flatMap(response -> response.invitation().folder().stream())
                        .toList());
        this.items = new ShownItems(loaded);
    }

    Outcome<List<Result>> run() {
        return Once.each(exchange, responses.stream().map(this::task).toList(), this::results);
    }

    private List<Result> results(List<Told> told) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Answer answer = told.get(i).answer();
            results.add(new Result(responses.get(i), answer.status(), answer.serverId()));
        }
        return results;
    }

    private Task task(Response response) {
        Asked asked = new Asked(
                Asked.Kind.RESPONSE,
                response.invitation().item(),
                Digest.of(response.digested().getBytes(StandardCharsets.UTF_8)));
        return new Task(asked, key -> respond(response, key));
    }

    private Once.Result respond(Response response, CreationKey key) {
        if (response.reply() instanceof Response.Said.Wrong wrong) {
            return new Once.Result.Refused(Answer.of(wrong.status()));
        }
        MeetingReply reply = response.clear().orElseThrow();
        Optional<Shown> shown = find(response.invitation()).filter(found -> isAnswerable(found.place(), reply));
        if (shown.isEmpty()) {
            return new Once.Result.Refused(Answer.of(MeetingStatus.INVALID_REQUEST));
        }
        try {
            MeetingResponder responder =
                    exchange.capability(MeetingResponder.class).orElseThrow();
            Optional<CalendarEntry> event =
                    responder.respond(shown.get().place().folder(), shown.get().item(), reply, key);
            return new Once.Result.Done(answered(reply, event));
        } catch (DriverException refused) {
            return new Once.Result.Refused(Answer.of(MeetingStatus.of(refused)));
        }
    }

    private Optional<Shown> find(Invitation invitation) {
        return invitation
                .folder()
                .map(folder -> items.find(folder, invitation.item()))
                .orElseGet(() -> items.find(invitation.item()));
    }

    /** An invitation is answered in a mail folder, and from 14.1 on in the calendar, there also for one occurrence. */
    private boolean isAnswerable(Place place, MeetingReply reply) {
        boolean event = place.schema().name().equals(EVENTS);
        boolean inCalendar = event && exchange.version().atLeast(Version.V14_1);
        return inCalendar || place.kind().isMail() && reply.occurrence().isEmpty();
    }

    private Answer answered(MeetingReply reply, Optional<CalendarEntry> event) {
        String calendarId = reply.answer() == MeetingReply.Answer.DECLINED
                ? ""
                : event.flatMap(this::serverId).map(ServerId::toString).orElse("");
        return new Answer(MeetingStatus.SUCCESS, calendarId, Optional.empty(), new TreeMap<>(), Bytes.EMPTY);
    }

    /** Only a folder that the device has been shown has a name for it. */
    private Optional<ServerId> serverId(CalendarEntry event) {
        return loaded.hierarchy()
                .flatMap(known -> known.number(event.folder()))
                .map(number -> new ServerId(number, LocalId.of(event.item())));
    }
}
