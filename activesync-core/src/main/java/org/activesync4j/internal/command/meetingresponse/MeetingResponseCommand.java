package org.activesync4j.internal.command.meetingresponse;

import java.util.List;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.MeetingResponder;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.MeetingResponse;

/** The MeetingResponse command, [MS-ASCMD] 2.2.1.11. */
public final class MeetingResponseCommand implements Command<List<Response>, List<Result>> {

    private final ItemClasses classes;

    /**
     * Makes the command.
     *
     * @param classes the classes of items
     */
    public MeetingResponseCommand(ItemClasses classes) {
        this.classes = classes;
    }

    @Override
    public String name() {
        return "MeetingResponse";
    }

    @Override
    public Tag root() {
        return MeetingResponse.MEETING_RESPONSE;
    }

    @Override
    public Tag status() {
        return MeetingResponse.STATUS;
    }

    @Override
    public Set<Class<?>> needs() {
        return Set.of(MeetingResponder.class);
    }

    @Override
    public List<Response> decode(Call call) {
        return MeetingResponseDecoder.read(call);
    }

    @Override
    public Outcome<List<Result>> handle(List<Response> responses, Exchange exchange) {
        return new Responding(exchange, classes, responses).run();
    }

    @Override
    public Reply encode(List<Result> results, Version version) {
        return Reply.document(writer -> writer.element(
                MeetingResponse.MEETING_RESPONSE, root -> results.forEach(result -> result.print(root, version))));
    }
}
