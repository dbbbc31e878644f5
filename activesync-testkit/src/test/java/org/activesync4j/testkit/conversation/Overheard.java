package org.activesync4j.testkit.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Passage;
import org.activesync4j.command.Reply;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;

/** A command that does nothing but keep how it was called. */
final class Overheard implements Command<Call, Call> {

    private final String name;
    private final Set<Class<?>> needs;
    private final List<Call> calls = new ArrayList<>();

    Overheard(String name, Class<?>... needs) {
        this.name = name;
        this.needs = Set.of(needs);
    }

    /** How it was called last. */
    Call last() {
        return calls.get(calls.size() - 1);
    }

    int times() {
        return calls.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tag root() {
        return AirSync.SYNC;
    }

    @Override
    public Tag status() {
        return AirSync.STATUS;
    }

    @Override
    public Passage passage() {
        return Passage.ADMITTED;
    }

    @Override
    public Set<Class<?>> needs() {
        return needs;
    }

    @Override
    public Call decode(Call call) {
        calls.add(call);
        return call;
    }

    @Override
    public Outcome<Call> handle(Call request, Exchange exchange) {
        return Outcome.done(request);
    }

    @Override
    public Reply encode(Call answer, Version version) {
        return Reply.EMPTY;
    }
}
