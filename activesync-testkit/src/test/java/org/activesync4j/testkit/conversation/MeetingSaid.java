package org.activesync4j.testkit.conversation;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.MeetingResponse;

/** What a device says in MeetingResponse, and what it is told. */
final class MeetingSaid {

    private MeetingSaid() {}

    static Element request(String answer, TestCollection folder, String title, Node... more) {
        return request(answer, folder.id(), folder.find(title), more);
    }

    static Element request(String answer, String folder, String item, Node... more) {
        List<Node> children = new ArrayList<>();
        children.add(Element.of(MeetingResponse.USER_RESPONSE, answer));
        children.add(Element.of(MeetingResponse.COLLECTION_ID, folder));
        children.add(Element.of(MeetingResponse.REQUEST_ID, item));
        children.addAll(List.of(more));
        return Element.of(MeetingResponse.REQUEST, children);
    }

    static TestAnswer respond(TestDevice device, Element... requests) {
        return device.send("MeetingResponse", Element.of(MeetingResponse.MEETING_RESPONSE, requests));
    }

    static List<Element> results(TestAnswer answer) {
        return answer.root().children(MeetingResponse.RESULT);
    }

    static List<Integer> statuses(TestAnswer answer) {
        return results(answer).stream()
                .map(result -> result.require(MeetingResponse.STATUS).integer())
                .toList();
    }
}
