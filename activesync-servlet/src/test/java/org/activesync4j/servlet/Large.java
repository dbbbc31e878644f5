package org.activesync4j.servlet;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Passage;
import org.activesync4j.command.Reply;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Ping;

/** A command that answers with as many bytes as it is asked for, or with how many it was sent. */
final class Large implements Command<Integer, byte[]> {

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }

    @Override
    public String name() {
        return "Large";
    }

    @Override
    public Tag root() {
        return Ping.PING;
    }

    @Override
    public Tag status() {
        return Ping.STATUS;
    }

    @Override
    public Passage passage() {
        return Passage.PROVISIONING;
    }

    @Override
    public Integer decode(Call call) {
        if (call.message().isEmpty()) {
            return Integer.parseInt(call.parameters().get("AttachmentName"));
        }
        try (InputStream in = call.message().get().open()) {
            return -in.readAllBytes().length;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public Outcome<byte[]> handle(Integer count, Exchange exchange) {
        return Outcome.done(count >= 0 ? bytes(count) : Integer.toString(-count).getBytes());
    }

    @Override
    public Reply encode(byte[] answer, Version version) {
        return new Reply.Raw(Content.of(answer, "application/octet-stream"));
    }
}
