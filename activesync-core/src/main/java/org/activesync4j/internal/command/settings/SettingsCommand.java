package org.activesync4j.internal.command.settings;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Settings;

/** The Settings command, [MS-ASCMD] 2.2.1.18: several properties at once, done and answered in the order of the request. */
public final class SettingsCommand implements Command<List<Wish>, List<Setting>> {

    /** Makes the command. */
    public SettingsCommand() {}

    @Override
    public String name() {
        return "Settings";
    }

    @Override
    public Tag root() {
        return Settings.SETTINGS;
    }

    @Override
    public Tag status() {
        return Settings.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(SettingStatus.PROTOCOL_ERROR);
    }

    @Override
    public boolean existsIn(Version version) {
        return version.atLeast(Version.V12_0);
    }

    @Override
    public List<Wish> decode(Call call) {
        return SettingsDecoder.read(call);
    }

    @Override
    public Outcome<List<Setting>> handle(List<Wish> wishes, Exchange exchange) {
        WishFulfilment fulfilment = new WishFulfilment(exchange);
        return Outcome.done(wishes.stream().map(fulfilment::fulfil).toList());
    }

    @Override
    public Reply encode(List<Setting> settings, Version version) {
        return Reply.document(writer -> writer.element(Settings.SETTINGS, root -> {
            root.integer(Settings.STATUS, SettingStatus.SUCCESS);
            settings.forEach(setting -> setting.print(root, version));
        }));
    }
}
