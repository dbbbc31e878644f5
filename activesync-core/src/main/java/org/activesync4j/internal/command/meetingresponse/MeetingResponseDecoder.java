package org.activesync4j.internal.command.meetingresponse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.command.meetingresponse.Response.Said;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.InstanceId;
import org.activesync4j.spi.MeetingReply;
import org.activesync4j.spi.MeetingReply.Answer;
import org.activesync4j.spi.MeetingReply.Notice;
import org.activesync4j.spi.MeetingReply.Proposal;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.activesync4j.wbxml.page.Search;

/** Reads MeetingResponse requests. What is wrong about one answer does not concern the others. */
final class MeetingResponseDecoder {

    private static final int MOST_REQUESTS = 100;
    private static final List<Answer> ANSWERS = List.of(Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED);

    private MeetingResponseDecoder() {}

    static List<Response> read(Call call) {
        Element root = call.required();
        if (!root.is(MeetingResponse.MEETING_RESPONSE)) {
            throw new ProtocolException(root, "expected MeetingResponse");
        }
        List<Element> requests = root.children(MeetingResponse.REQUEST);
        if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
            throw new StatusException(Status.INVALID_XML, "expected 1 to " + MOST_REQUESTS + " answers");
        }
        return requests.stream()
                .map(request -> response(request, call.version()))
                .toList();
    }

    private static Response response(Element request, Version version) {
        return new Response(invitation(request), said(request, version));
    }

    private static Invitation invitation(Element request) {
        Optional<String> longId = request.text(Search.LONG_ID).map(String::strip);
        if (longId.isPresent()) {
            return new Invitation(Optional.empty(), longId.get());
        }
        return new Invitation(
                Optional.of(
                        request.require(MeetingResponse.COLLECTION_ID).text().strip()),
                request.require(MeetingResponse.REQUEST_ID).text().strip());
    }

    private static Said said(Element request, Version version) {
        Optional<Answer> answer = answer(request.require(MeetingResponse.USER_RESPONSE));
        Optional<InstanceId> occurrence;
        try {
            occurrence = version.before(Version.V14_1)
                    ? Optional.empty()
                    : request.instant(MeetingResponse.INSTANCE_ID).map(InstanceId::new);
        } catch (WbxmlException noTime) {
            return new Said.Wrong(Status.INVALID_DATE_TIME.code());
        }
        Optional<Optional<Notice>> notice = notice(request, version);
        return answer.isEmpty() || notice.isEmpty()
                ? new Said.Wrong(MeetingStatus.INVALID_REQUEST)
                : new Said.Clear(new MeetingReply(answer.get(), occurrence, notice.get()));
    }

    private static Optional<Answer> answer(Element element) {
        try {
            int number = element.integer();
            return number >= 1 && number <= ANSWERS.size() ? Optional.of(ANSWERS.get(number - 1)) : Optional.empty();
        } catch (WbxmlException noNumber) {
            return Optional.empty();
        }
    }

    /** Up to 14.1 the device writes to the organiser itself. Gives nothing if what is said makes no sense. */
    private static Optional<Optional<Notice>> notice(Element request, Version version) {
        Optional<Element> element = request.child(MeetingResponse.SEND_RESPONSE);
        if (version.before(Version.V16_0) || element.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<Optional<Proposal>> proposal =
                version.before(Version.V16_1) ? Optional.of(Optional.empty()) : proposal(element.get());
        return proposal.map(times -> Optional.of(new Notice(text(element.get()), times)));
    }

    private static Optional<Optional<Proposal>> proposal(Element response) {
        try {
            Optional<Instant> start = response.instant(MeetingResponse.PROPOSED_START_TIME);
            Optional<Instant> end = response.instant(MeetingResponse.PROPOSED_END_TIME);
            if (start.isPresent() != end.isPresent()
                    || start.isPresent() && end.orElseThrow().isBefore(start.get())) {
                return Optional.empty();
            }
            return Optional.of(start.map(begin -> new Proposal(begin, end.orElseThrow())));
        } catch (WbxmlException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Body> text(Element response) {
        return response.child(AirSyncBase.BODY).flatMap(body -> {
            BodyType type = BodyType.numbered(body.integer(AirSyncBase.TYPE).orElse(BodyType.TEXT.number()))
                    .filter(known -> known == BodyType.HTML)
                    .orElse(BodyType.TEXT);
            return body.child(AirSyncBase.DATA)
                    .filter(data -> !data.isEmpty())
                    .map(data -> Body.of(type, Content.of(data.value(), type.mediaType())));
        });
    }
}
