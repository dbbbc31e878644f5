package org.activesync4j.testkit.madeup;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.spi.Account;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Settings;

/** A command that the library does not know: greets, from 14.0 on, where the driver knows how. */
final class GreetCommand implements Command<String, String> {

    @Override
    public String name() {
        return "Greet";
    }

    @Override
    public Tag root() {
        return Settings.USER_INFORMATION;
    }

    @Override
    public Tag status() {
        return Settings.STATUS;
    }

    @Override
    public boolean existsIn(Version version) {
        return version.atLeast(Version.V14_0);
    }

    @Override
    public Set<Class<?>> needs() {
        return Set.of(Greeter.class);
    }

    @Override
    public String decode(Call call) {
        return call.required().require(Settings.FRIENDLY_NAME).text();
    }

    @Override
    public Outcome<String> handle(String name, Exchange exchange) {
        Account account = exchange.account();
        return Outcome.done(account.capability(Greeter.class).orElseThrow().greet(name));
    }

    @Override
    public Reply encode(String greeting, Version version) {
        return Reply.document(
                writer -> writer.element(root(), answer -> answer.text(Settings.FRIENDLY_NAME, greeting)));
    }
}
