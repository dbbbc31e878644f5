package org.activesync4j.internal.command.provision;

import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Passage;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.device.PolicyDocument;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.state.Device;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Provision;

/**
 * Provision: gives a device its policy in two phases, tells it of a wipe, and takes its word that it is done; see
 * [MS-ASPROV].
 */
public final class ProvisionCommand implements Command<ProvisionRequest, ProvisionAnswer> {

    private static final Status PROTOCOL_ERROR = Status.of(ProvisionAnswer.PROTOCOL_ERROR);

    /** Makes the command. */
    public ProvisionCommand() {}

    @Override
    public String name() {
        return "Provision";
    }

    @Override
    public Tag root() {
        return Provision.PROVISION;
    }

    @Override
    public Tag status() {
        return Provision.STATUS;
    }

    @Override
    public Status malformed() {
        return PROTOCOL_ERROR;
    }

    @Override
    public Passage passage() {
        return Passage.PROVISIONING;
    }

    @Override
    public ProvisionRequest decode(Call call) {
        return ProvisionRequest.decode(call);
    }

    @Override
    public Outcome<ProvisionAnswer> handle(ProvisionRequest request, Exchange exchange) {
        Policy policy = exchange.policies().policyFor(exchange.user(), exchange.device());
        PolicyDocument document = new PolicyDocument(policy, exchange.version());
        Handshake handshake = new Handshake(
                request,
                document,
                exchange.now(),
                new PolicyKey(exchange.random().nextLong(1, PolicyKey.HIGHEST + 1)));
        Device changed = exchange.devices()
                .update(exchange.key(), handshake::change)
                .orElseThrow(() -> new StatusException(Status.SERVER_ERROR_RETRY_LATER, "the device was removed"));
        if (request.wiped().isPresent()) {
            forget(changed, exchange);
        }
        return Outcome.done(handshake.answer(changed));
    }

    /** What the device held is gone, and what it waits for is not for it any more. */
    private static void forget(Device device, Exchange exchange) {
        boolean done = device.wipe().filter(wipe -> !wipe.isPending()).isPresent();
        if (done) {
            exchange.state().forget(device.key());
            exchange.signal().ring(Topics.device(device.key()));
        }
    }

    @Override
    public Reply encode(ProvisionAnswer answer, Version version) {
        return Reply.document(writer -> answer.print(writer, version));
    }
}
